import { defineModule, nix, opt, pkgs } from "pantheros";
import { niri } from "./niri.ts";

export const screenshots = defineModule({
  name: "desktop.screenshots",
  description: "Screenshots by niri, to a file and the clipboard, and drawing on the last one with satty.",
  options: {
    folder: opt.str("~/Pictures/Screenshots", { description: "Where they are written." }),
  },
  uses: { niri },
  home: {
    home: { packages: [pkgs.satty] },
    programs: {
      niri: {
        settings: {
          binds: {
            Print: { action: { screenshot: [] } },
            "Ctrl+Print": { action: { "screenshot-screen": [] } },
            "Alt+Print": { action: { "screenshot-window": [] } },
            "Mod+Print": {
              action: {
                "spawn-sh": nix`"\${lib.getExe' ${pkgs["wl-clipboard"]} "wl-paste"} --type image/png | \${lib.getExe ${pkgs.satty}} --filename -"`,
              },
              "hotkey-overlay": { title: "Draw on the last screenshot" },
            },
          },
        },
      },
    },
  },
  config({ options, home }) {
    home({
      programs: { niri: { settings: { "screenshot-path": `${options.folder}/%Y-%m-%d %H-%M-%S.png` } } },
    });
  },
  assertions: ({ uses }) => [
    { ok: uses.niri.enabled, message: "niri takes the screenshots, and the host does not use it" },
  ],
});
