import { callerOrigin } from "./origin.ts";
import type { Origin } from "../diagnostics/index.ts";
import type { HomeOptions } from "./generated.ts";
import type { Use } from "./module.ts";
import type { FillIn, PackageValue } from "./value.ts";

/** What `defineUser` takes. */
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

export interface UserLayer {
  readonly definition: UserDefinition;
  readonly origin: Origin;
}

/** A person who uses hosts of the fleet. */
export interface User {
  readonly kind: "user";
  readonly name: string;
  /** All that is said of the user, taken together; `homeManager` as `layers` have it. */
  readonly definition: UserDefinition;
  readonly origin: Origin;
  /** `defineUser` and each `.with`, in order. */
  readonly layers: readonly UserLayer[];
  /**
   * The same user with more, for one host: groups, keys, modules and home-manager options are added, other settings
   * replaced.
   */
  with(more: UserDefinition): User;
}

function make(name: string, layers: readonly UserLayer[]): User {
  const all = layers.map((layer) => layer.definition);
  const definition: UserDefinition = {
    ...(Object.assign({}, ...all) as UserDefinition),
    groups: all.flatMap((d) => d.groups ?? []),
    keys: all.flatMap((d) => d.keys ?? []),
    use: all.flatMap((d) => d.use ?? []),
  };
  return Object.freeze({
    kind: "user",
    name,
    definition: Object.freeze(definition),
    origin: layers.at(-1)!.origin,
    layers: Object.freeze(layers),
    with: (more: UserDefinition) =>
      make(name, [...layers, { definition: Object.freeze(more), origin: callerOrigin() }]),
  });
}

/**
 * Defines a user. Hosts take it as it is or extend it with `.with(...)`.
 *
 * @example
 * export const alice = defineUser("alice", { groups: ["wheel"], keys: ["ssh-ed25519 AAAA... alice"] });
 */
export function defineUser(name: string, definition: UserDefinition): User {
  return make(name, [{ definition: Object.freeze(definition), origin: callerOrigin() }]);
}
