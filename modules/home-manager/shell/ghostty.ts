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
          // windows are the compositor's business: it draws them without title bars
          "window-decoration": "none",
          "mouse-hide-while-typing": true,
          "copy-on-select": "clipboard",
          // the user's service starts it once; a new window takes no start
          "quit-after-last-window-closed": false,
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
