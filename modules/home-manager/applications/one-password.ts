import { defineModule, mkForce, opt } from "pantheros";
import { onePassword } from "../../nixos/security/one-password.ts";

/** The agent answers while the application runs, so it starts with the session, out of sight. */
export const onePasswordAgent = defineModule({
  name: "applications.one-password",
  description:
    "1Password in the session: its SSH agent is there from the login on, and `op` completes in fish.",
  options: {
    vaults: opt.listOf(opt.str(undefined, { pattern: /[^"\\]+/ }), [], {
      description:
        "Vaults whose SSH keys the agent offers; none leaves it to 1Password, which offers the private one's.",
      example: ["Private", "Work"],
    }),
  },
  uses: { onePassword },
  nixos: {
    systemd: {
      user: {
        services: {
          "one-password": {
            description: "1Password and its SSH agent",
            wantedBy: ["graphical-session.target"],
            partOf: ["graphical-session.target"],
            after: ["graphical-session.target"],
            // the session's PATH, by which it finds a browser
            path: mkForce([]),
            serviceConfig: {
              // the system's own: only that one has the rights by which it knows who asks (NixOS, _1password-gui)
              ExecStart: "/run/current-system/sw/bin/1password --silent",
              Restart: "on-failure",
            },
          },
        },
      },
    },
  },
  home: {
    programs: { fish: { completions: { op: "op completion fish | source" } } },
  },
  config({ options, home }) {
    if (options.vaults.length === 0) return;
    const text = options.vaults.map((vault) => `[[ssh-keys]]\nvault = "${vault}"\n`).join("\n");
    home({ xdg: { configFile: { "1Password/ssh/agent.toml": { text } } } });
  },
  assertions: ({ uses }) => [
    { ok: uses.onePassword.enabled, message: "the application itself comes with security.one-password" },
  ],
});
