import { defineModule, opt } from "pantheros";
import { fonts } from "../../shared/fonts.ts";

export const ghostty = defineModule({
  name: "shell.ghostty",
  description: "Ghostty, the only terminal, also of what asks the desktop for one.",
  options: {
    fontSize: opt.int(12, { min: 6, max: 72, description: "Size of the text, in points." }),
  },
  nixos: {
    // Terminal=true of a desktop file, by the XDG terminal specification
    xdg: { "terminal-exec": { enable: true, settings: { default: ["com.mitchellh.ghostty.desktop"] } } },
  },
  home: {
    programs: {
      ghostty: {
        enable: true,
        settings: {
          "font-family": fonts.code,
          "mouse-hide-while-typing": true,
          // one process for every window: the second opens at once
          "gtk-single-instance": true,
        },
      },
    },
    // the DankMaterialShell and others run commands in what this names
    home: { sessionVariables: { TERMINAL: "ghostty" } },
  },
  config({ options, home }) {
    home({ programs: { ghostty: { settings: { "font-size": options.fontSize } } } });
  },
});
