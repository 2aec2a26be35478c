/** The interface of the tailnet, on every host (tailscaled's own default). */
export const tailnetInterface = "tailscale0";

/** Ports that more than one module speaks of. */
export const ports = {
  ssh: 22,
  http: 80,
  https: 443,
  nodeExporter: 9100,
  prometheus: 9090,
  grafana: 3000,
  attic: 8080,
} as const;

/** Under which path of its host each service is reached through Caddy. */
export const paths = { prometheus: "/prometheus", grafana: "/grafana", attic: "/attic" } as const;

/** Where the fleet's buckets are: the S3 interface of Backblaze B2 (Backblaze, "Call the S3-Compatible API"). */
export const objectStore = {
  region: "us-west-004",
  endpoint: "https://s3.us-west-004.backblazeb2.com",
} as const;

/** What services tell the node exporter by files: the folder, and the names under which Prometheus knows it. */
export const metrics = {
  folder: "/var/lib/node-exporter",
  /** When the last snapshots were taken, in seconds since 1970. */
  lastSnapshot: "pantheros_last_snapshot_seconds",
  /** When the host was last backed up, in seconds since 1970; the label `to` says where. */
  lastBackup: "pantheros_last_backup_seconds",
  /** In how many ways a host is not what is declared, by `signal`; and whether it could look. */
  drift: "pantheros_drift_findings",
  driftLooked: "pantheros_drift_success",
  driftLastLook: "pantheros_drift_last_look_seconds",
} as const;

/** What part of a file system is used, in percent; one Btrfs is mounted many times and is full once. */
export const fileSystem = {
  used: 'max by (host, device) (100 * (1 - node_filesystem_avail_bytes{fstype=~"btrfs|ext4|vfat"} / node_filesystem_size_bytes{fstype=~"btrfs|ext4|vfat"}))',
} as const;

/** Where a host that keeps backups has them, one folder for each host that sends; a subvolume of its own. */
export const backupFolder = "/backup";
