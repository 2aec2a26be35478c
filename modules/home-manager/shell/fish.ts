import { defineModule, opt, pkgs } from "pantheros";

export const fish = defineModule({
  name: "shell.fish",
  description:
    "fish as an interactive shell that greets with nothing, closes brackets and forgets mistyped commands.",
  options: {
    abbreviations: opt.attrsOf(
      opt.str(),
      {},
      {
        description: "Short words that expand while they are typed, so that history shows the whole command.",
        example: { gs: "git status" },
      },
    ),
    aliases: opt.attrsOf(
      opt.str(),
      {},
      { description: "Commands under another name, for what is always wanted so.", example: { cp: "cp -i" } },
    ),
  },
  // vendor completions, and the entry in /etc/shells without which fish is no login shell
  nixos: { programs: { fish: { enable: true } } },
  home: {
    programs: {
      fish: {
        enable: true,
        interactiveShellInit: "set -g fish_greeting",
        plugins: [
          { name: "autopair", src: pkgs.fishPlugins.autopair.src },
          { name: "sponge", src: pkgs.fishPlugins.sponge.src },
        ],
      },
    },
  },
  config({ options, home }) {
    if (Object.keys(options.abbreviations).length > 0) {
      home({ programs: { fish: { shellAbbrs: options.abbreviations } } });
    }
    if (Object.keys(options.aliases).length > 0) {
      home({ programs: { fish: { shellAliases: options.aliases } } });
    }
  },
});
