import { btrfs, defineDisks, disk, esp, part } from "pantheros";
import { btrfsOptions, containers, subvolumes } from "../../modules/shared/disks.ts";

/** WD SN7100S, 954 GiB, the only disk. */
export const disks = defineDisks({
  main: disk("/dev/disk/by-path/pci-0000:01:00.0-nvme-1", {
    esp: part("1G", esp()),
    root: part(
      "100%",
      btrfs({ label: "yoga", options: btrfsOptions, subvolumes: { ...subvolumes, ...containers } }),
    ),
  }),
});
