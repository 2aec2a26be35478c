import { defineModule, driftProgram, nix, opt, pkgs } from "pantheros";
import { nodeExporter } from "./node-exporter.ts";

/** What it found last, in a few lines; made anew by every look. */
const summary = "/run/pantheros/drift";

/**
 * A host looks by itself whether it is what is declared, with the judgement of `panther drift` and the manifest of its
 * system: no other machine, no network. It runs as root and only reads, but for the two files that it leaves; the sandbox
 * would hide from it what it looks at.
 */
export const driftWatch = defineModule({
  name: "services.drift-watch",
  description:
    "Looks every hour in which ways the host is not what is declared: for the node exporter, and for who logs in.",
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
          description: "Look whether this machine is what is declared",
          // the tools of the system that is looked at
          path: [pkgs.jq, "/run/current-system/sw"],
          serviceConfig: {
            Type: "oneshot",
            ExecStart: nix`"\${pkgs.runtimeShell} \${${driftProgram}} /var/lib/node-exporter/drift.prom /run/pantheros/drift"`,
            RuntimeDirectory: "pantheros",
            RuntimeDirectoryPreserve: true,
            // whoever sits at the machine goes first
            Nice: 19,
            IOSchedulingClass: "idle",
            TimeoutStartSec: "5min",
          },
        },
      },
      timers: { "drift-watch": { timerConfig: { Persistent: true, RandomizedDelaySec: "5min" } } },
    },
    environment: { loginShellInit: `[ ! -s ${summary} ] || cat ${summary}` },
  },
  config({ options, nixos }) {
    nixos({ systemd: { services: { "drift-watch": { startAt: options.interval } } } });
  },
  assertions: ({ uses }) => [
    { ok: uses.nodeExporter.enabled, message: "nobody reads what is found: use services.node-exporter" },
  ],
});
