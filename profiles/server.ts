import { defineProfile } from "pantheros";
import { base } from "../modules/nixos/core/base.ts";
import { audit } from "../modules/nixos/security/audit.ts";
import { sudo } from "../modules/nixos/security/sudo.ts";
import { buildHost } from "../modules/nixos/services/build-host.ts";
import { snapshots } from "../modules/nixos/services/snapshots.ts";
import { tailscale } from "../modules/nixos/services/tailscale.ts";
import { accounts } from "../modules/nixos/users/accounts.ts";
import { virtualMachine } from "../modules/nixos/hardware/servers.ts";
import { common } from "./common.ts";

/** A virtual server that is administered over SSH: the key is the credential, there are no passwords. */
export const server = defineProfile("server", () => [
  ...common(),
  virtualMachine(),
  base({ trustAdmins: true }),
  snapshots({ daily: 30, weekly: 12, monthly: 12 }),
  accounts({ mutable: false }),
  audit(),
  sudo({ password: false }),
  tailscale({ exitNode: true }),
  buildHost(),
]);
