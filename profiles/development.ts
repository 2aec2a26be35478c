import { defineProfile } from "pantheros";
import { podman } from "../modules/nixos/services/podman.ts";

/** A machine on which software is made; its containers may have a disk of their own. */
export const development = defineProfile("development", (where: { readonly containers?: string } = {}) => [
  podman(where.containers === undefined ? {} : { rootlessStorage: where.containers }),
]);
