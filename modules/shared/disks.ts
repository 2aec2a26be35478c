/** Options of every Btrfs of the fleet. `ssd` is said, because virtual disks call themselves rotational. */
export const btrfsOptions = ["compress=zstd", "noatime", "ssd"] as const;

/** The subvolumes that every host has; what is snapshotted, kept or thrown away together lies together. */
export const subvolumes = {
  "@": "/",
  "@home": "/home",
  "@dev": "/home/hbohlen/dev",
  "@var": "/var",
  "@nix": "/nix",
  "@snapshots": "/.snapshots",
} as const;

/**
 * Images and layers have a subvolume of their own: they change all the time, can be fetched again, and have no place in
 * snapshots and backups.
 */
export const containers = { "@containers": "/var/lib/containers" } as const;
