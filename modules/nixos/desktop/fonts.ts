import { defineModule, pkgs } from "pantheros";
import { fonts as names } from "../../shared/fonts.ts";

/** Emoji and the fonts for whatever else comes with niri-flake's module, which asks for NixOS' own choice. */
export const fonts = defineModule({
  name: "desktop.fonts",
  description: "One family for text and one for code, with the symbols that prompts and lists draw.",
  nixos: {
    fonts: {
      packages: [pkgs.inter, pkgs["nerd-fonts"]["jetbrains-mono"], pkgs["noto-fonts-cjk-sans"]],
      fontconfig: { defaultFonts: { sansSerif: [names.text], monospace: [names.code] } },
    },
  },
});
