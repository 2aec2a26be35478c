import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { leftovers } from "../../src/drift/signals/leftovers.ts";
import { fakeHost, homeOfRoot, type FakeHost } from "./host.ts";

describe("files where NixOS puts none", () => {
  let host: FakeHost;
  beforeEach(() => {
    host = fakeHost();
    host.program("id", "0\n");
    host.link("/run/current-system", "/nix/store/system");
    host.file("/nix/store/system/activate", "ln -sfn /nix/store/bash/bin/sh /bin/.sh.tmp\n");
    host.link("/nix/store/system/etc", "/nix/store/etc");
    host.file(
      "/nix/store/etc/tmpfiles.d/00-nixos.conf",
      "L+ /usr/bin/perl - - - - /nix/store/perl/bin/perl\n",
    );
    host.file("/usr/bin/env", "");
    host.file("/usr/bin/perl", "");
    host.file("/usr/local/bin/.keep", "");
    host.remove("/usr/local/bin/.keep");
    host.file("/opt/containerd/bin/x", "");
  });
  afterEach(() => host.dispose());
  // the host's own `bin` holds the programs of the test
  const found = () => {
    const { findings, ...rest } = host.drift([leftovers]);
    return { ...rest, findings: findings.filter(({ key }) => key !== "/bin/id") };
  };

  it("says nothing of a host as NixOS made it, with empty folders", () => {
    expect(found()).toMatchObject({ findings: [], unknown: [], read: ["leftovers"] });
  });

  it.each([
    ["/etc/nixos/configuration.nix", "/etc/nixos"],
    ["/usr/local/bin/tool", "/usr/local"],
    ["/opt/vendor/bin/tool", "/opt/vendor"],
    ["/bin/bash", "/bin/bash"],
    ["/usr/bin/python3", "/usr/bin/python3"],
    ["/usr/lib/x.so", "/usr/lib"],
    [`${homeOfRoot}/disko.nix`, `${homeOfRoot}/disko.nix`],
    ['/opt/a "b"\\c\nd', '/opt/a "b"\\c\nd'],
  ])("finds %s", (file, key) => {
    host.file(file, "");
    const { findings, unknown } = found();
    expect(unknown).toEqual([]);
    expect(findings).toMatchObject([{ key, severity: "note" }]);
    host.remove(file);
    host.remove("/opt/vendor");
    host.remove("/usr/lib");
    expect(found().findings).toEqual([]);
  });

  it("names the files, and no more of them", () => {
    host.file("/usr/local/bin/tool", "secret");
    expect(found().findings[0]!.evidence).toBe("/usr/local/bin/tool\n");
  });

  it("does not know all as a user, nor without a system", () => {
    host.program("id", "1000\n");
    expect(found()).toMatchObject({ findings: [], unknown: [{ why: "only root may look into /root" }] });
    host.remove("/run/current-system");
    expect(found()).toMatchObject({ findings: [], unknown: [{ signal: "leftovers" }], read: [] });
  });
});
