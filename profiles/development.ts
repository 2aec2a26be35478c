import { defineProfile } from "pantheros";
import { aiTools } from "../modules/home-manager/development/ai-tools.ts";
import { containers } from "../modules/home-manager/development/containers.ts";
import { devShell } from "../modules/home-manager/development/dev-shell.ts";
import { languages } from "../modules/home-manager/development/languages.ts";
import { direnv } from "../modules/home-manager/shell/direnv.ts";

/** A machine on which software is made. */
export const development = defineProfile("development", () => [
  containers(),
  direnv(),
  devShell(),
  languages(),
  aiTools(),
]);
