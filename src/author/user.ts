import { callerOrigin } from "./origin.ts";
import type { Origin } from "../diagnostics/index.ts";
import type { HomeOptions } from "./generated.ts";
import type { Use } from "./module.ts";
import type { FillIn, PackageValue } from "./value.ts";

export interface UserDefinition {
  /** Full name. */
  readonly description?: string;
  readonly groups?: readonly string[];
  /** Public SSH keys that may log in. An empty list, or none, is an error on a host that is reached by SSH. */
  readonly keys?: readonly (string | FillIn)[];
  /** Login shell: a package. */
  readonly shell?: PackageValue;
  /** Home directory; `/home/<name>` when absent. */
  readonly home?: `/${string}`;
  /** Modules for this user; their `home` parts go to this user only. */
  readonly use?: readonly Use[];
  /** home-manager options of this user, beyond what modules define. */
  readonly homeManager?: HomeOptions;
}

/** A person who uses hosts of the fleet. */
export interface User {
  readonly kind: "user";
  readonly name: string;
  readonly definition: UserDefinition;
  readonly origin: Origin;
  /** The same user with more modules, groups or settings, for one host. */
  with(more: UserDefinition): User;
}

function make(name: string, definition: UserDefinition, origin: Origin): User {
  return Object.freeze({
    kind: "user",
    name,
    definition: Object.freeze(definition),
    origin,
    with: (more: UserDefinition) =>
      make(
        name,
        {
          ...definition,
          ...more,
          groups: [...(definition.groups ?? []), ...(more.groups ?? [])],
          use: [...(definition.use ?? []), ...(more.use ?? [])],
        },
        callerOrigin(),
      ),
  });
}

/**
 * Defines a user. Hosts take it as it is or extend it with `.with(...)`.
 *
 * @example
 * export const alice = defineUser("alice", { groups: ["wheel"], keys: ["ssh-ed25519 AAAA... alice"] });
 */
export function defineUser(name: string, definition: UserDefinition): User {
  return make(name, definition, callerOrigin());
}
