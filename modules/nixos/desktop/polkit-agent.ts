import { defineModule, nix, pkgs } from "pantheros";

/** A second agent would ask a second time; niri-flake starts one of KDE and DankMaterialShell has one built in. */
export const polkitAgent = defineModule({
  name: "desktop.polkit-agent",
  description: "Asks for a password when a program needs more rights: the agent of MATE, and no other.",
  nixos: {
    systemd: {
      user: {
        services: {
          "niri-flake-polkit": { enable: false },
          "polkit-agent": {
            description: "Polkit authentication agent of MATE",
            wantedBy: ["graphical-session.target"],
            partOf: ["graphical-session.target"],
            after: ["graphical-session.target"],
            serviceConfig: {
              ExecStart: nix`"\${${pkgs.mate["mate-polkit"]}}/libexec/polkit-mate-authentication-agent-1"`,
              Restart: "on-failure",
            },
          },
        },
      },
    },
  },
});
