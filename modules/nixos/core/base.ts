import { defineModule, opt, pkgs } from "pantheros";
import { days } from "../../shared/options.ts";
import { admins } from "../../shared/utils.ts";

/**
 * The registry and NIX_PATH need no line here: `nixosSystem` of a flake points both at the flake's own nixpkgs
 * (nixpkgs, nixos/modules/misc/nixpkgs-flake.nix).
 */
export const base = defineModule({
  name: "core.base",
  description:
    "Nix with flakes and a store that cleans up after itself, the clock and language, and the tools that every host has.",
  options: {
    timeZone: opt.str("UTC", {
      description:
        "Time zone by its tz database name. UTC where nobody sits: logs of several servers then compare as they are.",
      example: "Europe/Berlin",
    }),
    locale: opt.nullable(opt.str(), null, {
      description: "Language and formats; null is NixOS' own choice, en_US.UTF-8.",
      example: "de_DE.UTF-8",
    }),
    keyMap: opt.nullable(opt.str(), null, {
      description: "Keyboard of the text console; null is NixOS' own choice, us.",
      example: "de",
    }),
    trustAdmins: opt.bool(false, {
      description:
        "Whether administrators are trusted users of Nix: they may push store paths, which is as good as being root.",
    }),
    keepGenerations: days(14, "How long old generations can be returned to before they are collected."),
  },
  nixos: {
    nix: {
      // channels would be a second, unpinned source of packages beside the flake
      channel: { enable: false },
      settings: { "experimental-features": ["nix-command", "flakes"] },
      gc: { automatic: true, dates: "weekly" },
      // identical files of the store become one, at night rather than at each build
      optimise: { automatic: true },
    },
    // the NixOS manual renders the documentation of every option: half the time of evaluating a host
    documentation: { nixos: { enable: false } },
    environment: { systemPackages: [pkgs.git, pkgs.htop, pkgs.jq] },
  },
  config({ options, host, nixos }) {
    nixos({ nix: { gc: { options: `--delete-older-than ${options.keepGenerations}d` } } });
    nixos({ time: { timeZone: options.timeZone } });
    if (options.locale !== null) nixos({ i18n: { defaultLocale: options.locale } });
    if (options.keyMap !== null) nixos({ console: { keyMap: options.keyMap } });
    if (options.trustAdmins) nixos({ nix: { settings: { "trusted-users": admins(host) } } });
  },
});
