import { callerOrigin } from "./origin.ts";
import type { Origin } from "../diagnostics/index.ts";
import type { Host } from "./host.ts";
import type { Module } from "./module.ts";

/** An input of the flake: a flake reference, or one with what it follows. */
export type InputDefinition =
  | string
  | {
      readonly url: string;
      /** Its own inputs that are replaced by inputs of this flake: `{ nixpkgs: "nixpkgs" }`. */
      readonly follows?: Readonly<Record<string, string>>;
      /** False for a source tree that is no flake. */
      readonly flake?: boolean;
    };

export interface FleetDefinition {
  /** The description of the flake. */
  readonly description: string;
  readonly inputs: Readonly<Record<string, InputDefinition>>;
  readonly hosts: readonly Host[];
  /** Modules that no host uses yet, and that is meant so; they are emitted for others. */
  readonly modules?: readonly Module<any>[];
  /** Where the token of the 1Password service account lies on every host; `/etc/opnix-token` when absent. */
  readonly secrets?: { readonly tokenFile?: `/${string}` };
  /** `nixpkgs.config.allowUnfree` by name: packages that may be built although they are not free. */
  readonly unfree?: readonly string[];
}

export interface Fleet {
  readonly kind: "fleet";
  readonly name: string;
  readonly definition: FleetDefinition;
  readonly origin: Origin;
}

/** Defines the fleet; the default export of `fleet.ts`. */
export function defineFleet(name: string, definition: FleetDefinition): Fleet {
  return Object.freeze({ kind: "fleet", name, definition: Object.freeze(definition), origin: callerOrigin() });
}
