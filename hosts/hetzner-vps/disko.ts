import { btrfs, defineDisks, disk, esp, part } from "pantheros";
import { btrfsOptions, containers, subvolumes } from "../../modules/shared/disks.ts";

/** One virtio-scsi disk of 458 GiB. */
export const disks = defineDisks({
  main: disk("/dev/disk/by-path/pci-0000:06:00.0-scsi-0:0:0:0", {
    esp: part("1G", esp()),
    root: part(
      "100%",
      btrfs({ label: "hetzner-vps", options: btrfsOptions, subvolumes: { ...subvolumes, ...containers } }),
    ),
  }),
});
