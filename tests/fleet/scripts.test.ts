import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { alerts } from "../../modules/nixos/services/alerts.ts";
import { drift } from "../../modules/nixos/services/drift.ts";
import { nodeExporter } from "../../modules/nixos/services/node-exporter.ts";
import { offSite } from "../../modules/nixos/services/off-site.ts";
import { snapshots } from "../../modules/nixos/services/snapshots.ts";
import { configuration, evaluate } from "./configuration.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "panther-script-"));
  mkdirSync(join(folder, "bin"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A program in the place of a real one, which is found first. */
function program(name: string, script: string): void {
  writeFileSync(join(folder, "bin", name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, "bin", name), 0o755);
}

const run = (script: string): string =>
  execFileSync("bash", ["--norc", "-e", "-c", script], {
    env: { PATH: `${join(folder, "bin")}:${process.env["PATH"]}`, RUNTIME_DIRECTORY: folder },
    encoding: "utf8",
  });

describe("alerts on the desktop", () => {
  const service = () => {
    const { systemd } = configuration({ role: "workstation", use: [alerts({ from: "machine" })] });
    return systemd.user.services["fleet-alerts"];
  };
  const shown = (): readonly string[] => {
    const file = join(folder, "shown");
    const lines = existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
    rmSync(file, { force: true });
    return lines;
  };
  const answer = (...firing: readonly string[]) => {
    const states = [...firing.map((summary) => ["firing", summary]), ["pending", "not yet"]];
    const list = states.map(([state, summary]) => ({ state, annotations: { summary } }));
    program("curl", `echo '${JSON.stringify({ data: { alerts: list } })}'`);
    program("notify-send", `echo "$4" >> ${folder}/shown`);
    run(service().script);
  };

  it("shows each alert once, while it lasts", () => {
    answer("disk full", "disk full");
    expect(shown()).toEqual(["disk full"]);
    answer("disk full", "backup old");
    expect(shown()).toEqual(["backup old"]);
    answer();
    expect(shown()).toEqual([]);
    answer("disk full");
    expect(shown()).toEqual(["disk full"]);
  });

  it("says nothing where the watcher is out of reach, and forgets nothing", () => {
    answer("disk full");
    shown();
    program("curl", "exit 7");
    run(service().script);
    answer("disk full");
    expect(shown()).toEqual([]);
  });

  it("needs a host that watches", () => {
    expect(evaluate({ use: [alerts({ from: "nobody" })] }).messages.join()).toContain("no host nobody");
  });
});

describe("what goes off-site", () => {
  /** Runs what comes before the backup on a folder of our own, and tells what btrfs was asked to do. */
  function prepare(...existing: readonly string[]): readonly string[] {
    for (const name of existing) mkdirSync(join(folder, "snapshots", name), { recursive: true });
    program("btrfs", `echo "$@" >> ${folder}/log`);
    const { services } = configuration({
      use: [
        snapshots({ subvolumes: { ".": "root", "home/alice/dev": "home-alice-dev" } }),
        offSite({ bucket: "bucket" }),
      ],
      owner: { facts: { resticCreated: true } },
    });
    const { backupPrepareCommand } = services.restic.backups["off-site"];
    run(backupPrepareCommand.replaceAll("/.snapshots", `${folder}/snapshots`));
    return readFileSync(join(folder, "log"), "utf8").trim().split("\n");
  }
  const taken = ["root.20260101T0000", "root.20261231T2300", "home-alice-dev.20261231T2300"];

  it("is the newest of each snapshot", () => {
    expect(prepare(...taken)).toEqual([
      "subvolume snapshot -r root.20261231T2300 off-site/root",
      "subvolume snapshot -r home-alice-dev.20261231T2300 off-site/home-alice-dev",
    ]);
  });

  it("replaces what a run that was cut short has left", () => {
    expect(prepare(...taken, "off-site/root")[0]).toBe("subvolume delete off-site/root");
  });
});

describe("drift", () => {
  const signals = (): Record<string, number> => {
    const { systemd } = configuration({ use: [nodeExporter(), drift()] });
    mkdirSync(join(folder, "var/lib/node-exporter"), { recursive: true });
    execFileSync("bash", ["--norc", "-e", "-c", systemd.services["drift-metrics"].script], {
      env: { PATH: process.env["PATH"], ROOT: folder },
    });
    const text = readFileSync(join(folder, "var/lib/node-exporter/drift.prom"), "utf8");
    const lines = [...text.matchAll(/^pantheros_drift\{signal="(\w+)"\} ([01])$/gm)];
    expect(text.split("\n").filter(Boolean)).toHaveLength(lines.length);
    return Object.fromEntries(lines.map(([, signal, value]) => [signal, Number(value)]));
  };
  const link = (target: string, path: string): void => {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    mkdirSync(join(folder, target), { recursive: true });
    rmSync(join(folder, path), { force: true });
    symlinkSync(join(folder, target), join(folder, path));
  };
  const touch = (path: string): void => {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), "");
  };
  beforeEach(() => {
    link("nix/store/a-system", "nix/var/nix/profiles/system");
    link("nix/store/a-system", "run/current-system");
  });

  it("finds nothing on a host as NixOS made it", () => {
    expect(signals()).toEqual({ system: 0, packages: 0, units: 0 });
  });

  it("finds a system that is not the boot default, until it is again", () => {
    link("nix/store/b-system", "run/current-system");
    expect(signals()).toEqual({ system: 1, packages: 0, units: 0 });
    link("nix/store/b-system", "nix/var/nix/profiles/system");
    expect(signals()).toEqual({ system: 0, packages: 0, units: 0 });
  });

  it("finds programs of root's own", () => {
    touch("nix/var/nix/profiles/per-user/root/profile/manifest.json");
    expect(signals(), "a profile that was emptied").toEqual({ system: 0, packages: 0, units: 0 });
    touch("nix/var/nix/profiles/per-user/root/profile/bin/htop");
    expect(signals()).toEqual({ system: 0, packages: 1, units: 0 });
  });

  it.each([
    "etc/systemd/system.control/sshd.service.d/50-CPUQuota.conf",
    "run/systemd/system.control/sshd.service.d/50-CPUQuota.conf",
    "run/systemd/system/sshd.service.d/override.conf",
  ])("finds units changed by hand, by %s", (path) => {
    touch(path);
    expect(signals()).toEqual({ system: 0, packages: 0, units: 1 });
  });

  it("finds a masked unit, and none in what sessions and containers leave", () => {
    touch("run/systemd/transient/session-1.scope");
    touch("run/systemd/transient/libpod-1.scope.d/50-MemoryMax.conf");
    expect(signals()).toEqual({ system: 0, packages: 0, units: 0 });
    mkdirSync(join(folder, "run/systemd/system"));
    symlinkSync("/nix/store/gone", join(folder, "run/systemd/system/sshd.service"));
    expect(signals()).toEqual({ system: 0, packages: 0, units: 1 });
  });

  it("needs somebody who reads it", () => {
    expect(evaluate({ use: [drift()] }).messages.join()).toContain("services.node-exporter");
  });
});
