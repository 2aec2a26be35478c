import { defineModule, opt } from "pantheros";
import { fileSystem, metrics, paths, ports } from "../../shared/base.ts";
import { days, percent } from "../../shared/options.ts";
import { siteOf } from "../../shared/utils.ts";
import { nodeExporter } from "./node-exporter.ts";

export const prometheus = defineModule({
  name: "services.prometheus",
  description:
    "Watches every host of the fleet and knows what is out of order; it answers the host itself only.",
  options: {
    port: opt.port(ports.prometheus, { description: "Local TCP port." }),
    path: opt.str(paths.prometheus, { pattern: /\/[a-z]+/, description: "Path under which it is asked." }),
    hosts: opt.listOf(
      opt.group({
        name: opt.str(undefined, { description: "Name on the tailnet." }),
        role: opt.str(undefined, {
          description: "What tells a server that is down from a laptop that sleeps.",
        }),
      }),
      [],
      { description: "Hosts that are watched. In this fleet: all of them." },
    ),
    retention: days(90, "How long measurements are kept."),
    diskFull: percent(85, "Use of a file system from which on it is too full."),
    snapshotAge: opt.int(24, {
      min: 2,
      description: "Age from which on the last snapshots are too old, in hours.",
    }),
    backupAge: opt.int(36, {
      min: 2,
      description: "Age from which on the last backup is too old, in hours.",
    }),
  },
  uses: { nodeExporter },
  nixos: {
    services: {
      prometheus: { enable: true, listenAddress: "127.0.0.1", globalConfig: { scrape_interval: "1m" } },
    },
  },
  defaults({ fleet, set }) {
    set({ hosts: fleet.hosts.map(({ name, role }) => ({ name, role })) });
  },
  config({ options, host, uses, nixos }) {
    const { port } = uses.nodeExporter;
    if (options.port !== ports.prometheus) nixos({ services: { prometheus: { port: options.port } } });
    nixos({
      services: {
        prometheus: {
          // under a path, for a reverse proxy that has more than one service
          webExternalUrl: `${siteOf(host).url}${options.path}`,
          retentionTime: `${options.retention}d`,
          scrapeConfigs: [
            {
              job_name: "node",
              static_configs: options.hosts.map(({ name, role }) => ({
                targets: [`${name}:${port}`],
                labels: { host: name, role },
              })),
            },
          ],
          rules: [rules(options.diskFull, options.snapshotAge, options.backupAge)],
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

/**
 * Hosts that answer, and have for some hours in the last two weeks, asked once a minute: the hours of a laptop come one by
 * one, and `for` would begin anew with each.
 */
const runs = (hours: number): string =>
  `up{job="node"} == 1 and on (host) sum_over_time(up{job="node"}[14d]) > ${hours} * 60`;

/** JSON, which is YAML. */
function rules(diskFull: number, snapshotAge: number, backupAge: number): string {
  const alert = (name: string, expr: string, wait: string, summary: string) => ({
    alert: name,
    expr,
    for: wait,
    annotations: { summary },
  });
  const list = [
    alert(
      "DiskFull",
      `${fileSystem.used} > ${diskFull}`,
      "15m",
      "{{ $labels.device }} of {{ $labels.host }} is nearly full",
    ),
    // a laptop that wakes up takes them within ten minutes (btrbk's timer, AccuracySec=)
    alert(
      "SnapshotsOld",
      `time() - ${metrics.lastSnapshot} > ${snapshotAge} * 3600`,
      "30m",
      "The last snapshots of {{ $labels.host }} are too old",
    ),
    alert(
      "NoSnapshots",
      `${runs(snapshotAge)} unless on (host) ${metrics.lastSnapshot}`,
      "30m",
      "{{ $labels.host }} takes no snapshots",
    ),
    // a laptop that wakes up has an hour to catch up
    alert(
      "BackupOld",
      `time() - ${metrics.lastBackup} > ${backupAge} * 3600`,
      "1h",
      "The last backup of {{ $labels.host }} to {{ $labels.to }} is too old",
    ),
    // what lies in the machine itself is none
    alert(
      "NoBackup",
      `${runs(backupAge)} unless on (host) ${metrics.lastBackup}{to!="second-disk"}`,
      "1h",
      "{{ $labels.host }} has no backup on another machine",
    ),
    alert(
      "UnitFailed",
      'node_systemd_unit_state{state="failed"} == 1',
      "5m",
      "{{ $labels.name }} has failed on {{ $labels.host }}",
    ),
    // what is tried again after each failure never counts as failed; the first copy of a disk may take its hours
    alert(
      "UnitNeverStarts",
      'node_systemd_unit_state{state="activating"} == 1',
      "1d",
      "{{ $labels.name }} on {{ $labels.host }} has been trying for a day",
    ),
    // an hour, since a deploy that is being tried is no drift
    alert(
      "DriftFound",
      `${metrics.drift} > 0`,
      "1h",
      "{{ $labels.host }} is not what is declared ({{ $labels.signal }})",
    ),
    // a host that is off tells nothing and is no finding of this rule
    alert(
      "DriftUnknown",
      `${metrics.driftLooked} == 0 or time() - ${metrics.driftLastLook}{depth="fast"} > 2 * 86400`,
      "6h",
      "{{ $labels.host }} could not look whether it is what is declared",
    ),
    alert("ServerDown", 'up{job="node", role="server"} == 0', "5m", "{{ $labels.host }} does not answer"),
  ];
  return JSON.stringify({ groups: [{ name: "fleet", rules: list }] }, null, 2);
}
