import { nothing } from "../expected.ts";
import { quoted, type Signal } from "../signal.ts";

export const sudo: Signal = {
  id: "sudo",
  title: "rules of sudo",
  reads:
    "/etc/sudoers.d, whose names are shown and never its text (sudoers(5)); /etc/sudoers is read by `etc`",
  depth: "fast",
  limit: 5,
  seen: "real",
  expected: () => nothing,
  tell({ key, actual }) {
    const file = key === "sudoers.d" ? "/etc/sudoers.d" : `/etc/sudoers.d/${key}`;
    const command = `ls -l ${quoted(file)}`;
    const undeclared = actual?.startsWith("not declared") === true;
    const inUse = actual === "not declared, and read by sudo";
    if (!undeclared)
      return {
        severity: actual === "missing" ? "warning" : "critical",
        what:
          actual === "missing" ? `${file} is declared, and is not there` : `${file} is not as it is declared`,
        command,
        remedies: [{ kind: "redeploy" }],
        option: ["environment", "etc", key === "sudoers.d" ? key : `sudoers.d/${key}`],
      };
    return {
      severity: inUse ? "critical" : "warning",
      what: inUse
        ? `${file} gives rules to sudo that are declared nowhere`
        : `${file} is declared nowhere; sudo does not read it as things are`,
      command,
      remedies: [{ kind: "by-hand", command: `rm ${quoted(file)}` }],
      option: ["security", "sudo", "extraRules"],
    };
  },
};
