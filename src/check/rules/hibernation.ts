import type { DiskLayoutData } from "../../author/disk.ts";
import { at, type Origin } from "../../diagnostics/index.ts";
import { placed } from "../../evaluate/disk/mounts.ts";
import { swapsOf } from "../../evaluate/disk/space.ts";
import { error, type HostContext, type Rule } from "../rule.ts";
import { isAttrs } from "../../evaluate/value.ts";
import { size } from "../words.ts";

export const rule: Rule = {
  codes: ["PANTHER3204"],
  description: "A host that hibernates has swap space for all of its memory.",
  host(context) {
    const { host } = context;
    const { hardware, disk, name } = host.facts;
    const place = hibernates(context);
    if (place === undefined || hardware === null || hardware.memoryBytes === 0) return [];
    const swap = disk === null ? defined(context) : addUp([...laidOut(disk), defined(context)]);
    if (swap === null || swap >= hardware.memoryBytes) return [];
    const have = swap === 0 ? "no swap space" : `${size(swap)} of swap space`;
    return [
      error(
        "PANTHER3204",
        host,
        `${name} is to hibernate with ${have} for ${size(hardware.memoryBytes)} of memory`,
        [place],
        {
          why: "Hibernation writes the memory to swap; where it does not fit, it fails when the battery is empty, and the session is lost.",
          fix: `Give it at least ${Math.ceil(hardware.memoryBytes / 2 ** 30)}G of swap, or take hibernation away.`,
        },
      ),
    ];
  },
};

/** Where it is said that the host resumes from disk. */
function hibernates({ host, values }: HostContext): Origin | undefined {
  const resume = values.winning(["boot", "resumeDevice"]).find(({ value }) => value !== "");
  if (resume !== undefined) return resume.origin;
  if (host.facts.disk === null || host.diskOrigin === null) return undefined;
  const partition = placed(host.facts.disk).find(
    ({ content }) => content.kind === "swap" && content.hibernate,
  );
  if (partition === undefined) return undefined;
  return at(
    host.diskOrigin,
    partition.disk,
    1,
    partition.partition,
    1,
    ...(partition.encrypted ? [1] : []),
    0,
    "hibernate",
  );
}

/** Bytes of the partitions that the host resumes from, or of all swap space where the layout does not say which. */
function laidOut(disk: DiskLayoutData): (number | null)[] {
  const swaps = swapsOf(disk);
  const meant = swaps.filter(({ hibernate }) => hibernate);
  return (meant.length > 0 ? meant : swaps).map(({ bytes }) => bytes);
}

function addUp(sizes: readonly (number | null)[]): number | null {
  return sizes.reduce((sum, bytes) => (sum === null || bytes === null ? null : sum + bytes), 0);
}

/** Bytes of swap that `swapDevices` adds; null where a size is not known here, as that of a partition. */
function defined({ values }: HostContext): number | null {
  let bytes = 0;
  for (const { value } of values.list(["swapDevices"])) {
    const amount = isAttrs(value) ? value["size"] : undefined;
    if (typeof amount !== "number") return null;
    bytes += amount * 2 ** 20; // in MiB (nixpkgs nixos/modules/config/swap.nix)
  }
  return bytes;
}
