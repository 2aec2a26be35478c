import { defineUser, pkgs } from "pantheros";
import { shell } from "../../../profiles/shell.ts";

/** The owner. The public keys stand in fleet.ts; further groups come with the modules that need them. */
export const hbohlen = defineUser("hbohlen", {
  groups: ["wheel"],
  shell: pkgs.fish,
  use: [...shell()],
});
