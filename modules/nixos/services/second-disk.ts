import { defineModule, opt } from "pantheros";
import { backupFolder } from "../../shared/base.ts";
import { backupTo, noteTime } from "../../shared/metrics.ts";
import { btrfsMounts } from "../../shared/utils.ts";
import { nodeExporter } from "./node-exporter.ts";
import { afterSnapshots, named, snapshots } from "./snapshots.ts";

/** They cost no network and are there at once, but burn and are stolen with the machine. */
export const secondDisk = defineModule({
  name: "services.second-disk",
  description:
    "Copies the host's snapshots to its other disk every day, so that one may die without the other.",
  options: {
    folder: opt.str(backupFolder, {
      description: "Mount point on the other disk's Btrfs that takes the copies.",
    }),
  },
  uses: { snapshots, nodeExporter },
  config({ options, uses, nixos }) {
    const { folder, subvolumes, daily, weekly, monthly } = uses.snapshots;
    nixos({
      services: {
        btrbk: {
          instances: {
            "second-disk": {
              settings: {
                snapshot_create: "no",
                snapshot_preserve_min: "all",
                // the newest as well, and not only the first of each day
                target_preserve_min: "latest",
                target_preserve: `${daily}d ${weekly}w ${monthly}m`,
                volume: {
                  "/": {
                    snapshot_dir: folder,
                    target: options.folder,
                    subvolume: named(subvolumes),
                  },
                },
              },
            },
          },
        },
      },
    });
    nixos({ systemd: { services: { "btrbk-second-disk": afterSnapshots } } });
    if (!uses.nodeExporter.enabled) return;
    const done = noteTime("second-disk", backupTo("second-disk"));
    nixos({ systemd: { services: { "btrbk-second-disk": { serviceConfig: { ExecStartPost: done } } } } });
  },
  assertions: ({ options, host, uses }) => [
    { ok: uses.snapshots.enabled, message: "there is nothing to copy: use services.snapshots" },
    {
      ok: () =>
        btrfsMounts(host).some((mounts) => mounts.some((m) => m === options.folder) && !mounts.includes("/")),
      message: `${options.folder} is not on another Btrfs than the system`,
    },
  ],
});
