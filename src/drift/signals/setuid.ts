import { nothing } from "../expected.ts";
import { quoted, type Signal } from "../signal.ts";

export const setuid: Signal = {
  id: "setuid",
  title: "files that run with another's rights",
  reads:
    "mode and owner of every file on file systems without nosuid, beside /run/wrappers and the store (chmod(2); nixpkgs, nixos/modules/security/wrappers)",
  depth: "deep",
  limit: 600,
  seen: "real",
  expected: () => nothing,
  tell({ key, actual }) {
    const [mode = "", owner = ""] = (actual ?? "").split(" ");
    const bits = Number.parseInt(mode, 8);
    const [user, group] = owner.split(":");
    const whose = [
      ...((bits & 0o4000) === 0 ? [] : [`user ${user}`]),
      ...((bits & 0o2000) === 0 ? [] : [`group ${group}`]),
    ];
    const file = quoted(key);
    return {
      severity: (bits & 0o4000) !== 0 && user === "root" ? "critical" : "warning",
      what: `${key} runs with the rights of ${whose.join(" and ")} for whoever starts it, and is declared nowhere`,
      command: `ls -l ${file}`,
      remedies: [{ kind: "by-hand", command: `chmod u-s,g-s ${file}` }],
      option: ["security", "wrappers"],
    };
  },
};
