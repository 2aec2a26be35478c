import { defineModule, opt } from "pantheros";
import { backupFolder } from "../../shared/base.ts";
import { textFact } from "../../shared/utils.ts";

/** Reads the fact `backupKey` of the host: the public half of the key by which the others send. */
export const backupTarget = defineModule({
  name: "services.backup-target",
  description: "Takes in the snapshots of the other hosts, by a key that can do nothing else.",
  options: {
    senders: opt.listOf(opt.str(), [], {
      description: "Names of the hosts that may send. In this fleet: all others.",
    }),
  },
  defaults({ host, fleet, set }) {
    set({ senders: fleet.hosts.map(({ name }) => name).filter((name) => name !== host.name) });
  },
  config({ options, host, nixos }) {
    const key = textFact(host, "backupKey");
    if (key === null) return;
    nixos({
      services: {
        btrbk: { sshAccess: [{ key, roles: ["target", "info", "receive", "delete"] }] },
        openssh: { settings: { AllowUsers: ["btrbk"] } },
      },
    });
    // each sender has its folder, so that none can take another's snapshots for its own
    const folders = options.senders.map((name) => [`${backupFolder}/${name}`, { d: { mode: "0755" } }]);
    nixos({ systemd: { tmpfiles: { settings: { "10-backup": Object.fromEntries(folders) } } } });
  },
});
