import { makeNode } from "./node.ts";
import type { Conditional, NixExpr, NixRef, Wrapped } from "./value.ts";

const misuse = "a definition under a priority or order is not its value; pass it on as it is";

/**
 * Gives a definition a priority; the lowest number wins and definitions of a higher number are dropped. 100 is the
 * priority of a plain definition (nixpkgs lib/modules.nix).
 */
export function mkOverride<T>(priority: number, value: T): Wrapped<T> {
  if (!Number.isSafeInteger(priority) || priority < 0) {
    throw new RangeError(`mkOverride takes a whole number from 0, not ${priority}`);
  }
  return makeNode({ $nix: "override", priority, value }, misuse);
}

/** A default that any plain definition replaces: priority 1000. */
export const mkDefault = <T>(value: T): Wrapped<T> => mkOverride(1000, value);

/** Replaces every plain definition: priority 50. */
export const mkForce = <T>(value: T): Wrapped<T> => mkOverride(50, value);

/** Gives a definition of a list or of lines its place among the others; 1000 is that of a plain one. */
export function mkOrder<T>(order: number, value: T): Wrapped<T> {
  if (!Number.isSafeInteger(order)) throw new RangeError(`mkOrder takes a whole number, not ${order}`);
  return makeNode({ $nix: "order", order, value }, misuse);
}

/** Before plain definitions: order 500. */
export const mkBefore = <T>(value: T): Wrapped<T> => mkOrder(500, value);

/** After plain definitions: order 1500. */
export const mkAfter = <T>(value: T): Wrapped<T> => mkOrder(1500, value);

/**
 * A definition that holds if Nix finds `condition` true: Nix `mkIf`. For what TypeScript knows, use `if`.
 *
 * @example
 * nixos({ services: { fwupd: { enable: when(ref((c) => c.hardware.enableRedistributableFirmware), true) } } });
 */
export function when<T>(condition: NixRef<boolean> | NixExpr, value: T): Conditional<T> {
  return makeNode({ $nix: "if", condition, value }, "what `when` makes is known only to Nix");
}
