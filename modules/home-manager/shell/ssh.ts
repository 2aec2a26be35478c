import { defineModule, opt } from "pantheros";
import { onePassword } from "../../nixos/security/one-password.ts";

/** Where the 1Password application listens as an SSH agent (its own documentation, SSH agent on Linux). */
const agentSocket = "~/.1password/agent.sock";

export const ssh = defineModule({
  name: "shell.ssh",
  description:
    "SSH to the fleet by the names of its hosts, whose keys are known; where 1Password is, by the keys that it holds.",
  options: {
    hosts: opt.listOf(
      opt.group({
        name: opt.str(undefined, { description: "Name on the tailnet." }),
        address: opt.nullable(opt.str(), null, {
          description: "Where it is reached before it is on the tailnet; null goes by the name.",
        }),
      }),
      [],
      { description: "Hosts that are called by their names. pantherOS fills in all of the fleet." },
    ),
  },
  uses: { onePassword },
  home: {
    programs: {
      // the defaults that home-manager would write are OpenSSH's own, and it is about to drop them
      ssh: { enable: true, enableDefaultConfig: false },
    },
  },
  defaults({ fleet, set }) {
    set({
      hosts: fleet.hosts.map(({ name, access, address }) => ({
        name,
        address: access === "bootstrap" ? address : null,
      })),
    });
  },
  config({ options, fleet, user, uses, nixos, home }) {
    if (user !== null) {
      const blocks = options.hosts.map(({ name }) => [name, { user: user.name }] as const);
      home({ programs: { ssh: { matchBlocks: Object.fromEntries(blocks) } } });
    }
    const addresses = options.hosts
      .filter(({ address }) => address !== null)
      .map(({ name, address }) => [name, { hostname: address }] as const);
    if (addresses.length > 0) home({ programs: { ssh: { matchBlocks: Object.fromEntries(addresses) } } });
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

    const known = fleet.hosts.flatMap(({ name, hostKey, address }) =>
      hostKey === null
        ? []
        : [[name, { publicKey: hostKey, extraHostNames: address === null ? [] : [address] }] as const],
    );
    if (known.length > 0) nixos({ programs: { ssh: { knownHosts: Object.fromEntries(known) } } });
  },
});
