import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { etc } from "../../src/drift/signals/etc.ts";
import { fakeHost, type FakeHost } from "./host.ts";

describe("files in /etc", () => {
  let host: FakeHost;
  beforeEach(() => {
    host = fakeHost();
    host.link("/etc/static", "/nix/store/etc/etc");
    host.file("/nix/store/hosts", "127.0.0.1 localhost\n", 0o444);
    host.file("/nix/store/sudoers", "root ALL=(ALL) ALL\n", 0o444);
    host.link("/nix/store/etc/etc/hosts", "/nix/store/hosts");
    host.link("/nix/store/etc/etc/ssh/moduli", "/nix/store/hosts");
    host.link("/nix/store/etc/etc/sudoers", "/nix/store/sudoers");
    host.file("/nix/store/etc/etc/sudoers.mode", "0440");
    host.link("/etc/hosts", "/etc/static/hosts");
    host.link("/etc/ssh/moduli", "/etc/static/ssh/moduli");
    host.file("/etc/sudoers", "root ALL=(ALL) ALL\n", 0o444);
    host.file("/etc/.clean", "sudoers\n");
  });
  afterEach(() => host.dispose());

  const found = () => host.drift([etc]);

  it("says nothing of a host as NixOS made it", () => {
    expect(found()).toMatchObject({ findings: [], unknown: [], read: ["etc"] });
  });

  it.each<[string, (host: FakeHost) => void, object]>([
    [
      "a file of its own",
      (h) => h.file("/etc/cron.allow", "bob\n"),
      { key: "cron.allow", actual: "unmanaged", evidence: "bob\n" },
    ],
    [
      "a secret file of its own, without its text",
      (h) => h.file("/etc/x", "pass\n", 0o600),
      { key: "x", evidence: null },
    ],
    [
      "a link of its own",
      (h) => h.link("/etc/foo", "/srv/foo"),
      { key: "foo", actual: "unmanaged link to /srv/foo" },
    ],
    [
      "a file in place of a link",
      (h) => h.file("/etc/hosts", "10.0.0.1 evil\n"),
      { key: "hosts", actual: "replaced" },
    ],
    [
      "a link that leads elsewhere",
      (h) => h.link("/etc/hosts", "/srv/hosts"),
      { key: "hosts", actual: "leads to /srv/hosts" },
    ],
    ["a link that is gone", (h) => h.remove("/etc/ssh/moduli"), { key: "ssh/moduli", actual: "missing" }],
    [
      "a copy that was changed",
      (h) => h.file("/etc/sudoers", "bob ALL=(ALL) ALL\n"),
      { key: "sudoers", actual: "changed" },
    ],
    [
      "names with quotes and ends of lines",
      (h) => h.file('/etc/a"b\\c\nd', ""),
      { key: 'a"b\\c\u0001d', actual: "unmanaged" },
    ],
  ])("finds %s", (_name, change, expected) => {
    change(host);
    const { findings, unknown } = found();
    expect(unknown).toEqual([]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject(expected);
  });

  it("shows the difference as text", () => {
    host.file("/etc/sudoers", "bob ALL=(ALL) ALL\n");
    expect(found().findings[0]!.evidence).toContain("-root ALL=(ALL) ALL\n+bob ALL=(ALL) ALL\n");
  });

  it("leaves a time zone alone that is not declared, and looks at one that is", () => {
    host.link("/etc/localtime", "../usr/share/zoneinfo/Asia/Tokyo");
    expect(found().findings).toEqual([]);
    host.link("/nix/store/etc/etc/localtime", "/etc/zoneinfo/Europe/Berlin");
    expect(found().findings).toMatchObject([{ key: "localtime", remedies: [{ kind: "redeploy" }] }]);
  });

  it("tells nothing as gone where /etc could not be listed", () => {
    host.program(
      "find",
      '#!/bin/sh\ncase $1 in */store/*) ;; *) exit 1 ;; esac\nPATH=${PATH#*:} exec find "$@"\n',
    );
    expect(found()).toMatchObject({ findings: [], unknown: [{ why: "not all of /etc could be listed" }] });
    host.program("find", "#!/bin/sh\nexit 1\n");
    expect(found()).toMatchObject({ findings: [], unknown: [{ why: "not all of /etc could be listed" }] });
  });

  it("does not know without /etc/static", () => {
    host.remove("/etc/static");
    expect(found()).toMatchObject({ findings: [], unknown: [{ signal: "etc" }], read: [] });
  });
});
