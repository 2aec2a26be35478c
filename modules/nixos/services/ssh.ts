import { defineModule, opt } from "pantheros";
import { ports } from "../../shared/base.ts";

export const ssh = defineModule({
  name: "services.ssh",
  description:
    "OpenSSH for the host's users, by key only, without root; who reaches it is the firewall's matter.",
  options: {
    port: opt.port(ports.ssh, { description: "TCP port of sshd." }),
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
  config({ options, host, nixos }) {
    if (options.port !== ports.ssh) nixos({ services: { openssh: { ports: [options.port] } } });
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
