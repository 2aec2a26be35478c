import { secret } from "pantheros";

/** The fleet's secrets in the 1Password vault `pantherOS`, each named once. */
export const tailscaleKey = secret("op://pantherOS/tailscale/authKey");

/** The private key by which snapshots are sent; btrbk runs as a user of its own. */
export const backupKey = secret("op://pantherOS/btrbk/privateKey", {
  owner: "btrbk",
  group: "btrbk",
  mode: "0400",
});
