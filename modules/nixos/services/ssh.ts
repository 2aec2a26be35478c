import { defineModule, opt } from "pantheros";
import { ports } from "../../shared/base.ts";

export const ssh = defineModule({
  name: "services.ssh",
  description:
    "OpenSSH for the host's users, by key only, without root, and the keys of the fleet's hosts; who reaches it is the firewall's matter.",
  options: {
    port: opt.port(ports.ssh, { description: "TCP port of sshd." }),
    known: opt.attrsOf(
      opt.group({
        publicKey: opt.str(undefined, { description: "What `ssh-keyscan` says of it." }),
        extraHostNames: opt.listOf(opt.str(), [], { description: "Names and addresses beside its own." }),
      }),
      {},
      {
        description:
          "Hosts by name whose keys are known, so that nobody has to believe the first answer. In this fleet: all whose keys the owner has filled in.",
      },
    ),
  },
  nixos: {
    services: {
      openssh: {
        enable: true,
        openFirewall: false,
        // the declared keys are the only ones: a key dropped into a home opens nothing
        authorizedKeysInHomedir: false,
        settings: {
          PermitRootLogin: "no",
          PasswordAuthentication: false,
          KbdInteractiveAuthentication: false,
          MaxAuthTries: 3,
        },
      },
    },
  },
  defaults({ fleet, set }) {
    const known = fleet.hosts.flatMap(({ name, hostKey: publicKey, address }) =>
      publicKey === null
        ? []
        : [[name, { publicKey, extraHostNames: address === null ? [] : [address] }] as const],
    );
    set({ known: Object.fromEntries(known) });
  },
  config({ options, host, nixos }) {
    if (options.port !== ports.ssh) nixos({ services: { openssh: { ports: [options.port] } } });
    if (Object.keys(options.known).length > 0) nixos({ programs: { ssh: { knownHosts: options.known } } });
    // modules that bring a user of their own, with a forced command, add it
    nixos({ services: { openssh: { settings: { AllowUsers: host.users.map((user) => user.name) } } } });
  },
  assertions: ({ host }) => [
    {
      ok: host.users.length > 0,
      message: "sshd admits the host's users only, and the host has none",
    },
  ],
});
