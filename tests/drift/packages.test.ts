import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { channels } from "../../src/drift/signals/channels.ts";
import { nixConf } from "../../src/drift/signals/nix-conf.ts";
import { packages } from "../../src/drift/signals/packages.ts";
import { declares, homeOfRoot, type FakeHost } from "./host.ts";
import { nixosHost, told } from "./nixos.ts";

let host: FakeHost;
beforeEach(() => {
  host = nixosHost();
});
afterEach(() => host.dispose());

const store = "/nix/store/0c0a1b2c3d4e5f6g7h8i9j0k1l2m3n4p";

describe("packages that somebody installed", () => {
  const found = () => told(host.drift([packages]));
  /** A profile as nix-env leaves it, and links to it. */
  const profile = (manifest: string, text: string, ...links: readonly string[]) => {
    host.file(`/nix/store/env/${manifest}`, text);
    for (const link of links) host.link(link, "/nix/store/env");
  };
  const hello =
    `[ { meta = { name = "x"; }; name = "hello-2.12"; out = { outPath = "${store}-hello-2.12"; }; ` +
    `outPath = "${store}-hello-2.12"; outputs = [ "out" ]; system = "x86_64-linux"; type = "derivation"; } ]`;

  it("says nothing without profiles, or of empty ones", () => {
    expect(found()).toEqual([]);
    profile(
      "manifest.nix",
      "[ ]",
      "/nix/var/nix/profiles/default",
      "/home/alice/.local/state/nix/profiles/profile",
    );
    expect(found()).toEqual([]);
    profile("manifest.json", '{"elements":{},"version":3}', "/nix/var/nix/profiles/default");
    expect(found()).toEqual([]);
  });

  it("finds what nix-env installed, once, however many links lead there", () => {
    host.link("/home/alice/.nix-profile", "/home/alice/.local/state/nix/profiles/profile");
    profile("manifest.nix", hello, "/home/alice/.local/state/nix/profiles/profile");
    expect(found()).toEqual([["alice/hello", "hello-2.12 (nix-env)"]]);
    expect(host.drift([packages]).findings[0]!.remedies).toEqual([
      { kind: "adopt", path: ["users", "users", "alice", "packages"], value: "[pkgs.hello]" },
      { kind: "by-hand", command: "runuser -u alice -- nix-env --uninstall hello" },
    ]);
    host.remove("/home/alice/.local/state/nix/profiles/profile");
    expect(found()).toEqual([]);
  });

  it.each([
    [
      "2",
      `[{"active":true,"attrPath":"legacyPackages.x86_64-linux.jq","storePaths":["${store}-jq-1.7-bin"]}]`,
    ],
    [
      "3",
      `{"jq":{"active":true,"attrPath":"legacyPackages.x86_64-linux.jq","storePaths":["${store}-jq-1.7-bin"]}}`,
    ],
  ])("finds what nix profile installed, in version %s of its manifest", (version, elements) => {
    profile(
      "manifest.json",
      `{"elements":${elements},"version":${version}}`,
      "/nix/var/nix/profiles/default",
    );
    expect(found()).toEqual([["root/jq", "jq-1.7-bin (nix profile)"]]);
  });

  it("tells names that are no attributes without how to declare them", () => {
    profile(
      "manifest.nix",
      hello.replaceAll("hello-2.12", "x+y-1"),
      "/nix/var/nix/profiles/per-user/root/profile",
    );
    expect(host.drift([packages]).findings[0]).toMatchObject({
      key: "root/x+y",
      remedies: [{ kind: "by-hand", command: "runuser -u root -- nix-env --uninstall x+y" }],
    });
  });

  it("hears nothing of what home-manager installs", () => {
    profile("manifest.nix", hello.replaceAll("hello-2.12", "home-manager-path"), "/home/alice/.nix-profile");
    expect(found()).toEqual([]);
  });

  it("does not know a profile without a manifest", () => {
    host.file("/nix/store/env/bin/x", "");
    host.link("/nix/var/nix/profiles/default", "/nix/store/env");
    expect(found()).toEqual([["unknown", "the profile of root cannot be read"]]);
  });
});

describe("channels", () => {
  const none = declares([["nix.channel.enable", false]]);
  const found = () => told(host.drift([channels], none));

  it("says nothing where there are none", () => {
    host.file(`${homeOfRoot}/.nix-channels`, "# none\n\n");
    host.file("/nix/store/env/manifest.nix", "[ ]");
    host.link("/nix/var/nix/profiles/per-user/root/channels", "/nix/store/env");
    expect(found()).toEqual([]);
  });

  it("finds those of a list, without passwords", () => {
    host.file(
      "/home/alice/.nix-channels",
      "https://me:secret@example.org/c.tar.xz mine\nhttps://nixos.org/x nixos\n",
    );
    expect(found()).toEqual([["alice", "mine https://example.org/c.tar.xz, nixos https://nixos.org/x"]]);
  });

  it("finds those of a profile", () => {
    host.file("/nix/store/env/manifest.nix", "[ ]");
    host.file("/nix/store/env/nixos/default.nix", "");
    host.link("/nix/var/nix/profiles/per-user/root/channels", "/nix/store/env");
    expect(found()).toEqual([["root", "nixos"]]);
  });

  it("says nothing where they are not turned off", () => {
    host.file(`${homeOfRoot}/.nix-channels`, "https://nixos.org/x nixos\n");
    expect(told(host.drift([channels]))).toEqual([]);
  });
});

describe("settings of Nix", () => {
  const found = () => told(host.drift([nixConf]));

  it("says nothing where home-manager put them there", () => {
    host.file("/nix/store/files/nix.conf", "max-jobs = 3\n");
    host.link("/home/alice/.config/nix/nix.conf", "/nix/store/files/nix.conf");
    expect(found()).toEqual([]);
  });

  it("finds names of settings, and never what they are", () => {
    host.file(
      `${homeOfRoot}/.config/nix/nix.conf`,
      "# mine\naccess-tokens = github.com=ghp_secret\n!include x\nmax-jobs=3\n",
    );
    const { findings } = host.drift([nixConf]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      key: "root/nix.conf",
      actual: "!include access-tokens max-jobs",
      evidence: null,
    });
    expect(JSON.stringify(findings)).not.toContain("secret");
  });

  it("finds a registry", () => {
    host.file(
      "/home/alice/.config/nix/registry.json",
      '{"flakes":[{"from":{"id":"x"},"to":{}}],"version":2}',
    );
    expect(found()).toEqual([["alice/registry.json", "1 entry"]]);
    host.file("/home/alice/.config/nix/registry.json", '{"flakes":[],"version":2}');
    expect(found()).toEqual([]);
  });
});

it.each([packages, channels, nixConf])("does not know without accounts: $id", (signal) => {
  host.remove("/etc/passwd");
  const { unknown } = host.drift([signal], declares([["nix.channel.enable", false]]));
  expect(unknown).toEqual([{ signal: signal.id, why: "/etc/passwd names nobody" }]);
});
