import { nothing } from "../expected.ts";
import { quoted, type Difference, type Remedy, type Signal, type Told } from "../signal.ts";

export const accounts: Signal = {
  id: "accounts",
  title: "users and groups",
  reads:
    "/etc/passwd and /etc/group, and users-groups.json of the running system (nixpkgs, nixos/modules/config/users-groups.nix)",
  depth: "fast",
  limit: 10,
  seen: "real",
  expected: () => nothing,
  tell(difference) {
    const [kind = "", name = "", what] = difference.key.split(" ");
    if (kind === "member") return member(difference, name, what ?? "");
    return what === undefined
      ? account(difference, kind === "user" ? "user" : "group", name)
      : property(difference, kind === "user" ? "user" : "group", name, what);
  },
};

/** Who is in these may become root, or is as good as root. */
const powerful = new Set(["wheel", "root", "sudo", "docker", "podman", "disk", "shadow", "kmem", "libvirtd"]);

function account({ actual }: Difference, kind: "user" | "group", name: string): Told {
  const option = ["users", `${kind}s`, name];
  const command = `getent ${kind === "user" ? "passwd" : "group"} ${quoted(name)}`;
  if (actual === "missing")
    return {
      severity: "critical",
      what: `${kind} ${name} is declared, and is not there`,
      command,
      remedies: [{ kind: "redeploy" }],
      option,
    };
  const said = (actual ?? "").replace("not declared: ", "");
  const [, uid = "", groups = ""] = /^uid (\d+), groups (\S+), shell /.exec(said) ?? [];
  const among = groups === "none" ? [] : groups.split(",");
  const root = kind === "user" && (uid === "0" || among.some((group) => powerful.has(group)));
  return {
    severity: root ? "critical" : "warning",
    what: `${kind} ${name} is declared nowhere (${said})`,
    command,
    remedies: [
      { kind: "by-hand", command: `${kind === "user" ? "userdel" : "groupdel"} ${quoted(name)}` },
      { kind: "adopt", path: option, value: kind === "group" ? "{}" : userText(Number(uid), among) },
    ],
  };
}

function userText(uid: number, groups: readonly string[]): string {
  const extra = groups.filter((group) => group !== "users" && group !== "nogroup");
  const groupsText = extra.length > 0 ? `, extraGroups: ${JSON.stringify(extra)}` : "";
  // ordinary users begin at 1000 (nixpkgs, users-groups.nix)
  return uid >= 1000
    ? `{ isNormalUser: true${groupsText} }`
    : `{ isSystemUser: true, group: "nogroup"${groupsText} }`;
}

function property({ actual }: Difference, kind: "user" | "group", name: string, what: string): Told {
  const [now = "", declared = ""] = (actual ?? "").split(", declared ");
  const option = ["users", `${kind}s`, name, what];
  const flag = { shell: "-s", home: "-d", group: "-g" }[what];
  const byHand: Remedy[] =
    flag === undefined
      ? []
      : [{ kind: "by-hand", command: `usermod ${flag} ${quoted(declared.split(" ")[0]!)} ${quoted(name)}` }];
  const isId = what === "uid" || what === "gid";
  return {
    severity: what === "uid" && now === "0" ? "critical" : "warning",
    what: `${what} of ${kind} ${name} is ${now}, and declared as ${declared}`,
    command: `getent ${kind === "user" ? "passwd" : "group"} ${quoted(name)}`,
    // NixOS refuses to change ids of accounts that are there (update-users-groups.pl)
    remedies: isId ? [{ kind: "adopt", path: option, value: now }] : [{ kind: "redeploy" }, ...byHand],
    option,
  };
}

function member({ actual }: Difference, group: string, user: string): Told {
  const command = `getent group ${quoted(group)}`;
  const option = ["users", "users", user, "extraGroups"];
  if (actual === "missing")
    return {
      severity: "warning",
      what: `user ${user} is declared to be in group ${group}, and is not`,
      command,
      remedies: [{ kind: "redeploy" }],
      option,
    };
  return {
    severity: powerful.has(group) ? "critical" : "warning",
    what: `user ${user} is in group ${group}, which is declared nowhere`,
    command,
    remedies: [
      { kind: "by-hand", command: `gpasswd -d ${quoted(user)} ${quoted(group)}` },
      { kind: "redeploy" },
      { kind: "adopt", path: option, value: JSON.stringify([group]) },
    ],
  };
}
