import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { authorizedKeys } from "../../src/drift/signals/authorized-keys.ts";
import { hostKeys, pinnedKey } from "../../src/drift/signals/host-keys.ts";
import { sshd } from "../../src/drift/signals/sshd.ts";
import { makeSshdFolder } from "../support/sshd.ts";
import { needsTool } from "../support/tools.ts";
import { declares, fakeHost, homeOfRoot, type FakeHost } from "./host.ts";

interface Key {
  readonly line: string;
  readonly print: string;
  readonly secret: string;
}

let host: FakeHost;
/** Making keys takes long, so each is made once. */
const keys = new Map<string, Key>();
function key(name: string, type = "ed25519"): Key {
  let found = keys.get(name);
  if (found === undefined) {
    const file = join(host.root, "made");
    execFileSync("ssh-keygen", ["-q", "-t", type, "-N", "", "-C", "a comment of mine", "-f", file]);
    const print = execFileSync("ssh-keygen", ["-lf", file], { encoding: "utf8" }).split(" ")[1]!;
    found = { line: host.read("/made.pub"), print, secret: host.read("/made") };
    for (const made of ["/made", "/made.pub"]) host.remove(made);
    keys.set(name, found);
  }
  return found;
}

beforeEach(() => {
  host = fakeHost();
});
afterEach(() => host.dispose());

describe("authorized keys", () => {
  const found = (declared = declares([])) => host.drift([authorizedKeys], declared);
  const d = "/etc/ssh/authorized_keys.d";

  beforeEach(() => {
    host.file(
      "/etc/passwd",
      "root:x:0:0::/root:/bin/sh\nalice:x:1000:100::/home/alice:/bin/sh\nsshd:x:9:9::/var/empty:/bin/sh\n",
    );
    host.link("/run/current-system", "/nix/store/system");
    host.link("/nix/store/system/etc", "/nix/store/etc/etc");
    host.file("/nix/store/alice-keys", `command="echo ok" ${key("declared").line}`, 0o444);
    host.link(`/nix/store/etc/etc/ssh/authorized_keys.d/alice`, "/nix/store/alice-keys");
    host.file("/nix/store/etc/etc/ssh/authorized_keys.d/alice.mode", "0444");
    host.file(`${d}/alice`, host.read("/nix/store/alice-keys"), 0o444);
    mkdirSync(join(host.root, "home/alice/.ssh"), { recursive: true });
  });

  it("says nothing of a host as NixOS made it, nor of what home-manager links", () => {
    host.link("/home/alice/.ssh/authorized_keys", "/nix/store/abc-home-manager-files/keys");
    host.file(`${homeOfRoot}/.ssh/authorized_keys`, "# nothing\n\n");
    expect(found()).toMatchObject({ findings: [], unknown: [], read: ["authorized-keys"] });
  });

  it.each([
    "/home/alice/.ssh/authorized_keys",
    "/home/alice/.ssh/authorized_keys2",
    `${homeOfRoot}/.ssh/authorized_keys`,
  ])("finds a key in %s, by its fingerprint", (file) => {
    const { line, print } = key("other");
    host.file(file, `from="10.0.0.1",command="echo \\"secret\\"" ${line}`, 0o600);
    const { findings, unknown } = found();
    expect(unknown).toEqual([]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ key: `${file} ${print}`, severity: "critical", evidence: null });
    expect(JSON.stringify(findings)).not.toContain(line.split(" ")[1]);
    expect(JSON.stringify(findings)).not.toContain("secret");
  });

  it("knows a file that sshd is declared not to read", () => {
    host.file(`${homeOfRoot}/.ssh/authorized_keys`, key("other").line);
    const declared = declares([["services.openssh.authorizedKeysInHomedir", false]]);
    expect(found(declared).findings).toMatchObject([{ severity: "warning" }]);
  });

  it.each<[string, () => void, () => object]>([
    [
      "another account's keys",
      () => host.file(`${d}/root`, key("other").line),
      () => ({ key: `${d}/root ${key("other").print}`, severity: "critical" }),
    ],
    [
      "a key more",
      () => host.file(`${d}/alice`, host.read("/nix/store/alice-keys") + key("other").line),
      () => ({ key: `${d}/alice ${key("other").print}`, severity: "critical" }),
    ],
    [
      "a key that is gone",
      () => host.file(`${d}/alice`, ""),
      () => ({ key: `${d}/alice ${key("declared").print}`, actual: "missing" }),
    ],
    [
      "a key without its command",
      () => host.file(`${d}/alice`, key("declared").line),
      () => ({ key: `${d}/alice`, actual: "changed", severity: "critical" }),
    ],
    [
      "a file that is gone",
      () => host.remove(`${d}/alice`),
      () => ({ key: `${d}/alice`, actual: "missing", remedies: [{ kind: "redeploy" }] }),
    ],
  ])("finds %s in the managed place", (_name, change, expected) => {
    change();
    const { findings, unknown } = found();
    expect(unknown).toEqual([]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject(expected());
  });

  it("does not know without /etc/passwd or ssh-keygen", () => {
    host.remove("/etc/passwd");
    expect(found()).toMatchObject({ findings: [], unknown: [{ signal: "authorized-keys" }] });
  });
});

describe("host keys", () => {
  const ed = "/etc/ssh/ssh_host_ed25519_key";
  const rsa = "/etc/ssh/ssh_host_rsa_key";
  const found = (hostKey: string | null) => host.drift([hostKeys], declares([], { hostKey }));

  beforeEach(() => {
    host.file("/run/current-system/etc/ssh/sshd_config", `Port 22\nHostKey ${rsa}\nHostKey ${ed}\n`);
    host.file(`${ed}.pub`, key("mine").line);
    host.file(ed, "private", 0o600);
    host.file(`${rsa}.pub`, key("rsa", "rsa").line);
    host.file(rsa, "private", 0o600);
  });

  it("says nothing of a pinned key, nor where none is pinned", () => {
    for (const hostKey of [key("mine").line, `web,10.0.0.1 ${key("mine").line}`, null])
      expect(found(hostKey)).toMatchObject({ findings: [], unknown: [], read: ["host-keys"] });
  });

  it("finds another key than the pinned one", () => {
    const { findings } = found(key("other").line);
    expect(findings).toMatchObject([
      {
        key: "key ssh-ed25519",
        expected: key("other").print,
        actual: key("mine").print,
        severity: "critical",
      },
    ]);
  });

  it("finds a key that nobody declared, once for its two halves", () => {
    host.file("/etc/ssh/ssh_host_ecdsa_key", "private", 0o600);
    host.file("/etc/ssh/ssh_host_ecdsa_key.pub", "public");
    expect(found(null).findings).toMatchObject([{ key: "file /etc/ssh/ssh_host_ecdsa_key" }]);
  });

  it("finds a key that is gone", () => {
    host.remove(`${ed}.pub`);
    expect(found(key("mine").line).findings).toMatchObject([{ key: `file ${ed}`, actual: "missing" }]);
  });

  it("does not know what is no key, and has nothing to say without sshd", () => {
    host.file(`${ed}.pub`, "ssh-ed25519 nonsense\n");
    expect(found(key("mine").line)).toMatchObject({ findings: [], unknown: [{ signal: "host-keys" }] });
    host.remove("/run/current-system/etc/ssh/sshd_config");
    expect(found(null)).toMatchObject({ findings: [], unknown: [] });
  });

  it("reads any text as a pinned key without failing", () => {
    fc.assert(fc.property(fc.string(), (text) => pinnedKey(`ssh-ed25519 ${text}`) !== undefined));
  });
});

describe.skipIf(!needsTool("sshd"))("sshd", () => {
  const config = () =>
    `Port 22\nHostKey ${host.root}/mine.key\nPermitRootLogin no\nPasswordAuthentication no\nAllowUsers alice bob\nMaxAuthTries 3\nUsePAM no\n`;
  const found = (declared = declares([["services.openssh.settings.PermitRootLogin", "no"]])) =>
    host.drift([sshd], declared);

  beforeAll(makeSshdFolder);
  beforeEach(() => {
    host.file("/mine.key", key("mine").secret, 0o600);
    host.program("id", "0\n");
    host.file("/nix/store/sshd.conf", config(), 0o444);
    host.link("/run/current-system/etc/ssh/sshd_config", "/nix/store/sshd.conf");
    host.link("/etc/static/ssh/sshd_config", "/nix/store/sshd.conf");
    host.link("/etc/ssh/sshd_config", "/etc/static/ssh/sshd_config");
    host.program("systemctl", "0\n");
  });

  it("says nothing of a host as NixOS made it", () => {
    expect(found()).toMatchObject({ findings: [], unknown: [], read: ["sshd"] });
  });

  it.each<[string, (config: string) => string, object]>([
    [
      "a changed setting",
      (text) => text.replace("PermitRootLogin no", "PermitRootLogin yes"),
      {
        key: "permitrootlogin",
        actual: "yes, declared no",
        severity: "critical",
        remedies: [
          { kind: "redeploy" },
          { kind: "adopt", path: ["services", "openssh", "settings", "PermitRootLogin"], value: '"yes"' },
        ],
      },
    ],
    [
      "a user more",
      (text) => text.replace("alice bob", "alice bob eve"),
      { key: "allowusers", severity: "critical" },
    ],
    [
      "another port, which is in the addresses as well",
      (text) => text.replace("22", "2222"),
      { key: "port", actual: "2222, declared 22" },
    ],
    [
      "a setting that nobody declared",
      (text) => `${text}X11Forwarding yes\n`,
      { key: "x11forwarding", severity: "warning" },
    ],
    [
      "a file that comes to the same",
      (text) => `# mine\n${text}`,
      { key: "sshd_config", actual: "replaced" },
    ],
    [
      "a file that sshd refuses",
      (text) => `${text}Nonsense yes\n`,
      { key: "sshd_config", actual: "invalid", severity: "critical" },
    ],
  ])("finds %s", (_name, change, expected) => {
    host.file("/etc/ssh/sshd_config", change(config()));
    const { findings, unknown } = found();
    expect(unknown).toEqual([]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject(expected);
  });

  it("finds a file that is gone", () => {
    host.remove("/etc/ssh/sshd_config");
    expect(found().findings).toMatchObject([{ key: "sshd_config", actual: "missing" }]);
  });

  it("finds an sshd that started before its settings were there", () => {
    host.program("systemctl", "42\n");
    host.program("stat", "2000000000\n");
    host.program("date", "2000001000\n");
    host.file("/proc/uptime", "5000.50 100.00\n");
    const started = (ticks: number) =>
      host.file("/proc/42/stat", `42 (ss) hd) S ${"0 ".repeat(18)}${ticks} 0 0\n`);
    started(300_000); // 2000 s ago
    expect(found().findings).toMatchObject([{ key: "running" }]);
    started(450_000); // 500 s ago
    expect(found().findings).toEqual([]);
  });

  it("does not know what sshd -T does not say", () => {
    host.file("/nix/store/sshd.conf", "Nonsense yes\n");
    host.file("/etc/ssh/sshd_config", config());
    expect(found()).toMatchObject({ findings: [], unknown: [{ signal: "sshd" }] });
  });

  it("has nothing to say where no sshd is declared", () => {
    host.remove("/run/current-system/etc/ssh/sshd_config");
    expect(found()).toMatchObject({ findings: [], unknown: [] });
  });
});
