import { makeNode } from "./node.ts";
import type { UntypedOptions } from "./generated.ts";

/**
 * Definitions that neither the option types nor the option index know, such as those of a module written in Nix. They are
 * emitted as they are; `check` does not look them up.
 *
 * @example
 * nixos(untyped({ services: { ours: { enable: true } } }));
 */
export function untyped(definitions: UntypedOptions): any {
  return makeNode(
    { $nix: "untyped", value: definitions },
    "untyped(...) is definitions; pass it on as it is",
  );
}
