import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeExporter } from "../../modules/nixos/services/node-exporter.ts";
import { prometheus } from "../../modules/nixos/services/prometheus.ts";
import { needsTool } from "../support/tools.ts";
import { configuration } from "./configuration.ts";

/** Prometheus' own program says which rule fires, and when; by limits of few hours, since it goes through each minute. */
describe.skipIf(!needsTool("promtool"))("alerts", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "panther-alerts-"));
    const { rules } = configuration({ use: [prometheus({ snapshotAge: 2, backupAge: 3 }), nodeExporter()] })
      .services.prometheus;
    writeFileSync(join(folder, "rules.json"), rules[0]);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Samples from one minute to the next, as promtool writes them, and whether an alert fires at a time. */
  function fires(name: string, at: string, series: Readonly<Record<string, string>>): boolean {
    const input_series = Object.entries(series).map(([metric, values]) => ({ series: metric, values }));
    const alert_rule_test = [{ eval_time: at, alertname: name, exp_alerts: [] }];
    const file = join(folder, "test.json");
    const tests = [{ interval: "1m", input_series, alert_rule_test }];
    writeFileSync(file, JSON.stringify({ rule_files: ["rules.json"], evaluation_interval: "5m", tests }));
    try {
      execFileSync("promtool", ["test", "rules", file], { cwd: folder, encoding: "utf8", stdio: "pipe" });
      return false;
    } catch (error) {
      const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
      const said = `${stdout}${stderr}`;
      if (!said.includes(`alertname:"${name}"`) && !said.includes(`alertname="${name}"`))
        throw new Error(said, { cause: error });
      return true;
    }
  }

  const up = 'up{job="node", host="yoga"}';
  const backup = (to: string) => `pantheros_last_backup_seconds{host="yoga", to="${to}"}`;
  const snapshots = 'pantheros_last_snapshot_seconds{host="yoga"}';

  it("are rules that Prometheus takes", () => {
    expect(execFileSync("promtool", ["check", "rules", "rules.json"], { cwd: folder }).toString()).toContain(
      "SUCCESS",
    );
  });

  it("tell of old snapshots, once a machine that wakes up had time to take them", () => {
    expect(fires("SnapshotsOld", "2h20m", { [snapshots]: "0x180" })).toBe(false);
    expect(fires("SnapshotsOld", "2h40m", { [snapshots]: "0x180" })).toBe(true);
  });

  it("tell of an old backup", () => {
    expect(fires("BackupOld", "3h30m", { [backup("ovh-vps")]: "0x300" })).toBe(false);
    expect(fires("BackupOld", "4h10m", { [backup("ovh-vps")]: "0x300" })).toBe(true);
  });

  it("tell of a machine without a backup, however short it is on at a time", () => {
    // half an hour of each, with more than the hour between that an alert waits; then it stays on
    const laptop = `${Array.from({ length: 5 }, () => "1x29 0x89").join(" ")} 1x300`;
    expect(fires("NoBackup", "10h30m", { [up]: laptop })).toBe(false);
    expect(fires("NoBackup", "11h45m", { [up]: laptop })).toBe(true);
    expect(fires("NoBackup", "11h45m", { [up]: laptop, [backup("off-site")]: "0x900" })).toBe(false);
  });

  it("do not take a copy in the same machine for a backup", () => {
    expect(fires("NoBackup", "5h", { [up]: "1x400", [backup("second-disk")]: "0x400" })).toBe(true);
  });

  it("say nothing of a machine that is off", () => {
    expect(fires("NoBackup", "5h", { [up]: "1x270 0x100" })).toBe(false);
  });

  it("tell of a machine that takes no snapshots", () => {
    expect(fires("NoSnapshots", "3h", { [up]: "1x300" })).toBe(true);
    expect(fires("NoSnapshots", "3h", { [up]: "1x300", [snapshots]: "0x300" })).toBe(false);
  });

  it("tell of a unit that is tried again and again", () => {
    const unit = 'node_systemd_unit_state{host="yoga", name="opnix-secrets.service", state="activating"}';
    expect(fires("UnitNeverStarts", "23h", { [unit]: "1x3000" })).toBe(false);
    expect(fires("UnitNeverStarts", "25h", { [unit]: "1x3000" })).toBe(true);
  });

  it("tell of a disk that is fuller than 85 %, once for each file system", () => {
    const disk = (metric: string, mount: string) =>
      `node_filesystem_${metric}_bytes{host="yoga", device="/dev/a", fstype="btrfs", mountpoint="${mount}"}`;
    const used = (free: number) => ({
      [disk("size", "/")]: "100x100",
      [disk("avail", "/")]: `${free}x100`,
      [disk("size", "/home")]: "100x100",
      [disk("avail", "/home")]: `${free}x100`,
    });
    expect(fires("DiskFull", "30m", used(20))).toBe(false);
    expect(fires("DiskFull", "30m", used(10))).toBe(true);
  });
});
