import { defineModule } from "pantheros";

export const eza = defineModule({
  name: "shell.eza",
  description: "`ls` with the state of each file in git, and icons where the terminal can show them.",
  home: { programs: { eza: { enable: true, git: true, icons: "auto" } } },
});
