import { execFileSync } from "node:child_process";
import { appendFileSync, chmodSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { packages } from "../../src/drift/signals/packages.ts";
import { storeContent } from "../../src/drift/signals/store-content.ts";
import { store } from "../../src/drift/signals/store.ts";
import { needsTool } from "../support/tools.ts";
import { declares, type FakeHost } from "./host.ts";
import { nixosHost, told } from "./nixos.ts";

let host: FakeHost;
beforeEach(() => {
  host = nixosHost();
});
afterEach(() => host.dispose());

describe("the mount of the store", () => {
  const mounted = (...lines: readonly string[]) =>
    host.file("/proc/self/mountinfo", `22 1 0:25 / / rw,noatime - btrfs /dev/vda2 rw\n${lines.join("\n")}\n`);
  const at = (options: string) =>
    `40 22 0:25 /nix/store /nix/store ${options} shared:1 - btrfs /dev/vda2 rw,ssd`;
  const found = (...definitions: Parameters<typeof declares>[0]) =>
    told(host.drift([store], declares(definitions)));

  it("says nothing where it is read-only", () => {
    mounted(at("rw,nosuid"), at("ro,nosuid,nodev"));
    expect(found()).toEqual([]);
  });

  it("finds one that can be written to", () => {
    mounted(at("ro,nosuid,nodev"), at("rw,nosuid,nodev"));
    expect(found()).toEqual([["/nix/store", "writable"]]);
    mounted();
    expect(found()).toEqual([["/nix/store", "no mount of its own"]]);
  });

  it("says nothing where it is declared so", () => {
    mounted(at("rw,nosuid,nodev"));
    expect(found(["boot.readOnlyNixStore", false])).toEqual([]);
    expect(found(["boot.nixStoreMountOpts", ["nodev"]])).toEqual([]);
    expect(found(["boot.isContainer", true])).toEqual([]);
    expect(found(["boot.nixStoreMountOpts", ["ro", "nodev"]])).toHaveLength(1);
  });

  it("looks at the mounts of the machine, not of a service that runs it", () => {
    mounted(at("ro,nosuid,nodev"));
    host.file("/proc/1/mountinfo", `${at("rw")}\n`);
    expect(found()).toEqual([["/nix/store", "writable"]]);
  });

  it("does not know without the list of mounts", () => {
    expect(found()).toEqual([["unknown", "the kernel's list of mounts cannot be read"]]);
  });
});

describe("what the system consists of", () => {
  const found = () => told(host.drift([storeContent]));

  it("does not know where Nix fails, or stops before the end", () => {
    host.program("nix-store", "#!/bin/sh\nexit 1\n");
    expect(found()).toEqual([["unknown", "Nix does not know the running system"]]);
    host.program("nix-store", "#!/bin/sh\n[ $1 = --query ] && echo /nix/store/now || exit 1\n");
    expect(found()).toEqual([["unknown", "Nix could not look at everything"]]);
  });

  it("tells paths that are gone", () => {
    host.program(
      "nix-store",
      "#!/bin/sh\n[ $1 = --query ] && echo /nix/store/0a-x\n[ $# -eq 3 ] || exit 0\n",
    );
    expect(found()).toEqual([["0a-x", "missing"]]);
  });
});

describe.skipIf(!needsTool("nix-store"))("with Nix", () => {
  const nix = (program: string, ...words: readonly string[]): string =>
    execFileSync(program, words, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      env: { ...process.env, HOME: host.root, NIX_REMOTE: `local?root=${host.root}` },
    }).trim();
  let path: string;
  beforeEach(() => {
    host.file("/hello-2.12/bin/hello", "echo hello\n");
    path = nix("nix-store", "--add", join(host.root, "hello-2.12"));
    const real = execFileSync("sh", ["-c", "command -v nix-store"], { encoding: "utf8" }).trim();
    host.program(
      "nix-store",
      `#!/bin/sh\nHOME=$PANTHER_ROOT NIX_REMOTE="local?root=$PANTHER_ROOT" exec ${real} "$@"\n`,
    );
  });
  afterEach(() => execFileSync("chmod", ["-R", "u+w", host.root]));

  it("finds a path that was changed", () => {
    host.link("/run/current-system", path);
    const found = () => told(host.drift([storeContent]));
    expect(found()).toEqual([]);
    const file = join(host.root, path, "bin/hello");
    chmodSync(file, 0o644);
    appendFileSync(file, "evil\n");
    expect(found()).toEqual([[path.slice("/nix/store/".length), "modified"]]);
  });

  it("finds what nix-env installed", () => {
    const found = () => told(host.drift([packages]));
    nix(
      "nix-env",
      "--profile",
      join(host.root, "nix/var/nix/profiles/per-user/root/profile"),
      "--install",
      path,
    );
    expect(found()).toEqual([["root/hello", "hello-2.12 (nix-env)"]]);
    nix(
      "nix-env",
      "--profile",
      join(host.root, "nix/var/nix/profiles/per-user/root/profile"),
      "--uninstall",
      "hello",
    );
    expect(found()).toEqual([]);
  });
});
