import { defineModule, opt } from "pantheros";

export const fish = defineModule({
  name: "shell.fish",
  description: "fish as an interactive shell that greets with nothing.",
  options: {
    abbreviations: opt.attrsOf(
      opt.str(),
      {},
      {
        description: "Short words that expand while they are typed, so that history shows the whole command.",
        example: { gs: "git status" },
      },
    ),
  },
  // vendor completions, and the entry in /etc/shells without which fish is no login shell
  nixos: { programs: { fish: { enable: true } } },
  home: {
    programs: {
      fish: {
        enable: true,
        interactiveShellInit: "set -g fish_greeting",
      },
    },
  },
  config({ options, home }) {
    if (Object.keys(options.abbreviations).length > 0) {
      home({ programs: { fish: { shellAbbrs: options.abbreviations } } });
    }
  },
});
