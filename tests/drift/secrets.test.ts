import { chmodSync, readFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { secrets } from "../../src/drift/signals/secrets.ts";
import { declares, fakeHost, type FakeHost } from "./host.ts";

const folder = "/var/lib/opnix/secrets";
const me = userInfo().username;
/** Without its first line, which says where it is from. */
const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/nixos/opnix/${name}`, import.meta.url), "utf8").replace(/^.*\n/, "");

describe("secrets", () => {
  let host: FakeHost;
  const declared = declares([["services.onepassword-secrets.secrets.token", { reference: "op://a/b/c" }]]);
  const found = () => host.drift([secrets], declared);

  beforeEach(() => {
    host = fakeHost();
    // groups have other names elsewhere; who owns the files of this test is not its matter
    host.program("stat", `#!/bin/sh\n/usr/bin/stat "$@" | sed 's/ ${me}:[^ ]* / root:root /'\n`);
    host.link("/run/current-system/etc/systemd/system/opnix-secrets.service", "/nix/store/unit");
    host.file("/nix/store/unit", "[Service]\nExecStart=/nix/store/s/bin/opnix-secrets-start \n");
    host.file("/nix/store/s/bin/opnix-secrets-start", fixture("opnix-secrets-start"));
    host.file("/nix/store/c-opnix-declarative-secrets.json", fixture("declarative-secrets"));
    host.file(`${folder}/token`, "very secret", 0o600);
    host.file(`${folder}/key`, "very secret", 0o400);
    host.file("/srv/cert.pem", "very secret", 0o644);
  });
  afterEach(() => host.dispose());

  it("says nothing of a host as OpNix left it, nor where there are none", () => {
    expect(found()).toMatchObject({ findings: [], unknown: [], read: ["secrets"] });
    host.remove("/run/current-system/etc/systemd/system/opnix-secrets.service");
    expect(found()).toMatchObject({ findings: [], unknown: [], read: ["secrets"] });
  });

  it.each<[string, () => void, object]>([
    [
      "one that is gone",
      () => host.remove(`${folder}/token`),
      {
        key: `${folder}/token`,
        actual: "missing",
        severity: "critical",
        option: ["services", "onepassword-secrets", "secrets", "token"],
      },
    ],
    [
      "one elsewhere that is gone",
      () => host.remove("/srv/cert.pem"),
      { key: "/srv/cert.pem", actual: "missing" },
    ],
    ["an empty one", () => host.file(`${folder}/token`, "", 0o600), { actual: "empty" }],
    [
      "one that others may read",
      () => chmodSync(join(host.root, folder, "token"), 0o644),
      {
        actual: "644 root:root, declared 600 root:root",
        severity: "critical",
        remedies: [
          { kind: "by-hand", command: `chown root:root ${folder}/token && chmod 600 ${folder}/token` },
          { kind: "by-hand" },
        ],
      },
    ],
    [
      "one that its owner may write",
      () => chmodSync(join(host.root, folder, "key"), 0o600),
      { actual: "600 root:root, declared 400 root:root", severity: "warning" },
    ],
    [
      "one of another owner",
      () =>
        host.program(
          "stat",
          `#!/bin/sh\n/usr/bin/stat "$@" | sed '/^400/s/ ${me}:[^ ]* / eve:users /;s/ ${me}:[^ ]* / root:root /'\n`,
        ),
      { key: `${folder}/key`, actual: "400 eve:users, declared 400 root:root" },
    ],
    [
      "one that is declared no more",
      () => host.file(`${folder}/old"one`, "very secret"),
      { key: `${folder}/old"one`, severity: "note" },
    ],
    [
      "that none is there, as one thing",
      () => {
        host.remove(folder);
        host.remove("/srv/cert.pem");
      },
      { key: folder, actual: "none of 3", severity: "critical" },
    ],
  ])("finds %s", (_name, change, expected) => {
    change();
    const { findings, unknown } = found();
    expect(unknown).toEqual([]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject(expected);
    expect(JSON.stringify(findings)).not.toContain("very secret");
  });

  it("does not know without the list", () => {
    host.file("/nix/store/c-opnix-declarative-secrets.json", "{");
    expect(found()).toMatchObject({ findings: [], unknown: [{ signal: "secrets" }] });
    host.remove("/nix/store/s/bin/opnix-secrets-start");
    expect(found()).toMatchObject({ findings: [], unknown: [{ signal: "secrets" }] });
  });
});
