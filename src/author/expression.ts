import { makeNode } from "./node.ts";
import type { FloatValue, NixExpr, NixRef, NixValue, SecretRef } from "./value.ts";

/**
 * A Nix expression written by hand; `config`, `lib`, `pkgs` and `inputs` are in scope. Values that are put in are printed
 * as Nix: a string becomes a quoted string, a package its attribute path. Inside a quoted string of the template, write
 * `\${...}` for Nix's own interpolation.
 *
 * @example
 * const kernel = nix`lib.mkDefault ${pkgs.linuxPackages_latest}`;
 */
export function nix(
  text: TemplateStringsArray,
  ...values: readonly (NixValue | NixRef | SecretRef)[]
): NixExpr {
  const parts: (string | { value: unknown })[] = [];
  text.forEach((piece, i) => {
    if (piece !== "") parts.push(piece);
    if (i < values.length) parts.push({ value: values[i] });
  });
  return makeNode({ $nix: "expr", parts }, "a Nix expression has no value in TypeScript");
}

/** A floating point number of Nix, also where it is whole: `float(1)` is `1.0`. */
export function float(value: number): FloatValue {
  if (!Number.isFinite(value)) throw new RangeError(`Nix has no number ${value}`);
  return makeNode({ $nix: "float", value }, "float(...) is a value of Nix; do arithmetic before it");
}
