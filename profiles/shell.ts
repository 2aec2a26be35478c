import { defineProfile } from "pantheros";
import { eza } from "../modules/home-manager/shell/eza.ts";
import { fish } from "../modules/home-manager/shell/fish.ts";
import { fzf } from "../modules/home-manager/shell/fzf.ts";
import { git } from "../modules/home-manager/shell/git.ts";
import { ssh } from "../modules/home-manager/shell/ssh.ts";
import { starship } from "../modules/home-manager/shell/starship.ts";
import { zellij } from "../modules/home-manager/shell/zellij.ts";
import { zoxide } from "../modules/home-manager/shell/zoxide.ts";

/** What a person finds in every shell of theirs, on whichever host. */
export const shell = defineProfile("shell", () => [
  fish(),
  starship(),
  zoxide(),
  fzf(),
  eza(),
  git(),
  ssh(),
  zellij(),
]);
