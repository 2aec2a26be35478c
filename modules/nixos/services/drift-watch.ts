import { defineModule, driftProgram, nix, opt, pkgs } from "pantheros";
import { nodeExporter } from "./node-exporter.ts";

/** What was found last, in a few lines; made anew by every look. */
const summaries = "/run/pantheros/drift /run/pantheros/drift-deep";

const look = {
  description: "Look whether this machine is what is declared",
  // the tools of the system that is looked at
  path: [pkgs.jq, "/run/current-system/sw"],
  serviceConfig: {
    Type: "oneshot",
    RuntimeDirectory: "pantheros",
    RuntimeDirectoryPreserve: true,
    // whoever sits at the machine goes first
    Nice: 19,
    IOSchedulingClass: "idle",
  },
} as const;

/**
 * A host looks by itself whether it is what is declared, with the judgement of `panther drift` and the manifest of its
 * system: no other machine, no network. It runs as root and only reads, but for the files that it leaves; the sandbox would
 * hide from it what it looks at. What reads much of the disk, or takes a lock, is left to the night.
 */
export const driftWatch = defineModule({
  name: "services.drift-watch",
  description:
    "Looks every hour, and deeper every night, in which ways the host is not what is declared: for the node exporter, and for who logs in.",
  uses: { nodeExporter },
  options: {
    interval: opt.str("hourly", {
      description: "How often, as systemd writes calendars.",
      example: "daily",
    }),
  },
  nixos: {
    systemd: {
      services: {
        "drift-watch": {
          ...look,
          serviceConfig: {
            ...look.serviceConfig,
            ExecStart: nix`"\${pkgs.runtimeShell} \${${driftProgram}} fast /var/lib/node-exporter/drift.prom /run/pantheros/drift"`,
            TimeoutStartSec: "5min",
          },
        },
        "drift-watch-deep": {
          ...look,
          startAt: "daily",
          unitConfig: { ConditionACPower: true },
          serviceConfig: {
            ...look.serviceConfig,
            ExecStart: nix`"\${pkgs.runtimeShell} \${${driftProgram}} deep /var/lib/node-exporter/drift-deep.prom /run/pantheros/drift-deep"`,
            TimeoutStartSec: "2h",
          },
        },
      },
      timers: {
        "drift-watch": { timerConfig: { Persistent: true, RandomizedDelaySec: "5min" } },
        "drift-watch-deep": { timerConfig: { Persistent: true, RandomizedDelaySec: "1h" } },
      },
    },
    environment: { loginShellInit: `cat ${summaries} 2>/dev/null || true` },
  },
  config({ options, nixos }) {
    nixos({ systemd: { services: { "drift-watch": { startAt: options.interval } } } });
  },
  assertions: ({ uses }) => [
    { ok: uses.nodeExporter.enabled, message: "nobody reads what is found: use services.node-exporter" },
  ],
});
