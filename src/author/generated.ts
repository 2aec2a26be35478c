import type { HomeOptions as ShippedHome } from "./generated/home.ts";
import type { NixosOptions as ShippedNixos } from "./generated/nixos.ts";
import type { NixAttrs } from "./value.ts";

/**
 * The option types in use. A project that ran `panther types` replaces the shipped ones by augmenting this interface:
 * `declare module "pantheros" { interface Register { nixos: MyNixosOptions; home: MyHomeOptions } }`.
 */
export interface Register {}

/** The options of NixOS, nested, every one optional. */
export type NixosOptions = Register extends { readonly nixos: infer T } ? T : ShippedNixos;

/** The options of home-manager, nested, every one optional. */
export type HomeOptions = Register extends { readonly home: infer T } ? T : ShippedHome;

/** Definitions that the option types do not know, such as those of a module written in Nix. */
export type UntypedOptions = NixAttrs;
