import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { alerts } from "../../modules/nixos/services/alerts.ts";
import { metrics } from "../../modules/shared/base.ts";
import { backupKey, endsInNewline } from "../../modules/shared/secrets.ts";
import { driftWatch } from "../../modules/nixos/services/drift-watch.ts";
import { nodeExporter } from "../../modules/nixos/services/node-exporter.ts";
import { offSite } from "../../modules/nixos/services/off-site.ts";
import { snapshots } from "../../modules/nixos/services/snapshots.ts";
import { nodeOf } from "../../src/author/node.ts";
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

describe("a private key from 1Password", () => {
  it("is given the newline without which OpenSSH does not take it, once", () => {
    const [post] = endsInNewline(backupKey).systemd.services["opnix-secrets"].serviceConfig.ExecStartPost;
    const script = (nodeOf(post) as any).parts
      .map((part: any) => part.value)
      .find((value: unknown) => typeof value === "string" && value.includes("tail"));
    const file = join(folder, "key");
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", file]);
    const whole = readFileSync(file, "utf8");
    const reads = () => execFileSync("ssh-keygen", ["-y", "-f", file], { encoding: "utf8", stdio: "pipe" });

    writeFileSync(file, whole.trimEnd());
    expect(reads).toThrow("Load key");
    run(`set -- ${file}; ${script}`);
    expect(reads()).toContain("ssh-ed25519");
    run(`set -- ${file}; ${script}`);
    expect(readFileSync(file, "utf8")).toBe(whole);
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
  it("is told where the node exporter and the shells of who logs in read it", () => {
    const { systemd, environment } = configuration({ use: [nodeExporter(), driftWatch()] });
    for (const name of ["drift-watch", "drift-watch-deep"]) {
      const start = JSON.stringify(systemd.services[name].serviceConfig.ExecStart);
      expect(start).toContain(` ${metrics.folder}/drift`);
      const summary = / (\/run\/[\w/-]+)\\"/.exec(start)![1];
      expect(environment.loginShellInit).toContain(`${summary} `);
    }
  });

  it("needs somebody who reads it", () => {
    expect(evaluate({ use: [driftWatch()] }).messages.join()).toContain("services.node-exporter");
  });
});
