import { btrfs, defineDisks, disk, esp, part } from "pantheros";
import { btrfsOptions, containers, subvolumes } from "../../modules/shared/disks.ts";

/**
 * Two SSDs with two file systems, so that one may die without the other:
 *
 * - The larger one holds the system and the work. It is QLC: much room, little endurance.
 * - The smaller one is TLC and takes what is written all the time and can be made again, container images and their
 *   layers, and the copies of the other one's snapshots, which are worth something only on another disk.
 *
 * The kernel swaps nvme0 and nvme1 between boots, so both go by the slot that they are in.
 */
export const disks = defineDisks({
  // Crucial P310, 1863 GiB
  main: disk("/dev/disk/by-path/pci-0000:02:00.0-nvme-1", {
    esp: part("1G", esp()),
    root: part("100%", btrfs({ label: "zephyrus", options: btrfsOptions, subvolumes })),
  }),
  // Micron 2450, 954 GiB
  second: disk("/dev/disk/by-path/pci-0000:03:00.0-nvme-1", {
    data: part(
      "100%",
      btrfs({
        label: "zephyrus-data",
        options: btrfsOptions,
        subvolumes: { ...containers, "@backup": "/backup" },
      }),
    ),
  }),
});
