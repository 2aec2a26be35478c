import { defineModule, nix, opt } from "pantheros";
import { backupFolder } from "../../shared/base.ts";
import { backupTo, noteTime } from "../../shared/metrics.ts";
import { backupKey, endsInNewline } from "../../shared/secrets.ts";
import { textFact, tryAgain } from "../../shared/utils.ts";
import { nodeExporter } from "./node-exporter.ts";
import { afterSnapshots, named, snapshots } from "./snapshots.ts";

/**
 * The key is two halves of one thing: the private one is a secret, the public one the fact `backupKey` of the host that
 * keeps the copies. While the owner has not filled it in, nothing is sent. The copies are thinned out like the snapshots.
 */
export const backup = defineModule({
  name: "services.backup",
  description:
    "Sends the host's snapshots to another host of the fleet, only what has changed since the last ones.",
  options: {
    to: opt.str(undefined, { description: "Name of the host that keeps the copies.", example: "backup-vps" }),
    interval: opt.oneOf(["hourly", "daily"], "daily", {
      description: "How often they are sent. Hourly makes the copies a mirror of the host.",
    }),
    ready: opt.bool(false, {
      description: "Whether the host that keeps the copies knows the key by which they are sent.",
    }),
  },
  uses: { snapshots, nodeExporter },
  defaults({ options, fleet, set }) {
    const target = fleet.host(options.to);
    set({ ready: target !== undefined && textFact(target, "backupKey") !== null });
  },
  config({ options, host, uses, nixos }) {
    if (!options.ready) return;
    const { folder, subvolumes, daily, weekly, monthly } = uses.snapshots;
    nixos({
      services: {
        btrbk: {
          instances: {
            backup: {
              settings: {
                // sends what services.snapshots has taken, so that a day without network costs no snapshot
                snapshot_create: "no",
                snapshot_preserve_min: "all",
                // without it only what is kept for good goes over, the first snapshot of each day, and the copies are a day old
                target_preserve_min: "latest",
                target_preserve: `${daily}d ${weekly}w ${monthly}m`,
                // a path in the configuration, never the key
                ssh_identity: nix`${backupKey}`,
                ssh_user: "btrbk",
                stream_compress: "zstd",
                volume: {
                  "/": {
                    snapshot_dir: folder,
                    target: `ssh://${options.to}${backupFolder}/${host.name}`,
                    subvolume: named(subvolumes),
                  },
                },
              },
            },
          },
        },
      },
    });
    nixos(endsInNewline(backupKey));
    nixos({ systemd: { services: { "btrbk-backup": { ...afterSnapshots, serviceConfig: tryAgain } } } });
    // daily is btrbk's own
    if (options.interval === "hourly")
      nixos({ services: { btrbk: { instances: { backup: { onCalendar: "hourly" } } } } });
    if (!uses.nodeExporter.enabled) return;
    const done = noteTime("backup", backupTo(options.to));
    nixos({ systemd: { services: { "btrbk-backup": { serviceConfig: { ExecStartPost: done } } } } });
  },
  assertions: ({ options, host, fleet, uses }) => [
    { ok: uses.snapshots.enabled, message: "there is nothing to send: use services.snapshots" },
    {
      ok: () => fleet.host(options.to) !== undefined,
      message: `the fleet has no host ${options.to}, which is to keep the copies`,
    },
    { ok: options.to !== host.name, message: "a host cannot keep its own backups" },
  ],
});
