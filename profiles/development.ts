import { defineProfile } from "pantheros";
import { aiTools } from "../modules/home-manager/development/ai-tools.ts";
import { containers } from "../modules/home-manager/development/containers.ts";
import { devShell } from "../modules/home-manager/development/dev-shell.ts";
import { languages } from "../modules/home-manager/development/languages.ts";
import { direnv } from "../modules/home-manager/shell/direnv.ts";
import { podman } from "../modules/nixos/services/podman.ts";

/** A machine on which software is made; its containers may have a disk of their own. */
export const development = defineProfile("development", (where: { readonly containers?: string } = {}) => [
  podman(where.containers === undefined ? {} : { rootlessStorage: where.containers }),
  containers(),
  direnv(),
  devShell(),
  languages(),
  aiTools(),
]);
