import { defineModule, nix, opt } from "pantheros";
import { backupFolder } from "../../shared/base.ts";
import { textFact } from "../../shared/utils.ts";
import { snapshots } from "./snapshots.ts";

/**
 * Reads the fact `backupKey` of the host: the public half of the key by which the others send. NixOS' own way to let it in
 * (services.btrbk.sshAccess) names no folder, and by it a sender may delete any subvolume here and forward ports; so the
 * key's line is written here (ssh_filter_btrbk(1), sshd(8), `restrict`).
 */
export const backupTarget = defineModule({
  name: "services.backup-target",
  description: "Takes in the snapshots of the other hosts, by a key that can do nothing else.",
  options: {
    senders: opt.listOf(opt.str(), [], {
      description: "Names of the hosts that may send. In this fleet: all others.",
    }),
  },
  uses: { snapshots },
  defaults({ host, fleet, set }) {
    set({ senders: fleet.hosts.map(({ name }) => name).filter((name) => name !== host.name) });
  },
  config({ options, host, nixos }) {
    const key = textFact(host, "backupKey");
    if (key === null) return;
    const line = nix`''restrict,command="\${pkgs.btrbk}/share/btrbk/scripts/ssh_filter_btrbk.sh --sudo --target --delete --info --restrict-path \${${backupFolder}}" \${${key}}''`;
    // the account is that of services.btrbk
    const account = { isSystemUser: true, group: "btrbk" };
    nixos({ users: { users: { btrbk: { ...account, openssh: { authorizedKeys: { keys: [line] } } } } } });
    nixos({ services: { openssh: { settings: { AllowUsers: ["btrbk"] } } } });
    // each sender has its folder, so that none can take another's snapshots for its own
    const folders = options.senders.map((name) => [`${backupFolder}/${name}`, { d: { mode: "0755" } }]);
    nixos({ systemd: { tmpfiles: { settings: { "10-backup": Object.fromEntries(folders) } } } });
  },
  assertions: ({ uses }) => [
    { ok: uses.snapshots.enabled, message: "btrbk and its account come with services.snapshots" },
  ],
});
