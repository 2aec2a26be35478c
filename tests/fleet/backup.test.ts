import { defineFleet, defineHost, fillIn, type Use } from "pantheros";
import { describe, expect, it } from "vitest";
import yoga from "../../hosts/yoga/default.ts";
import { backup } from "../../modules/nixos/services/backup.ts";
import { backupTarget } from "../../modules/nixos/services/backup-target.ts";
import { nodeExporter } from "../../modules/nixos/services/node-exporter.ts";
import { snapshots } from "../../modules/nixos/services/snapshots.ts";
import { ssh } from "../../modules/nixos/services/ssh.ts";
import { evaluateFleet } from "../../src/evaluate/index.ts";
import { merge, root } from "./configuration.ts";
import { publicKey } from "../support/keys.ts";

/** A sender and a keeper, of which the owner has given the key or not. */
function fleet(
  sender: readonly Use[],
  key: string | ReturnType<typeof fillIn>,
  keeps: readonly Use[] = [snapshots()],
) {
  const like = (name: string, use: readonly Use[]) =>
    defineHost(name, { ...yoga.definition, use } as Parameters<typeof defineHost<"/">>[1]);
  const { fleet: evaluated, diagnostics } = evaluateFleet(
    defineFleet("test", {
      description: "Two machines",
      inputs: {},
      hosts: [like("sender", sender), like("keeper", [ssh(), ...keeps, backupTarget()])],
      owner: { hosts: { keeper: { facts: { backupKey: key } } } },
    }),
    root,
  );
  const [one, two] = evaluated?.hosts ?? [];
  return {
    sender: one && merge(one.nixos),
    keeper: two && merge(two.nixos),
    messages: diagnostics.map(({ message }) => message).join("\n"),
  };
}

const key = publicKey("btrbk");

describe("backup", () => {
  it("sends what the snapshots are of to the sender's own folder", () => {
    const { sender } = fleet(
      [snapshots({ folder: ".old", daily: 9, weekly: 2, monthly: 1 }), backup({ to: "keeper" })],
      key,
    );
    const { backup: sends, snapshots: taken } = sender.services.btrbk.instances;
    expect(sends.settings).toMatchObject({
      snapshot_create: "no",
      // or only the first snapshot of a day goes over (copies.test.ts)
      target_preserve_min: "latest",
      target_preserve: "9d 2w 1m",
      ssh_user: "btrbk",
    });
    const volume = sends.settings.volume["/"];
    expect(volume.target).toBe("ssh://keeper/backup/sender");
    expect(volume.snapshot_dir).toBe(".old");
    expect(volume.subvolume).toEqual(taken.settings.volume["/"].subvolume);
  });

  it("mirrors the host where it is told to send every hour", () => {
    const instance = (interval: "hourly" | "daily") =>
      fleet([snapshots(), backup({ to: "keeper", interval })], key).sender.services.btrbk.instances.backup;
    expect(instance("hourly").onCalendar).toBe("hourly");
    expect(instance("daily").onCalendar).toBeUndefined();
  });

  it("tries again where the network comes late, as when a laptop wakes up", () => {
    const { sender } = fleet([snapshots(), backup({ to: "keeper" })], key);
    expect(sender.systemd.services["btrbk-backup"].serviceConfig).toMatchObject({
      Restart: "on-failure",
      RestartMaxDelaySec: "1h",
    });
  });

  it("waits for snapshots that are being taken, so as to send them and not those of an hour before", () => {
    const { sender } = fleet([snapshots(), backup({ to: "keeper" })], key);
    expect(sender.systemd.services["btrbk-backup"].after).toEqual(["btrbk-snapshots.service"]);
  });

  it("tells the node exporter when it has gone well, and where to", () => {
    const { sender } = fleet([snapshots(), nodeExporter(), backup({ to: "keeper" })], key);
    const done = JSON.stringify(sender.systemd.services["btrbk-backup"].serviceConfig.ExecStartPost);
    expect(done).toContain('pantheros_last_backup_seconds{to=\\"keeper\\"}');
    expect(done).toContain("/var/lib/node-exporter/backup.prom");
  });

  it("never deletes the snapshots that it sends", () => {
    const { sender } = fleet([snapshots(), backup({ to: "keeper" })], key);
    expect(sender.services.btrbk.instances.backup.settings.snapshot_preserve_min).toBe("all");
  });

  it("asks for its secret only once the owner has made it", () => {
    const secrets = (given: Parameters<typeof fleet>[1]) =>
      Object.keys(
        fleet([snapshots(), backup({ to: "keeper" })], given).sender.services["onepassword-secrets"]
          ?.secrets ?? {},
      );
    expect(secrets(fillIn("a key"))).toEqual([]);
    expect(secrets(key)).toEqual(["btrbkPrivateKey"]);
  });

  it("sees to it that OpenSSH can read its secret", () => {
    const { sender } = fleet([snapshots(), backup({ to: "keeper" })], key);
    const [post] = sender.systemd.services["opnix-secrets"].serviceConfig.ExecStartPost;
    expect(JSON.stringify(post)).toContain("op://pantherOS/btrbk/privateKey");
  });

  it("is refused without snapshots, to nobody, and to itself", () => {
    expect(fleet([backup({ to: "keeper" })], key).messages).toContain("services.snapshots");
    expect(fleet([snapshots(), backup({ to: "nobody" })], key).messages).toContain("no host nobody");
    expect(fleet([snapshots(), backup({ to: "sender" })], key).messages).toContain("its own backups");
  });
});

describe("backup target", () => {
  it("lets the key in to the one folder, to keep copies there and nothing else, and gives each sender a folder", () => {
    const { keeper } = fleet([snapshots()], key);
    const [line, ...others] = keeper.users.users.btrbk.openssh.authorizedKeys.keys;
    expect(others).toEqual([]);
    const text = line.parts.map((part: any) => part.value ?? part).join("");
    // no terminal, no forwarding; what the filter lets through is tried in copies.test.ts
    expect(text).toMatch(/^''restrict,command="/);
    expect(text).toContain("/backup");
    expect(text).toContain(key);
    // NixOS' own line would let any subvolume of the host be deleted
    expect(keeper.services.btrbk.sshAccess).toBeUndefined();
    expect(keeper.services.openssh.settings.AllowUsers).toEqual(expect.arrayContaining(["hbohlen", "btrbk"]));
    expect(Object.keys(keeper.systemd.tmpfiles.settings["10-backup"])).toEqual(["/backup/sender"]);
  });

  it("lets nobody in without a key", () => {
    const { keeper } = fleet([snapshots()], fillIn("a key"));
    expect(keeper.users.users.btrbk).toBeUndefined();
    expect(keeper.services.openssh.settings.AllowUsers).toEqual(["hbohlen"]);
  });

  it("needs the module that brings btrbk", () => {
    expect(fleet([snapshots()], key, []).messages).toContain("services.snapshots");
  });
});
