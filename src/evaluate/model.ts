import type { Diagnostic, Origin } from "../diagnostics/index.ts";
import type { DriftAcceptance } from "../author/drift.ts";
import type { HostFacts } from "../author/facts.ts";
import type { SecretData } from "../author/node.ts";
import type { OptionSchemas } from "../author/schema.ts";
import type { AttrsValue, Definition, Source, Value } from "./definition.ts";
import type { TracedModule } from "./traced.ts";
import type { Tailnet } from "../author/tailnet.ts";

/*
 * The evaluated fleet: plain data, nothing of Nix yet, nothing of the authoring API any more. It crosses a process
 * boundary (structured clone, which keeps shared parts shared), and every later stage reads it and nothing else.
 */

export * from "./definition.ts";

/** A module as its author defined it, once for the fleet. */
export interface EvaluatedModule {
  readonly name: string;
  readonly description: string;
  readonly origin: Origin;
  readonly schema: OptionSchemas;
  /** Names of the modules whose options it reads. */
  readonly uses: readonly string[];
  /** Modules in Nix, or of inputs, that its parts need. */
  readonly imports: readonly Value[];
  readonly homeImports: readonly Value[];
  /** The literal parts: the same objects as in every host's definitions. */
  readonly nixos: readonly Definition[];
  readonly home: readonly Definition[];
  /** What its `config` defines for all settings; absent where nobody asked for it. */
  readonly traced?: TracedModule;
}

/** A definition of a module's option by a host, a profile or a default. */
export interface SettingDefinition {
  readonly value: Value;
  readonly priority: number;
  readonly order: number;
  readonly origin: Origin;
  /** Profiles that brought it, outermost first. */
  readonly profiles: readonly string[];
  /** From the schema's default, from the module's `defaults`, or from a use. */
  readonly from: "schema" | "defaults" | "use";
  /** False where a definition of lower priority number wins. */
  readonly used: boolean;
}

/** A module in use on a host, by the host or by one of its users. */
export interface ModuleUse {
  readonly module: string;
  /** The user that uses it, or null for the host. */
  readonly user: string | null;
  /** Merged values of the options, with defaults. */
  readonly options: AttrsValue;
  /** Every definition of each option, by dotted path, in order. */
  readonly settings: Readonly<Record<string, readonly SettingDefinition[]>>;
  /** Places where it is used. */
  readonly origins: readonly Origin[];
}

export interface EvaluatedUser {
  readonly name: string;
  readonly origin: Origin;
  /** True when home-manager has definitions for this user. */
  readonly home: boolean;
  /** Descriptions of keys still to be filled in. */
  readonly missingKeys: readonly string[];
}

export interface EvaluatedHost {
  readonly facts: HostFacts;
  readonly origin: Origin;
  /** Of `defineHardware` and of the disk layout. */
  readonly hardwareOrigin: Origin;
  readonly diskOrigin: Origin | null;
  /** Where its host key is said, if it is. */
  readonly hostKeyOrigin: Origin;
  /** Sorted by module name, host's before users'. */
  readonly modules: readonly ModuleUse[];
  readonly users: readonly EvaluatedUser[];
  /** NixOS modules in Nix or of inputs that the host itself imports, with the layer that says so. */
  readonly imports: readonly { readonly value: Value; readonly source: Source; readonly origin: Origin }[];
  readonly nixos: readonly Definition[];
  /** home-manager definitions by user. */
  readonly home: Readonly<Record<string, readonly Definition[]>>;
  readonly secrets: readonly { readonly secret: SecretData; readonly origin: Origin }[];
  /** What only the owner can fill in, wherever it stands. */
  readonly fillIns: readonly { readonly what: string; readonly where: string; readonly origin: Origin }[];
  /** What its owner accepts of drift: of the host, then of the fleet. */
  readonly drift: readonly DriftAcceptance[];
}

export interface EvaluatedInput {
  readonly name: string;
  readonly url: string;
  readonly follows: Readonly<Record<string, string>>;
  readonly flake: boolean;
}

export interface EvaluatedFleet {
  readonly name: string;
  readonly description: string;
  readonly origin: Origin;
  readonly inputs: readonly EvaluatedInput[];
  readonly unfree: readonly string[];
  /** Who reaches whom on the tailnet; absent where the fleet does not say. */
  readonly tailnet?: Tailnet;
  readonly hosts: readonly EvaluatedHost[];
  /** Sorted by name: every module that a host uses or that the fleet lists. */
  readonly modules: readonly EvaluatedModule[];
  /** Types of the facts of hosts that traced modules may read; absent where nobody asked for them. */
  readonly hostFacts?: OptionSchemas;
  /** Files of the project that the flake needs, relative to the project, sorted. */
  readonly files: readonly string[];
  /** Source files that were loaded, relative to the project, sorted. */
  readonly sources: readonly string[];
}

/** Exit code of an evaluation that ends with nothing to send: it awaits what nothing can bring about. */
export const unsettledAwait = 13;

/** What an evaluation comes to. Without a fleet there is at least one error. */
export interface Evaluation {
  readonly fleet: EvaluatedFleet | null;
  readonly diagnostics: readonly Diagnostic[];
}

export type { HostFacts };
