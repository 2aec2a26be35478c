import { nothing } from "../expected.ts";
import { quoted, type Signal } from "../signal.ts";

export const passwords: Signal = {
  id: "passwords",
  title: "whether accounts have passwords",
  reads:
    "/etc/shadow, whether locked, set or empty and never more, and users-groups.json of the running system (nixpkgs, nixos/modules/config/users-groups.nix)",
  depth: "fast",
  limit: 10,
  seen: "real",
  expected: () => nothing,
  tell({ key, actual }) {
    const [now = "", declared] = (actual ?? "").split(", declared ");
    const name = quoted(key);
    return {
      severity: now === "empty" || now.startsWith("set") ? "critical" : "warning",
      what: declared
        ? `the password of ${key} is ${now}, and declared as ${declared}`
        : `the password of ${key} is not the one that is declared`,
      command: `passwd -S ${name}`,
      remedies: [
        ...(now === "locked" ? [] : [{ kind: "by-hand" as const, command: `passwd -l ${name}` }]),
        { kind: "redeploy" },
      ],
      option: ["users", "users", key],
    };
  },
};
