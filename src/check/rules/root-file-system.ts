import { mountsOf } from "../../evaluate/disk/mounts.ts";
import { error, type Rule } from "../rule.ts";

export const rule: Rule = {
  codes: ["PANTHER3001"],
  description: "Every host mounts something at /.",
  host({ host, values }) {
    if (values.bool(["boot", "isContainer"], false) !== false) return [];
    if (values.names(["fileSystems"]).includes("/")) return [];
    if (host.facts.disk !== null && mountsOf(host.facts.disk).some(({ mount }) => mount === "/")) return [];
    return [
      error("PANTHER3001", host, `${host.facts.name} mounts nothing at /`, [host.diskOrigin ?? host.origin], {
        why: "NixOS refuses to build a system without a root file system, and such a system could not boot.",
        fix: 'Give a subvolume or partition of its disk layout the mount point "/", or define `fileSystems."/"`.',
      }),
    ];
  },
};
