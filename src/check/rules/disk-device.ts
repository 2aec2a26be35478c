import { at, type Diagnostic } from "../../diagnostics/index.ts";
import { error, type Rule } from "../rule.ts";

export const rule: Rule = {
  codes: ["PANTHER3106"],
  description: "No two disks of a layout are the same device.",
  host({ host }) {
    const seen = new Map<string, string>();
    const found: Diagnostic[] = [];
    for (const [disk, { device }] of Object.entries(host.facts.disk?.disks ?? {})) {
      const known = host.facts.hardware?.disks.findIndex(({ names }) => names.includes(device)) ?? -1;
      const key = known === -1 ? device : `report ${known}`;
      const before = seen.get(key);
      if (before === undefined) {
        seen.set(key, disk);
        continue;
      }
      const origin = host.diskOrigin ?? host.origin;
      found.push(
        error(
          "PANTHER3106",
          host,
          `disks "${before}" and "${disk}" are the same device`,
          [
            { origin: at(origin, disk, 0), label: device },
            { origin: at(origin, before, 0), label: host.facts.disk!.disks[before]!.device },
          ],
          {
            why: "The one would be partitioned over the other.",
            fix: "Name the other disk by its own by-path or by-id name.",
          },
        ),
      );
    }
    return found;
  },
};
