/** The interface of the tailnet, on every host (tailscaled's own default). */
export const tailnetInterface = "tailscale0";

/** Ports that more than one module speaks of. */
export const ports = { ssh: 22, http: 80, https: 443, nodeExporter: 9100, prometheus: 9090 } as const;

/** What services tell the node exporter by files: the folder, and the names under which Prometheus knows it. */
export const metrics = {
  folder: "/var/lib/node-exporter",
  /** When the last snapshots were taken, in seconds since 1970. */
  lastSnapshot: "pantheros_last_snapshot_seconds",
} as const;

/** Where a host that keeps backups has them, one folder for each host that sends; a subvolume of its own. */
export const backupFolder = "/backup";
