import { defineModule, opt } from "pantheros";
import { onePassword } from "../../nixos/security/one-password.ts";

/** Where the 1Password application listens as an SSH agent (its own documentation, SSH agent on Linux). */
const agentSocket = "~/.1password/agent.sock";

export const ssh = defineModule({
  name: "shell.ssh",
  description: "SSH to the fleet by the names of its hosts; where 1Password is, by the keys that it holds.",
  options: {
    hosts: opt.listOf(opt.str(), [], {
      description: "Hosts that are called by their names on the tailnet. In this fleet: all of them.",
      example: ["server", "new-server"],
    }),
    addresses: opt.attrsOf(
      opt.str(),
      {},
      {
        description:
          "Addresses that stand for the same hosts as their names. In this fleet: all that are known.",
        example: { "new-server": "192.0.2.1" },
      },
    ),
    elsewhere: opt.attrsOf(
      opt.str(),
      {},
      {
        description:
          "Hosts that are not on the tailnet yet, and the address that leads to them. In this fleet: those whose access is `bootstrap`.",
        example: { "new-server": "192.0.2.1" },
      },
    ),
    keys: opt.attrsOf(
      opt.str(),
      {},
      {
        description:
          "Public keys that the hosts know, by the name of the file that each is written to: no other key of the agent is offered. In this fleet: those of the user.",
        example: { "fleet-1": "ssh-ed25519 AAAA... alice" },
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
  defaults({ fleet, user, set }) {
    const known = fleet.hosts.flatMap(({ name, access, address }) =>
      address === null ? [] : [{ name, access, address }],
    );
    const addressesOf = (some: typeof known) =>
      Object.fromEntries(some.map(({ name, address }) => [name, address]));
    set({
      hosts: fleet.hosts.map(({ name }) => name),
      // a deploy calls a host by its address while it is new
      addresses: addressesOf(known),
      elsewhere: addressesOf(known.filter(({ access }) => access === "bootstrap")),
      keys: Object.fromEntries((user?.keys ?? []).map((key, index) => [`fleet-${index + 1}`, key])),
    });
  },
  config({ options, user, uses, home }) {
    const { hosts } = options;
    if (user !== null && hosts.length > 0) {
      const users = hosts.map((name) => [name, { user: user.name }]);
      home({ programs: { ssh: { matchBlocks: Object.fromEntries(users) } } });
    }
    const called = Object.entries(options.addresses);
    if (called.length > 0) {
      const names = called.map(([name, address]) => [name, { host: `${name} ${address}` }]);
      home({ programs: { ssh: { matchBlocks: Object.fromEntries(names) } } });
    }
    const elsewhere = Object.entries(options.elsewhere);
    if (elsewhere.length > 0) {
      const addresses = elsewhere.map(([name, address]) => [name, { hostname: address }]);
      home({ programs: { ssh: { matchBlocks: Object.fromEntries(addresses) } } });
    }
    const keys = Object.entries(options.keys);
    if (keys.length > 0) {
      const files = keys.map(([name, key]) => [`.ssh/${name}.pub`, { text: `${key}\n` }]);
      home({ home: { file: Object.fromEntries(files) } });
      // sshd hears three keys and then hangs up (services.ssh), and an agent offers all of its own
      const offered = keys.map(([name]) => `~/.ssh/${name}.pub`);
      const only = hosts.map((name) => [name, { identitiesOnly: true, identityFile: offered }]);
      home({ programs: { ssh: { matchBlocks: Object.fromEntries(only) } } });
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
