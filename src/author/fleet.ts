import { callerOrigin } from "./origin.ts";
import type { Origin } from "../diagnostics/index.ts";
import type { DriftAcceptance } from "./drift.ts";
import type { Host } from "./host.ts";
import type { Module } from "./module.ts";
import type { Tailnet } from "./tailnet.ts";
import type { FillIn } from "./value.ts";

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

/** What only the owner knows, in one place; each value may be a `fillIn(...)` until it is known. */
export interface Owner {
  /** Public SSH keys by user, beside those of `defineUser`. */
  readonly keys?: Readonly<Record<string, readonly (string | FillIn)[]>>;
  /** By host: address and host key as in `defineHost`, and further facts, such as static addresses. */
  readonly hosts?: Readonly<
    Record<
      string,
      {
        readonly address?: string | FillIn;
        readonly hostKey?: string | FillIn;
        readonly facts?: Readonly<Record<string, unknown>>;
      }
    >
  >;
}

/** What `defineFleet` takes. */
export interface FleetDefinition {
  /** The description of the flake. */
  readonly description: string;
  readonly inputs: Readonly<Record<string, InputDefinition>>;
  readonly hosts: readonly Host[];
  /** Keys and addresses that only the owner knows. */
  readonly owner?: Owner;
  /** Modules that no host uses yet, and that is meant so; they are emitted for others. */
  readonly modules?: readonly Module<any>[];
  /** Where the token of the 1Password service account lies on every host; `/etc/opnix-token` when absent. */
  readonly secrets?: { readonly tokenFile?: `/${string}` };
  /** Who reaches whom on the tailnet: the source of its policy file. */
  readonly tailnet?: Tailnet;
  /** `nixpkgs.config.allowUnfree` by name: packages that may be built although they are not free. */
  readonly unfree?: readonly string[];
  /** In what every host may differ from its declaration: `[drift.accept({ ... })]`. */
  readonly drift?: readonly DriftAcceptance[];
}

/** A fleet, as `defineFleet` returns it. */
export interface Fleet {
  readonly kind: "fleet";
  readonly name: string;
  readonly definition: FleetDefinition;
  readonly origin: Origin;
}

/** Defines the fleet; the default export of `fleet.ts`. */
export function defineFleet(name: string, definition: FleetDefinition): Fleet {
  return Object.freeze({
    kind: "fleet",
    name,
    definition: Object.freeze(definition),
    origin: callerOrigin(),
  });
}
