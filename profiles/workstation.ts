import { defineProfile } from "pantheros";
import { base } from "../modules/nixos/core/base.ts";
import { systemd } from "../modules/nixos/core/systemd.ts";
import { onePassword } from "../modules/nixos/security/one-password.ts";
import { sudo } from "../modules/nixos/security/sudo.ts";
import { remoteBuilds } from "../modules/nixos/services/remote-builds.ts";
import { snapshots } from "../modules/nixos/services/snapshots.ts";
import { accounts } from "../modules/nixos/users/accounts.ts";
import { common } from "./common.ts";
import { desktop } from "./desktop.ts";

/** A machine that somebody sits at: the password is set at its installation and stays there. */
export const workstation = defineProfile("workstation", (where: { readonly timeZone: string }) => [
  ...common(),
  ...desktop(),
  base({ timeZone: where.timeZone }),
  systemd({ stopTimeout: "20s" }),
  snapshots({ daily: 7, weekly: 4, monthly: 12 }),
  accounts({ mutable: true }),
  onePassword(),
  sudo({ password: true }),
  remoteBuilds(),
]);
