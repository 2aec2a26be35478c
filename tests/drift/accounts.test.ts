import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { accounts } from "../../src/drift/signals/accounts.ts";
import { passwords } from "../../src/drift/signals/passwords.ts";
import { fakeHost, type FakeHost } from "./host.ts";

const fish = "/run/current-system/sw/bin/fish";
const nologin = "/run/current-system/sw/bin/nologin";
const user = (name: string, more: object = {}) => ({
  autoSubUidGidRange: false,
  createHome: false,
  description: "",
  expires: null,
  group: "users",
  hashedPassword: null,
  hashedPasswordFile: null,
  home: `/home/${name}`,
  homeMode: "700",
  initialHashedPassword: null,
  initialPassword: null,
  isSystemUser: false,
  name,
  password: null,
  shell: fish,
  subGidRanges: [],
  subUidRanges: [],
  uid: null,
  ...more,
});

const spec = (mutableUsers: boolean) => ({
  groups: [
    { gid: 0, members: [], name: "root" },
    { gid: 1, members: ["alice"], name: "wheel" },
    { gid: 100, members: [], name: "users" },
    { gid: null, members: ["alice"], name: "podman" },
    { gid: 996, members: [], name: "sshd" },
  ],
  mutableUsers,
  users: [
    user("alice"),
    // NixOS sets the first of these to the second for accounts that are not mutable
    user("root", {
      uid: 0,
      group: "root",
      home: "/root",
      initialHashedPassword: "!",
      hashedPassword: "!",
    }),
    user("sshd", { uid: 996, group: "sshd", home: "/var/empty", shell: nologin, isSystemUser: true }),
    user("bot", { hashedPassword: "$6$salt$hash" }),
  ],
});

const passwd = `root:x:0:0:System administrator:/root:${fish}
alice:x:1000:100:Alice:/home/alice:${fish}
sshd:x:996:996:SSH:/var/empty:${nologin}
bot:x:1001:100::/home/bot:${fish}
`;
const group = `root:x:0:
wheel:x:1:alice
users:x:100:
podman:x:990:alice
sshd:x:996:
`;
const shadow = "root:!:1::::::\nalice:!:1::::::\nsshd:!:1::::::\nbot:$6$salt$hash:1::::::\n";

let host: FakeHost;
const declare = (mutable: boolean) =>
  host.file("/nix/store/abc-users-groups.json", JSON.stringify(spec(mutable)));

beforeEach(() => {
  host = fakeHost();
  declare(false);
  host.file(
    "/run/current-system/activate",
    "#!/bin/sh\n/nix/store/p/bin/perl -w /nix/store/u.pl /nix/store/abc-users-groups.json\n",
  );
  host.file("/etc/passwd", passwd);
  host.file("/etc/group", group);
  host.file("/etc/shadow", shadow, 0o600);
  host.program("id", "0\n");
});
afterEach(() => host.dispose());

const edit = (path: string, from: string, to: string) => {
  const before = host.read(path);
  expect(before).toContain(from);
  host.file(path, before.replace(from, to));
};
const add = (path: string, text: string) => host.file(path, host.read(path) + text);

describe("users and groups", () => {
  const found = () => host.drift([accounts]);

  it("says nothing of a host as NixOS made it", () => {
    expect(found()).toMatchObject({ findings: [], unknown: [], read: ["accounts"] });
  });

  it.each<[string, () => void, object]>([
    [
      "a user with a group of his own, and what else he is in",
      () => {
        add("/etc/passwd", "eve:x:1002:1002::/home/eve:/bin/sh\n");
        add("/etc/group", "eve:x:1002:\n");
        edit("/etc/group", "wheel:x:1:alice", "wheel:x:1:alice,eve");
      },
      {
        key: "user eve",
        actual: "not declared: uid 1002, groups wheel, shell /bin/sh",
        severity: "critical",
        remedies: [
          { kind: "by-hand", command: "userdel eve" },
          {
            kind: "adopt",
            path: ["users", "users", "eve"],
            value: '{ isNormalUser: true, extraGroups: ["wheel"] }',
          },
        ],
      },
    ],
    [
      "a second root",
      () => add("/etc/passwd", "toor:x:0:100::/root:/bin/sh\n"),
      { key: "user toor", severity: "critical" },
    ],
    ["a group", () => add("/etc/group", "vip:x:1500:\n"), { key: "group vip", severity: "warning" }],
    [
      "a user in a group",
      () => edit("/etc/group", "wheel:x:1:alice", "wheel:x:1:alice,bot"),
      { key: "member wheel bot", actual: "not declared", severity: "critical" },
    ],
    [
      "a user who is not in a group",
      () => edit("/etc/group", "podman:x:990:alice", "podman:x:990:"),
      { key: "member podman alice", actual: "missing", remedies: [{ kind: "redeploy" }] },
    ],
    [
      "another shell",
      () => edit("/etc/passwd", `/home/alice:${fish}`, "/home/alice:/bin/zsh"),
      {
        key: "user alice shell",
        actual: `/bin/zsh, declared ${fish}`,
        what: `shell of user alice is /bin/zsh, and declared as ${fish}`,
        remedies: [{ kind: "redeploy" }, { kind: "by-hand", command: `usermod -s ${fish} alice` }],
      },
    ],
    ["another home", () => edit("/etc/passwd", "/home/alice", "/srv/alice"), { key: "user alice home" }],
    ["another uid", () => edit("/etc/passwd", "sshd:x:996", "sshd:x:995"), { key: "user sshd uid" }],
    [
      "another primary group",
      () => edit("/etc/passwd", "alice:x:1000:100", "alice:x:1000:1"),
      { key: "user alice group", actual: "1, declared users (100)" },
    ],
    [
      "a user that is gone",
      () => edit("/etc/passwd", "bot:x:1001:100::/home/bot:" + fish + "\n", ""),
      { key: "user bot" },
    ],
    ["a group that is gone", () => edit("/etc/group", "podman:x:990:alice\n", ""), { key: "group podman" }],
    [
      "a name with a quote and bytes that are no text",
      () => add("/etc/passwd", `e"v\\e:x:1002:100::/:/bin/sh\n`),
      { key: 'user e"v\\e' },
    ],
  ])("finds %s", (_name, change, expected) => {
    change();
    const { findings, unknown } = found();
    expect(unknown).toEqual([]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject(expected);
  });

  it("does not know without the declaration, or with one that cannot be read", () => {
    host.file("/nix/store/abc-users-groups.json", "{");
    expect(found()).toMatchObject({ findings: [], unknown: [{ signal: "accounts" }], read: [] });
    host.file("/run/current-system/activate", "#!/bin/sh\n");
    expect(found()).toMatchObject({ findings: [], unknown: [{ signal: "accounts" }], read: [] });
  });
});

describe("passwords", () => {
  const found = () => host.drift([passwords]);

  it.each([true, false])("says nothing of a host as NixOS made it, mutable %s", (mutable) => {
    declare(mutable);
    expect(found()).toMatchObject({ findings: [], unknown: [], read: ["passwords"] });
  });

  it("says nothing of a password that somebody sets where that is meant", () => {
    declare(true);
    edit("/etc/shadow", "alice:!", "alice:$y$new");
    edit("/etc/shadow", "bot:$6$salt$hash", "bot:$6$other");
    expect(found().findings).toEqual([]);
  });

  it.each<[string, boolean, () => void, object]>([
    [
      "a password where none is declared",
      false,
      () => edit("/etc/shadow", "alice:!", "alice:$y$new"),
      { key: "alice", actual: "set, declared locked", severity: "critical" },
    ],
    [
      "one of root",
      false,
      () => edit("/etc/shadow", "root:!", "root:$y$new"),
      { key: "root", actual: "set, declared locked" },
    ],
    [
      "an empty one",
      true,
      () => edit("/etc/shadow", "alice:!", "alice:"),
      { key: "alice", actual: "empty, declared locked", severity: "critical" },
    ],
    [
      "another one than the declared one",
      false,
      () => edit("/etc/shadow", "$6$salt$hash", "$6$salt$other"),
      { key: "bot", actual: "set, and not to the declared one" },
    ],
    [
      "a locked one",
      false,
      () => edit("/etc/shadow", "bot:$6", "bot:!$6"),
      { key: "bot", actual: "locked, declared set", severity: "warning" },
    ],
    [
      "one of a service's account",
      true,
      () => edit("/etc/shadow", "sshd:!", "sshd:$6$x"),
      { key: "sshd", actual: "set, declared locked" },
    ],
  ])("finds %s", (_name, mutable, change, expected) => {
    declare(mutable);
    change();
    const { findings, unknown } = found();
    expect(unknown).toEqual([]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject(expected);
    expect(JSON.stringify(findings)).not.toContain("$6");
  });

  it("leaves accounts that nobody declared to the other signal", () => {
    add("/etc/shadow", "eve::1::::::\n");
    expect(found().findings).toEqual([]);
  });

  it("does not know without /etc/shadow", () => {
    host.remove("/etc/shadow");
    expect(found()).toMatchObject({ findings: [], unknown: [{ signal: "passwords" }] });
  });
});
