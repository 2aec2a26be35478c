import { deepFreeze } from "./freeze.ts";
import { callerOrigin } from "./origin.ts";
import type { Origin } from "../diagnostics/index.ts";
import type { FleetFacts, HostFacts, UserFacts } from "./facts.ts";
import type { NixModuleFile } from "./file.ts";
import type { HomeOptions, NixosOptions } from "./generated.ts";
import type { Resolved, Schema, Settings } from "./option.ts";
import type { InputValue, RefTree } from "./ref.ts";
import type { NixExpr, NixRef } from "./value.ts";

export type Uses = Readonly<Record<string, Module<any>>>;

/** What `config` sees of the modules that it `uses`. */
export type UsedOptions<U extends Uses> = {
  readonly [K in keyof U]: U[K] extends Module<infer S> ? Resolved<S> & { readonly enabled: boolean } : never;
};

/** What a module may read: facts and resolved options, all of it frozen. */
export interface ReadContext<S extends Schema, U extends Uses> {
  readonly options: Resolved<S>;
  readonly host: HostFacts;
  readonly fleet: FleetFacts;
  /** The user that the module is used by, or null where a host uses it. */
  readonly user: UserFacts | null;
  readonly uses: UsedOptions<U>;
}

/** Takes definitions; a misspelt option is a compile error. */
export interface Collector<Options> {
  (definitions: Options): void;
  /** Definitions that hold if Nix finds the condition true: Nix `mkIf`. For what TypeScript knows, use `if`. */
  when(condition: NixRef<boolean> | NixExpr, definitions: Options): void;
}

/** What `config` is given: what it may read, and what it calls with definitions. */
export interface ConfigContext<S extends Schema, U extends Uses> extends ReadContext<S, U> {
  /** Defines NixOS options of the host. May be called any number of times. */
  readonly nixos: Collector<NixosOptions>;
  /** Defines home-manager options: of the user that uses the module, or of every user where a host uses it. */
  readonly home: Collector<HomeOptions>;
  /** A value that Nix will find in the NixOS configuration. */
  ref<V = unknown>(pick: (config: RefTree) => RefTree): NixRef<V>;
}

/** What `defineModule` takes; `S` are its options, `U` the modules that it reads. */
export interface ModuleDefinition<S extends Schema, U extends Uses> {
  /** `area.module` in camelCase or with dashes, e.g. `services.tailscale`; the emitted file is called after it. */
  readonly name: string;
  /** One sentence: what a host gets by it. */
  readonly description: string;
  readonly options?: S;
  /** Modules whose options this one reads; a function where two files import each other. */
  readonly uses?: U | (() => U);
  /** NixOS modules that this one needs, in Nix or from an input. */
  readonly imports?: readonly (NixModuleFile | InputValue)[];
  /** home-manager modules that this one needs. */
  readonly homeImports?: readonly (NixModuleFile | InputValue)[];
  /** Defaults that depend on facts or on sibling options; what a host sets goes before. */
  readonly defaults?: (context: {
    readonly options: Resolved<S>;
    readonly host: HostFacts;
    readonly fleet: FleetFacts;
    /** The user that the module is used by, or null where a host uses it. */
    readonly user: UserFacts | null;
    set(settings: Settings<S>): void;
  }) => void;
  /** What holds on every host that uses the module. */
  readonly nixos?: NixosOptions;
  /** What holds for every user that the module serves. */
  readonly home?: HomeOptions;
  /** What depends on options or facts. Runs once for each use; collects, returns nothing. */
  readonly config?: (context: ConfigContext<S, U>) => void;
  /** Conditions that must hold, with what to say when they do not. */
  readonly assertions?: (context: ReadContext<S, U>) => readonly Assertion[];
  /** What the user should know, as messages. */
  readonly warnings?: (context: ReadContext<S, U>) => readonly string[];
}

/** A condition that must hold, with the error that it is when it does not. */
export interface Assertion {
  /**
   * A function is asked by itself: so one that reads what only this fleet knows (`fleet`, `host.disk`, `host.hardware`)
   * keeps none of the others out of the flake.
   */
  readonly ok: boolean | (() => boolean);
  readonly message: string;
}

/** A module with settings, as a host, user or profile uses it. */
export interface Use {
  readonly kind: "use";
  readonly module: Module<any>;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly origin: Origin;
  /** The profile that brought it, outermost first. */
  readonly profiles: readonly string[];
}

/** A module: call it, with settings or without, to use it. */
export interface Module<S extends Schema = Schema> {
  (settings?: Settings<S>): Use;
  readonly definition: ModuleDefinition<S, any>;
  readonly origin: Origin;
}

/**
 * Defines a module of the fleet. Nothing happens until a host, user or profile uses it.
 *
 * @example
 * export const motd = defineModule({
 *   name: "core.motd",
 *   description: "Greets whoever logs in.",
 *   options: { text: opt.str("Welcome.") },
 *   config({ options, nixos }) {
 *     nixos({ users: { motd: options.text } });
 *   },
 * });
 */
export function defineModule<S extends Schema = {}, U extends Uses = {}>(
  definition: ModuleDefinition<S, U>,
): Module<S> {
  const origin = callerOrigin();
  const use = (settings: Settings<S> = {}): Use =>
    Object.freeze({
      kind: "use",
      module,
      settings: deepFreeze(settings),
      origin: callerOrigin(use),
      profiles: [],
    });
  const module: Module<S> = Object.freeze(
    Object.assign(use, { definition: Object.freeze(definition), origin }),
  );
  return module;
}
