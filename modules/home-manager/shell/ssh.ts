import { defineModule, type FleetFacts } from "pantheros";
import { onePassword } from "../../nixos/security/one-password.ts";

/** Where the 1Password application listens as an SSH agent (its own documentation, SSH agent on Linux). */
const agentSocket = "~/.1password/agent.sock";

export const ssh = defineModule({
  name: "shell.ssh",
  description:
    "SSH to the fleet by the names of its hosts, whose keys are known; where 1Password is, by the keys that it holds.",
  uses: { onePassword },
  home: {
    programs: {
      // the defaults that home-manager would write are OpenSSH's own, and it is about to drop them
      ssh: { enable: true, enableDefaultConfig: false },
    },
  },
  config({ fleet, user, uses, nixos, home }) {
    const known = fleet.hosts.flatMap(({ name, hostKey, address }) =>
      hostKey === null
        ? []
        : [[name, { publicKey: hostKey, extraHostNames: address === null ? [] : [address] }] as const],
    );
    if (known.length > 0) nixos({ programs: { ssh: { knownHosts: Object.fromEntries(known) } } });

    // sshd hears three keys and then hangs up (services.ssh), and an agent offers all of its own: the hosts know these
    const keys = (user?.keys ?? []).map((key, index) => [`.ssh/fleet-${index + 1}.pub`, key] as const);
    for (const [file, key] of keys) home({ home: { file: { [file]: { text: `${key}\n` } } } });

    const blocks = matchBlocks(
      fleet,
      user?.name,
      keys.map(([file]) => `~/${file}`),
    );
    if (Object.keys(blocks).length > 0) home({ programs: { ssh: { matchBlocks: blocks } } });
    // not in a session that came over SSH itself: that one has the agent of where it came from, or asks nobody
    if (uses.onePassword.enabled) {
      home({
        programs: {
          ssh: {
            matchBlocks: { local: { match: `!exec "printenv SSH_CONNECTION"`, identityAgent: agentSocket } },
          },
        },
      });
    }
  },
});

/** A host is called by its name on the tailnet, and before it is there by its address. */
function matchBlocks(fleet: FleetFacts, user: string | undefined, keys: readonly string[]) {
  const blocks = fleet.hosts.map(({ name, access, address }) => ({
    name,
    block: {
      // a deploy calls it by its address while it is new
      ...(address === null ? {} : { host: `${name} ${address}` }),
      ...(access === "bootstrap" && address !== null ? { hostname: address } : {}),
      ...(user === undefined ? {} : { user }),
      ...(keys.length === 0 ? {} : { identitiesOnly: true, identityFile: keys }),
    },
  }));
  return Object.fromEntries(
    blocks.filter(({ block }) => Object.keys(block).length > 0).map(({ name, block }) => [name, block]),
  );
}
