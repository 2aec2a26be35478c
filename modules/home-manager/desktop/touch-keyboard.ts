import { defineModule, nix, pkgs } from "pantheros";
import { niri } from "./niri.ts";

/** How squeekboard is told to show itself (its README). */
const show = (visible: boolean): readonly string[] => [
  "busctl",
  "--user",
  "call",
  "sm.puri.OSK0",
  "/sm/puri/OSK0",
  "sm.puri.OSK0",
  "SetVisible",
  "b",
  String(visible),
];

export const touchKeyboard = defineModule({
  name: "desktop.touch-keyboard",
  description: "Keys on the screen while the machine is folded into a tablet.",
  uses: { niri },
  nixos: {
    systemd: {
      user: {
        services: {
          "touch-keyboard": {
            description: "Keyboard on the screen",
            wantedBy: ["graphical-session.target"],
            partOf: ["graphical-session.target"],
            after: ["graphical-session.target"],
            serviceConfig: { ExecStart: nix`lib.getExe ${pkgs.squeekboard}`, Restart: "on-failure" },
          },
        },
      },
    },
  },
  home: {
    programs: {
      niri: {
        settings: {
          "switch-events": {
            "tablet-mode-on": { action: { spawn: show(true) } },
            "tablet-mode-off": { action: { spawn: show(false) } },
          },
        },
      },
    },
  },
  assertions: ({ uses }) => [
    { ok: uses.niri.enabled, message: "niri tells when the machine is folded, and the host does not use it" },
  ],
});
