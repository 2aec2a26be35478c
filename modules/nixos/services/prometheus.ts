import { defineModule, opt } from "pantheros";
import { metrics } from "../../shared/base.ts";
import { days, percent } from "../../shared/options.ts";
import { nodeExporter } from "./node-exporter.ts";

export const prometheus = defineModule({
  name: "services.prometheus",
  description:
    "Watches every host of the fleet and knows what is out of order; it answers the host itself only.",
  options: {
    path: opt.str("/prometheus", { pattern: /\/[a-z]+/, description: "Path under which it is asked." }),
    retention: days(90, "How long measurements are kept."),
    diskFull: percent(85, "Use of a file system from which on it is too full."),
    snapshotAge: opt.int(24, {
      min: 2,
      description: "Age from which on the last snapshots are too old, in hours.",
    }),
  },
  uses: { nodeExporter },
  nixos: {
    services: {
      prometheus: { enable: true, listenAddress: "127.0.0.1", globalConfig: { scrape_interval: "1m" } },
    },
  },
  config({ options, host, fleet, uses, nixos }) {
    const { port } = uses.nodeExporter;
    nixos({
      services: {
        prometheus: {
          // under a path, for a reverse proxy that has more than one service
          webExternalUrl: `http://${host.name}${options.path}`,
          retentionTime: `${options.retention}d`,
          scrapeConfigs: [
            {
              job_name: "node",
              // the tailnet's names; the role tells a server that is down from a laptop that sleeps
              static_configs: fleet.hosts.map(({ name, role }) => ({
                targets: [`${name}:${port}`],
                labels: { host: name, role },
              })),
            },
          ],
          rules: [rules(options.diskFull, options.snapshotAge)],
        },
      },
    });
  },
  assertions: ({ uses }) => [
    {
      ok: uses.nodeExporter.enabled,
      message: "Prometheus asks every host on its node exporter's port: use services.node-exporter",
    },
  ],
});

/** JSON, which is YAML. */
function rules(diskFull: number, snapshotAge: number): string {
  const alert = (name: string, expr: string, wait: string, summary: string) => ({
    alert: name,
    expr,
    for: wait,
    annotations: { summary },
  });
  const size = 'node_filesystem_size_bytes{fstype=~"btrfs|ext4|vfat"}';
  const free = 'node_filesystem_avail_bytes{fstype=~"btrfs|ext4|vfat"}';
  const list = [
    // one Btrfs is mounted many times and is full once
    alert(
      "DiskFull",
      `max by (host, device) (100 * (1 - ${free} / ${size})) > ${diskFull}`,
      "15m",
      "{{ $labels.device }} of {{ $labels.host }} is nearly full",
    ),
    alert(
      "SnapshotsOld",
      `time() - ${metrics.lastSnapshot} > ${snapshotAge * 3600}`,
      "5m",
      "The last snapshots of {{ $labels.host }} are too old",
    ),
    alert(
      "UnitFailed",
      'node_systemd_unit_state{state="failed"} == 1',
      "5m",
      "{{ $labels.name }} has failed on {{ $labels.host }}",
    ),
    alert("ServerDown", 'up{job="node", role="server"} == 0', "5m", "{{ $labels.host }} does not answer"),
  ];
  return JSON.stringify({ groups: [{ name: "fleet", rules: list }] }, null, 2);
}
