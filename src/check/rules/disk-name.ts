import { at, type Diagnostic, type Origin } from "../../diagnostics/index.ts";
import type { EvaluatedHost, Value } from "../../evaluate/model.ts";
import { error, type HostContext, type Rule } from "../rule.ts";
import { isAttrs } from "../../evaluate/value.ts";

/** Names that the kernel gives in the order in which it happens to find the disks; a partition's too. */
const unstable = /^\/dev\/(?:(?:sd|vd|hd|xvd)[a-z]+\d*|nvme\d+n\d+(?:p\d+)?|mmcblk\d+(?:p\d+)?)$/;

export const rule: Rule = {
  codes: ["PANTHER3101"],
  description:
    "Disks are named by where they are plugged in or by what they are, never by the order in which the kernel finds them.",
  host(context) {
    const { host } = context;
    const found: Diagnostic[] = [];
    for (const [name, { device }] of Object.entries(host.facts.disk?.disks ?? {})) {
      if (unstable.test(device))
        found.push(finding(host, device, at(host.diskOrigin ?? host.origin, name, 0)));
    }
    for (const { value, origin } of devices(context)) {
      if (typeof value === "string" && unstable.test(value)) found.push(finding(host, value, origin));
    }
    return found;
  },
};

function finding(host: EvaluatedHost, device: string, origin: Origin): Diagnostic {
  const names = host.facts.hardware?.disks.find((disk) => disk.names.includes(device))?.names ?? [];
  const stable =
    names.find((name) => name.startsWith("/dev/disk/by-path/")) ??
    names.find((name) => name.startsWith("/dev/disk/by-id/"));
  return error("PANTHER3101", host, `${device} may be another disk after the next boot`, [origin], {
    why: "The kernel numbers disks in the order in which they answer; a layout that follows the number can wipe the wrong one.",
    fix:
      stable === undefined
        ? "Name it by-path or by-id: `ls -l /dev/disk/by-path` on the machine shows which name stands for which disk."
        : `In the hardware report it is ${stable}; check that it is the disk you mean, and write that.`,
  });
}

interface Device {
  readonly value: Value;
  readonly origin: Origin;
}

/** Every device that an option names, the layout's own definitions left out. */
function* devices({ values }: HostContext): Generator<Device> {
  const own = (paths: readonly (readonly string[])[]): Device[] =>
    paths.flatMap((path) =>
      values.winning(path).filter(({ definition }) => definition.source.kind !== "disk"),
    );
  const named = (...set: string[]): string[][] => values.names(set).map((name) => [...set, name, "device"]);
  yield* own(named("disko", "devices", "disk"));
  yield* own(named("fileSystems"));
  yield* own(named("boot", "initrd", "luks", "devices"));
  yield* own([
    ["boot", "loader", "grub", "device"],
    ["boot", "resumeDevice"],
  ]);
  yield* values.list(["boot", "loader", "grub", "devices"]);
  for (const { value, origin } of values.list(["swapDevices"])) {
    if (isAttrs(value) && value["device"] !== undefined)
      yield { value: value["device"], origin: at(origin, "device") };
  }
}
