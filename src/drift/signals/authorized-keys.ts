import { nothing } from "../expected.ts";
import { quoted, type Signal } from "../signal.ts";

export const authorizedKeys: Signal = {
  id: "authorized-keys",
  title: "SSH keys that let somebody in",
  reads:
    "~/.ssh/authorized_keys and authorized_keys2 of every user and /etc/ssh/authorized_keys.d, by fingerprint (sshd(8); nixpkgs, nixos/modules/services/networking/ssh/sshd.nix)",
  depth: "fast",
  limit: 10,
  seen: "real",
  expected: () => nothing,
  tell({ key, actual }, { host, values }) {
    const [, file = key, print = ""] = /^(.*?)(?: ([A-Z0-9]+:\S+))?$/s.exec(key) ?? [];
    const managed = file.startsWith("/etc/ssh/authorized_keys.d/");
    const user = managed
      ? file.slice(file.lastIndexOf("/") + 1)
      : host.facts.users.find(({ home }) => file.startsWith(`${home}/`))?.name;
    const option =
      user === undefined
        ? {}
        : { option: ["users", "users", user, "openssh", "authorizedKeys", "keys"] as readonly string[] };
    const command = `ssh-keygen -lf ${quoted(file)}`;
    if (actual === "missing")
      return {
        severity: "warning",
        what:
          print === ""
            ? `${file} is declared, and is not there`
            : `the declared key ${print} is not in ${file}, so it lets nobody in`,
        command,
        remedies: [{ kind: "redeploy" }],
        ...option,
      };
    const ignored =
      !managed && values.bool(["services", "openssh", "authorizedKeysInHomedir"], true) === false;
    const what =
      print === ""
        ? `${file} is not as it is declared`
        : `key ${print} in ${file} is declared nowhere${ignored ? "; sshd is declared not to read that file" : ""}`;
    const remove =
      print === ""
        ? []
        : [
            {
              kind: "by-hand" as const,
              command: `$EDITOR ${quoted(file)}  # take out the key ${print}`,
              attended: true as const,
            },
          ];
    return {
      severity: ignored ? "warning" : "critical",
      what,
      command,
      remedies: managed ? [{ kind: "redeploy" }, ...remove] : remove,
      ...option,
    };
  },
};
