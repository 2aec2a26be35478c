import { defineModule, pkgs } from "pantheros";

/** DankMaterialShell shows what cliphist keeps, and leaves the keeping to others. */
export const clipboard = defineModule({
  name: "desktop.clipboard",
  description: "Remembers what was copied, text and pictures; `wl-copy` and `wl-paste` for the shell.",
  home: {
    services: { cliphist: { enable: true } },
    home: { packages: [pkgs["wl-clipboard"]] },
  },
});
