import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sudo } from "../../src/drift/signals/sudo.ts";
import { fakeHost, type FakeHost } from "./host.ts";

describe("rules of sudo", () => {
  let host: FakeHost;
  const found = () => host.drift([sudo]);
  beforeEach(() => {
    host = fakeHost();
    host.file("/etc/sudoers", "root ALL=(ALL) ALL\n", 0o440);
  });
  afterEach(() => host.dispose());

  const managed = () => {
    host.file("/nix/store/rule", "alice ALL=(ALL) ALL\n", 0o444);
    host.link("/run/current-system/etc/sudoers.d/alice", "/nix/store/rule");
    host.file("/run/current-system/etc/sudoers.d/alice.mode", "0440");
    host.link("/etc/static/sudoers.d/alice", "/nix/store/rule");
    host.link("/etc/sudoers.d/alice", "/etc/static/sudoers.d/alice");
  };

  it("says nothing of a host as NixOS made it", () => {
    expect(found()).toMatchObject({ findings: [], unknown: [], read: ["sudo"] });
    managed();
    expect(found()).toMatchObject({ findings: [], unknown: [], read: ["sudo"] });
  });

  it("finds a file of rules, and whether sudo reads it, and never its text", () => {
    host.file("/etc/sudoers.d/eve", "eve ALL=(ALL) NOPASSWD: ALL\n", 0o440);
    expect(found().findings).toMatchObject([{ key: "eve", severity: "warning", evidence: null }]);
    host.file("/etc/sudoers", "@includedir /etc/sudoers.d\n", 0o440);
    expect(found().findings).toMatchObject([
      { key: "eve", severity: "critical", remedies: [{ kind: "by-hand", command: "rm /etc/sudoers.d/eve" }] },
    ]);
    host.remove("/etc/sudoers.d/eve");
    expect(found().findings).toEqual([]);
  });

  it("finds what is not as it was put there", () => {
    managed();
    host.file("/etc/sudoers.d/alice", "alice ALL=(ALL) NOPASSWD: ALL\n", 0o440);
    expect(found().findings).toMatchObject([{ key: "alice", actual: "changed", severity: "critical" }]);
    host.remove("/etc/sudoers.d/alice");
    expect(found().findings).toMatchObject([{ key: "alice", actual: "missing" }]);
    host.remove("/etc/sudoers.d");
    expect(found().findings).toMatchObject([{ key: "sudoers.d", actual: "missing" }]);
  });

  it("keeps names with quotes, ends of lines and dots", () => {
    host.file('/etc/sudoers.d/a"b\nc', "");
    host.file("/etc/sudoers.d/.hidden", "");
    expect(found().findings.map(({ key }) => key)).toEqual([".hidden", 'a"b\nc']);
  });
});
