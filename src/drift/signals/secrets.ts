import { nothing } from "../expected.ts";
import { quoted, type Signal } from "../signal.ts";

const secretsOption = ["services", "onepassword-secrets"];

export const secrets: Signal = {
  id: "secrets",
  title: "files of secrets",
  reads:
    "name, owner, mode and whether it is empty of every file that OpNix fills, and never what is in it (OpNix, nix/module.nix)",
  depth: "fast",
  limit: 10,
  seen: "fixture",
  expected: () => nothing,
  tell({ key, actual }, { values }) {
    const file = quoted(key);
    const name = key.slice(key.lastIndexOf("/") + 1);
    const secret = [...secretsOption, "secrets", name];
    const known = values.names([...secretsOption, "secrets"]).includes(name);
    const option = known ? secret : secretsOption;
    const command = `ls -l ${file}`;
    const fetch = { kind: "by-hand" as const, command: "systemctl restart opnix-secrets.service" };
    if (actual?.startsWith("none of") === true)
      return {
        severity: "critical",
        what: `none of the host's ${actual.slice("none of ".length)} secrets is there: they were never fetched, or taken away`,
        command,
        remedies: [fetch],
        option,
      };
    if (actual === "missing" || actual === "empty")
      return {
        severity: "critical",
        what: actual === "missing" ? `the secret ${key} is not there` : `the secret ${key} is an empty file`,
        command,
        remedies: [fetch],
        option,
      };
    if (actual === "not declared")
      return {
        severity: "note",
        what: `${key} is the file of a secret that is declared no more, or was put there by hand`,
        command,
        remedies: [{ kind: "by-hand", command: `rm ${file}` }],
      };
    const [now = "", declared = ""] = (actual ?? "").split(", declared ");
    const [mode = "", whose = ""] = declared.split(" ");
    // others than the owner may read it who are not meant to
    const bits = (text: string): number => Number.parseInt(text, 8);
    const wide = (bits(now) & 0o077 & ~bits(mode)) !== 0;
    return {
      severity: wide ? "critical" : "warning",
      what: `the secret ${key} has mode and owner ${now}, and declared is ${declared}`,
      command,
      remedies: [
        { kind: "by-hand", command: `chown ${quoted(whose)} ${file} && chmod ${mode} ${file}` },
        fetch,
      ],
      option,
    };
  },
};
