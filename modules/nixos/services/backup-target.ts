import { defineModule } from "pantheros";
import { backupFolder } from "../../shared/base.ts";
import { textFact } from "../../shared/utils.ts";

/** Reads the fact `backupKey` of the host: the public half of the key by which the others send. */
export const backupTarget = defineModule({
  name: "services.backup-target",
  description: "Takes in the snapshots of the other hosts, by a key that can do nothing else.",
  config({ host, fleet, nixos }) {
    const key = textFact(host, "backupKey");
    if (key === null) return;
    nixos({
      services: {
        btrbk: { sshAccess: [{ key, roles: ["target", "info", "receive", "delete"] }] },
        openssh: { settings: { AllowUsers: ["btrbk"] } },
      },
    });
    // each sender has its folder, so that none can take another's snapshots for its own
    const folders = fleet.hosts
      .filter((other) => other.name !== host.name)
      .map((other) => [`${backupFolder}/${other.name}`, { d: { mode: "0755" } }] as const);
    nixos({ systemd: { tmpfiles: { settings: { "10-backup": Object.fromEntries(folders) } } } });
  },
});
