import { biosBoot, btrfs, defineDisks, disk, filesystem, part } from "pantheros";
import { btrfsOptions, containers, subvolumes } from "../../modules/shared/disks.ts";

/**
 * One virtio-scsi disk of 200 GiB, booted by BIOS. /boot is ext4, because GRUB cannot write its environment block on
 * Btrfs, and a boot that is to happen once could then not be taken back. @backup holds the snapshots of the other hosts,
 * whose disks are larger: what they keep has to fit beside the system, and an alert tells at 85 %.
 */
export const disks = defineDisks({
  main: disk("/dev/disk/by-id/scsi-0QEMU_QEMU_HARDDISK_drive-scsi0-0-0-0", {
    bios: part("1M", biosBoot()),
    boot: part("1G", filesystem({ format: "ext4", mount: "/boot", label: "boot" })),
    root: part(
      "100%",
      btrfs({
        label: "ovh-vps",
        options: btrfsOptions,
        subvolumes: { ...subvolumes, ...containers, "@backup": "/backup" },
      }),
    ),
  }),
});
