import type { Signal } from "../signal.ts";
import { accounts } from "./accounts.ts";
import { deployed } from "./deployed.ts";
import { etc } from "./etc.ts";
import { mounts } from "./mounts.ts";
import { passwords } from "./passwords.ts";
import { sysctl } from "./sysctl.ts";

/** Every signal, in the order in which the host is asked. */
export const signals: readonly Signal[] = [accounts, deployed, etc, mounts, passwords, sysctl];
