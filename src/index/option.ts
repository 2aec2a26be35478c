import { joinName } from "./name.ts";
import { parseType } from "./parse-type.ts";
import { either, type OptionType } from "./type.ts";

/** The module system that an option belongs to. */
export type Scope = "nixos" | "home";

/**
 * Where the knowledge of an option comes from: `n` the NixOS manual of December 2024, `t` the option tree of March 2026,
 * `b` both, `o` a really evaluated module system (home-manager, disko ...) or a later note by hand.
 */
export type Provenance = "n" | "t" | "b" | "o";

/** An option as the index knows it. */
export interface Option {
  readonly path: readonly string[];
  /** The description of its type, as upstream words it. */
  readonly typeText: string;
  /** The type that a later, coarser source gives where it contradicts `typeText`: a value of either is accepted. */
  readonly alsoText?: string;
  /** Text of the default, as upstream shows it; absent where there is none or it is not known. */
  readonly default?: string;
  readonly provenance: Provenance;
  /** No definition may set it. */
  readonly readOnly: boolean;
  /** It was documented in December 2024, and the tree of March 2026 has it no more. */
  readonly gone: boolean;
  /** Only a module that one imports by hand declares it, such as `virtualisation/qemu-vm.nix`. */
  readonly imported: boolean;
  /** It exists, and the documentation does not show it: an old name, or for the modules' own use. */
  readonly hidden: boolean;
}

/** The name of an option as Nix writes it. */
export function optionName(option: Option): string {
  return joinName(option.path);
}

/** The type of an option; where two sources disagree, the union of what they say. */
export function typeOf(option: Option): OptionType {
  const type = parseType(option.typeText);
  return option.alsoText === undefined ? type : either([type, parseType(option.alsoText)]);
}
