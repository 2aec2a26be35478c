import { at, type Diagnostic, type Origin } from "../../diagnostics/index.ts";
import { isWholeBtrfsOption, placed } from "../../evaluate/disk/mounts.ts";
import type { EvaluatedHost } from "../../evaluate/model.ts";
import { error, type HostContext, type Rule } from "../rule.ts";
import { listing } from "../words.ts";

/** A mount of a Btrfs file system, and what it asks of the whole of it. */
interface Mount {
  readonly mount: string;
  readonly options: readonly { readonly option: string; readonly origin: Origin }[];
}

export const rule: Rule = {
  codes: ["PANTHER3103"],
  description: "Mount options of a whole Btrfs file system are the same on each of its subvolumes.",
  host: (context) =>
    [...ofLayout(context), ...ofDefinitions(context)].flatMap((mounts) => differing(context.host, mounts)),
};

/** The mounts of each file system of the layout, whose own options are on all of them and left out here. */
function ofLayout({ host, values }: HostContext): Mount[][] {
  if (host.facts.disk === null || host.diskOrigin === null) return [];
  const { diskOrigin } = host;
  return placed(host.facts.disk).flatMap(({ disk, partition, content, encrypted }) => {
    if (content.kind !== "btrfs") return [];
    const call = at(diskOrigin, disk, 1, partition, 1, ...(encrypted ? [1] : []), 0);
    return [
      Object.entries(content.subvolumes).flatMap(([name, { mount, options }]): Mount[] => {
        if (mount === undefined) return [];
        const own = options.map((option, i) => ({
          option,
          origin: at(call, "subvolumes", name, "options", i),
        }));
        const all = [...own, ...defined(values, mount)];
        return [{ mount, options: all.filter(({ option }) => !content.options.includes(option)) }];
      }),
    ];
  });
}

/** The mounts of each Btrfs that `fileSystems` alone describes, by its device. */
function ofDefinitions({ values }: HostContext): Mount[][] {
  const systems = new Map<string, Mount[]>();
  for (const mount of values.names(["fileSystems"])) {
    const device = values.scalar(["fileSystems", mount, "device"]);
    if (typeof device !== "string" || values.scalar(["fileSystems", mount, "fsType"]) !== "btrfs") continue;
    const mounts = systems.get(device) ?? [];
    systems.set(device, mounts);
    mounts.push({ mount, options: defined(values, mount) });
  }
  return [...systems.values()];
}

function defined(values: HostContext["values"], mount: string): Mount["options"] {
  return values
    .list(["fileSystems", mount, "options"])
    .flatMap(({ value, origin }) => (typeof value === "string" ? [{ option: value, origin }] : []));
}

function differing(host: EvaluatedHost, mounts: readonly Mount[]): Diagnostic[] {
  const asked = mounts.map(({ mount, options }) => ({
    mount,
    options: options.filter(({ option }) => isWholeBtrfsOption(option)),
  }));
  const everywhere = (wanted: string): boolean =>
    asked.every(({ options }) => options.some(({ option }) => option === wanted));
  const odd = asked.flatMap(({ mount, options }) =>
    options.filter(({ option }) => !everywhere(option)).map((one) => ({ ...one, mount })),
  );
  if (odd.length === 0) return [];
  const names = [...new Set(odd.map(({ option }) => option))];
  const where = [...new Set(odd.map(({ mount }) => mount))];
  return [
    error(
      "PANTHER3103",
      host,
      `${listing(names)} on ${listing(where)} would be for the whole Btrfs file system, and its other subvolumes say otherwise`,
      odd.map(({ origin, option, mount }) => ({ origin, label: `${option} on ${mount}` })),
      {
        why: "The subvolume that is mounted first decides these options for all; what the others say is ignored.",
        fix: "Set them once, in the `options` of `btrfs(...)`. For single folders without copy-on-write, set `chattr +C` on them while they are empty.",
      },
    ),
  ];
}
