import { defineModule, opt, pkgs } from "pantheros";
import { fonts } from "../../shared/fonts.ts";

/** Colours follow the wallpaper by DankMaterialShell; here is what GTK and Qt need to follow at all. */
export const theme = defineModule({
  name: "desktop.theme",
  description: "Light or dark, icons, pointer and font of the desktop's programs.",
  options: {
    scheme: opt.oneOf(["dark", "light"], "dark", { description: "What programs are asked to look like." }),
    pointerSize: opt.int(24, { min: 16, max: 96, description: "Size of the pointer, in logical pixels." }),
  },
  home: {
    home: {
      pointerCursor: {
        enable: true,
        name: "Adwaita",
        package: pkgs["adwaita-icon-theme"],
        gtk: { enable: true },
      },
      // a part of Qt itself, so that programs of Qt look like those of GTK
      sessionVariables: { QT_QPA_PLATFORMTHEME: "gtk3" },
    },
    gtk: {
      enable: true,
      iconTheme: { package: pkgs["papirus-icon-theme"] },
      font: { name: fonts.text, size: 11 },
    },
  },
  config({ options, home }) {
    const icons = options.scheme === "dark" ? "Papirus-Dark" : "Papirus-Light";
    home({ gtk: { colorScheme: options.scheme, iconTheme: { name: icons } } });
    home({ home: { pointerCursor: { size: options.pointerSize } } });
  },
});
