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
    folder: opt.str(".snapshots", {
      pattern: /[^/].*/,
      description: "Where the snapshots lie, from the root on; on the same file system as what they are of.",
    }),
    subvolumes: opt.attrsOf(
      opt.str(),
      {},
      {
        description:
          "Name of the snapshots by what they are of: its path from the root on, and `.` for the root itself. In this fleet: every mount point of the system's Btrfs that cannot be made again.",
        example: { ".": "root", home: "home" },
      },
    ),
  },
  uses: { nodeExporter },
  defaults({ host, set }) {
    set({
      subvolumes: Object.fromEntries(worthKeeping(host).map((mount) => [relative(mount), nameOf(mount)])),
    });
  },
  config({ options: o, uses, nixos }) {
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
                volume: { "/": { snapshot_dir: o.folder, subvolume: named(o.subvolumes) } },
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

/** What is snapshotted, as btrbk.conf(5) has it. */
export const named = (subvolumes: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(subvolumes).map(([path, name]) => [path, { snapshot_name: name }]));

/** For what sends them: its timer goes off at the same hour, and then the new ones are to be there. */
export const afterSnapshots = { after: ["btrbk-snapshots.service"] } as const;

/** The store and images can be fetched again, and the others hold snapshots themselves. */
const otherwise = new Set<string>(["/nix", "/var/lib/containers", "/.snapshots", backupFolder]);

function worthKeeping(host: HostFacts): readonly string[] {
  const whole = btrfsMounts(host).find((mounts) => mounts.includes("/")) ?? [];
  return whole.filter((mount) => !otherwise.has(mount));
}

/** btrbk takes paths from the volume on, which is `/` here and is called `.` itself (digint/btrbk #240). */
const relative = (mount: string): string => (mount === "/" ? "." : mount.slice(1));

/** `/home/alice/dev` becomes `home-alice-dev`: the last part alone need not be unique. */
const nameOf = (mount: string): string => (mount === "/" ? "root" : mount.slice(1).replaceAll("/", "-"));
