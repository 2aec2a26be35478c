import { secret } from "pantheros";

/** The fleet's secrets in the 1Password vault `pantherOS`, each named once. */
export const tailscaleKey = secret("op://pantherOS/tailscale/authKey");
