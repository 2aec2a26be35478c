import { defineModule, opt, type HostFacts } from "pantheros";
import { backupFolder, metrics } from "../../shared/base.ts";
import { noteTime } from "../../shared/metrics.ts";
import { btrfsMounts } from "../../shared/utils.ts";
import { nodeExporter } from "./node-exporter.ts";

/** Snapshots need no room of their own until files change, and guard against slips, not against a lost disk. */
export const snapshots = defineModule({
  name: "services.snapshots",
  description:
    "Read-only snapshots of what, on the system's Btrfs, cannot be made again, thinned out as they age.",
  options: {
    daily: opt.int(7, { min: 1, description: "Days of which the first snapshot is kept." }),
    weekly: opt.int(4, { min: 0, description: "Weeks of which the first snapshot is kept." }),
    monthly: opt.int(12, { min: 0, description: "Months of which the first snapshot is kept." }),
    exclude: opt.listOf(opt.str(), ["/nix", "/.snapshots", "/var/lib/containers", backupFolder], {
      description:
        "Mount points that are not snapshotted: they can be made again, or hold snapshots themselves.",
    }),
    folder: opt.str("/.snapshots", {
      description: "Where the snapshots lie; on the same file system as what they are of.",
    }),
  },
  uses: { nodeExporter },
  config({ options: o, host, uses, nixos }) {
    nixos({
      services: {
        btrbk: {
          instances: {
            snapshots: {
              onCalendar: "hourly",
              settings: {
                // every hour of the last two days, then as below
                snapshot_preserve_min: "2d",
                snapshot_preserve: `${o.daily}d ${o.weekly}w ${o.monthly}m`,
                volume: { "/": { snapshot_dir: relative(o.folder), subvolume: subvolumes(host, o.exclude) } },
              },
            },
          },
        },
      },
    });
    if (!uses.nodeExporter.enabled) return;
    const done = noteTime("snapshots", metrics.lastSnapshot);
    nixos({ systemd: { services: { "btrbk-snapshots": { serviceConfig: { ExecStartPost: done } } } } });
  },
});

/** What is snapshotted, as btrbk.conf(5) has it: the mount points of the system's Btrfs, each under a name of its own. */
export function subvolumes(
  host: HostFacts,
  exclude: readonly string[],
): Readonly<Record<string, { readonly snapshot_name: string }>> {
  return Object.fromEntries(
    snapshotted(host, exclude).map((mount) => [relative(mount), { snapshot_name: nameOf(mount) }]),
  );
}

/** Names of the snapshots, each followed by a dot and the time. */
export const snapshotNames = (host: HostFacts, exclude: readonly string[]): readonly string[] =>
  snapshotted(host, exclude).map(nameOf);

function snapshotted(host: HostFacts, exclude: readonly string[]): readonly string[] {
  const whole = btrfsMounts(host).find((mounts) => mounts.includes("/")) ?? [];
  return whole.filter((mount) => !exclude.includes(mount));
}

/** btrbk takes paths from the volume on, which is `/` here and is called `.` itself (digint/btrbk #240). */
const relative = (mount: string): string => (mount === "/" ? "." : mount.slice(1));

/** `/home/alice/dev` becomes `home-alice-dev`: the last part alone need not be unique. */
const nameOf = (mount: string): string => (mount === "/" ? "root" : mount.slice(1).replaceAll("/", "-"));
