import { describe, expect, it } from "vitest";
import { nodeExporter } from "../../modules/nixos/services/node-exporter.ts";
import { offSite } from "../../modules/nixos/services/off-site.ts";
import { secondDisk } from "../../modules/nixos/services/second-disk.ts";
import { snapshots } from "../../modules/nixos/services/snapshots.ts";
import { configuration, evaluate } from "./configuration.ts";

describe("off-site", () => {
  const created = { facts: { resticCreated: true } };
  const use = [snapshots({ daily: 9, weekly: 2, monthly: 1 }), offSite({ bucket: "bucket" })];
  const backup = () => configuration({ use, owner: created }).services.restic.backups["off-site"];

  it("goes to a repository of the host's own, in the bucket", () => {
    expect(backup().repository).toBe("s3:https://s3.us-west-004.backblazeb2.com/bucket/machine");
    expect(backup().initialize).toBe(true);
  });

  it("sends the newest of each snapshot, always by the same path", () => {
    const { paths, backupPrepareCommand } = backup();
    expect(paths).toEqual(["/.snapshots/off-site"]);
    expect(backupPrepareCommand).toContain("for name in root home-alice-dev home-bobby-dev; do");
    expect(backupPrepareCommand).toContain("btrfs subvolume snapshot -r");
  });

  it("keeps what the snapshots keep", () => {
    expect(backup().pruneOpts).toEqual(["--keep-daily 9", "--keep-weekly 2", "--keep-monthly 1"]);
  });

  it("asks for nothing that the owner has not created", () => {
    const { services } = configuration({ use });
    expect(services.restic).toBeUndefined();
    expect(services["onepassword-secrets"]?.secrets).toBeUndefined();
    expect(
      Object.keys(configuration({ use, owner: created }).services["onepassword-secrets"].secrets).toSorted(),
    ).toEqual(["backblazeB2BackupCredentials", "resticPassword"]);
  });

  it("tries again where the network comes late, as when a laptop wakes up", () => {
    const { serviceConfig } = configuration({ use, owner: created }).systemd.services[
      "restic-backups-off-site"
    ];
    expect(serviceConfig).toMatchObject({ Restart: "on-failure", RestartMaxDelaySec: "1h" });
  });

  it("tells the node exporter when it has gone well", () => {
    const { systemd } = configuration({ use: [...use, nodeExporter()], owner: created });
    expect(JSON.stringify(systemd.services["restic-backups-off-site"])).toContain("off-site.prom");
  });

  it("is refused without snapshots", () => {
    expect(evaluate({ use: [offSite({ bucket: "bucket" })] }).messages.join()).toContain(
      "services.snapshots",
    );
  });
});

describe("second disk", () => {
  it("is another Btrfs than the system's", () => {
    const refused = (folder: string) =>
      evaluate({ use: [snapshots(), secondDisk({ folder })] }).messages.join();
    expect(refused("/home/alice/dev")).toContain("not on another Btrfs");
    expect(refused("/backup")).toContain("not on another Btrfs");
  });
});
