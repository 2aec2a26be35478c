import { at, type Origin } from "../diagnostics/index.ts";
import type { Definition, Value } from "../evaluate/model.ts";
import { isSpecial } from "../evaluate/value.ts";

/** A part of a value that has no parts of its own, with the path to it from the definition's value. */
export interface Leaf {
  readonly value: Value;
  readonly path: readonly (string | number)[];
  readonly origin: Origin;
  /** Text right before it, where it is put into a Nix expression. */
  readonly within?: string;
}

/** Every leaf of a definition's value: scalars, special values, and what is put into Nix expressions. */
export function leaves(definition: Definition): Leaf[] {
  const found: Leaf[] = [];
  visit(definition.value, [], definition.origin, found);
  return found;
}

function visit(value: Value, path: Leaf["path"], origin: Origin, found: Leaf[]): void {
  if (typeof value !== "object" || value === null) {
    found.push({ value, path, origin });
  } else if (Array.isArray(value)) {
    (value as readonly Value[]).forEach((item, i) => visit(item, [...path, i], at(origin, i), found));
  } else if (!isSpecial(value)) {
    for (const [key, member] of Object.entries(value)) visit(member, [...path, key], at(origin, key), found);
  } else if (value.$nix === "override" || value.$nix === "order" || value.$nix === "if") {
    visit(value.value, path, origin, found);
  } else {
    found.push({ value, path, origin });
    if (value.$nix === "expr") visitParts(value.parts, path, origin, found);
  }
}

function visitParts(
  parts: readonly (string | { readonly value: Value })[],
  path: Leaf["path"],
  origin: Origin,
  found: Leaf[],
): void {
  let before = "";
  for (const part of parts) {
    if (typeof part === "string") {
      found.push({ value: part, path, origin, within: before });
      before = part;
    } else {
      const inner: Leaf[] = [];
      visit(part.value, path, origin, inner);
      found.push(...inner.map((leaf) => ({ ...leaf, within: before })));
    }
  }
}
