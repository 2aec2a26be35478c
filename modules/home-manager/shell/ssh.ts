import { defineModule, opt } from "pantheros";
import { onePassword } from "../../nixos/security/one-password.ts";

/** Where the 1Password application listens as an SSH agent (its own documentation, SSH agent on Linux). */
const agentSocket = "~/.1password/agent.sock";

export const ssh = defineModule({
  name: "shell.ssh",
  description: "SSH to the fleet by the names of its hosts; where 1Password is, by the keys that it holds.",
  options: {
    hosts: opt.attrsOf(
      opt.nullable(opt.str()),
      {},
      {
        description:
          "Hosts that are called by their names on the tailnet, with the address of one that is not there yet. In this fleet: all of them.",
        example: { server: null, "new-server": "192.0.2.1" },
      },
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
    const reached = fleet.hosts.map(
      ({ name, access, address }) => [name, access === "bootstrap" ? address : null] as const,
    );
    set({ hosts: Object.fromEntries(reached) });
  },
  config({ options, user, uses, home }) {
    const hosts = Object.entries(options.hosts);
    if (user !== null && hosts.length > 0) {
      const users = hosts.map(([name]) => [name, { user: user.name }]);
      home({ programs: { ssh: { matchBlocks: Object.fromEntries(users) } } });
    }
    const elsewhere = hosts.filter(([, address]) => address !== null);
    if (elsewhere.length > 0) {
      const addresses = elsewhere.map(([name, address]) => [name, { hostname: address }]);
      home({ programs: { ssh: { matchBlocks: Object.fromEntries(addresses) } } });
    }
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
