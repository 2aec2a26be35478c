import { defineModule } from "pantheros";

/** fd lists what git would: fzf's own walk goes through `node_modules` and `target` as well. */
export const fzf = defineModule({
  name: "shell.fzf",
  description: "Fuzzy search for files (Ctrl-T), folders (Alt-C) and history (Ctrl-R), by fd.",
  home: {
    programs: {
      fd: { enable: true, hidden: true, ignores: [".git/"] },
      ripgrep: { enable: true },
      fzf: {
        enable: true,
        defaultCommand: "fd --type file",
        fileWidgetCommand: "fd --type file",
        changeDirWidgetCommand: "fd --type directory",
      },
    },
  },
});
