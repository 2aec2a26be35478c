import type { OptionSchema, OptionSchemas } from "./schema.ts";
import type { NixValue, PackageValue, PathValue, SecretRef, Wrapped } from "./value.ts";

declare const brand: unique symbol;

/** An option of a module: `V` is what `config` reads, `D` whether it has a default. */
export interface Opt<out V, out D = unknown> {
  readonly schema: OptionSchema;
  readonly [brand]: readonly [V, D];
}

/** A group of options; a type of its own, so that a setting may name some of its members only. */
export interface GroupOpt<S extends Schema> extends Opt<Resolved<S>, true> {
  readonly members: S;
}

/** The options of a module or group, by name. */
export interface Schema {
  readonly [name: string]: Opt<any, any>;
}

/** What an option says of itself, beyond its type and default. */
export interface About<V> {
  readonly description?: string;
  readonly example?: V;
  /** Why not to set it any more, and what to set instead; setting it becomes a warning. */
  readonly deprecated?: string;
}

interface Bounds {
  /** Smallest value that is accepted. */
  readonly min?: number;
  /** Largest value that is accepted. */
  readonly max?: number;
}

type ValueOf<O> = O extends Opt<infer V, any> ? V : never;
type SettingOf<O> =
  O extends GroupOpt<infer S>
    ? Settings<S> | Wrapped<Settings<S>>
    : ValueOf<O> | Wrapped<ValueOf<O>> | undefined;

/** The options of a module with every default filled in. */
export type Resolved<S extends Schema> = { readonly [K in keyof S]: ValueOf<S[K]> };

/** What a host or profile may say of a module's options. */
export type Settings<S extends Schema> = { readonly [K in keyof S]?: SettingOf<S[K]> };

function make(type: OptionSchema["type"], fallback?: unknown, about: About<any> = {}): any {
  const { description, example, deprecated } = about;
  const schema: OptionSchema = {
    type,
    ...(fallback === undefined ? {} : { default: fallback }),
    ...(description === undefined ? {} : { description }),
    ...(example === undefined ? {} : { example }),
    ...(deprecated === undefined ? {} : { deprecated }),
  };
  return Object.freeze({ schema: Object.freeze(schema) });
}

const typeOf = (option: Opt<any, any>): OptionSchema["type"] => option.schema.type;

const known = new WeakMap<Schema, OptionSchemas>();

/** The schema of a record of options, as plain data. */
export function schemasOf(schema: Schema): OptionSchemas {
  let schemas = known.get(schema);
  if (schemas === undefined) {
    schemas = Object.fromEntries(Object.entries(schema).map(([name, option]) => [name, option.schema]));
    known.set(schema, schemas);
  }
  return schemas;
}

/**
 * Kinds of options. Each takes a default first; without one the option must be set by every host that uses the module.
 *
 * @example
 * const options = {
 *   port: opt.port(22, { description: "TCP port of sshd." }),
 *   mode: opt.oneOf(["client", "server"], "client"),
 *   peers: opt.listOf(opt.str()),
 * };
 */
export const opt = {
  bool: (fallback?: boolean, about?: About<boolean>): Opt<boolean> => make({ kind: "bool" }, fallback, about),

  /**
   * Text; `pattern` is a regular expression that the whole of it must match.
   *
   * @throws RangeError for a pattern with flags, which Nix has not, or with escapes that mean nothing.
   */
  str: (fallback?: string, about: About<string> & { readonly pattern?: RegExp } = {}): Opt<string> =>
    make({ kind: "str", ...(about.pattern ? { pattern: sourceOf(about.pattern) } : {}) }, fallback, about),

  /** A whole number within bounds, both included. */
  int: (fallback?: number, about: About<number> & Bounds = {}): Opt<number> =>
    make({ kind: "int", ...bounds(about) }, fallback, about),

  /** A floating point number within bounds, both included. */
  float: (fallback?: number, about: About<number> & Bounds = {}): Opt<number> =>
    make({ kind: "float", ...bounds(about) }, fallback, about),

  /** A TCP or UDP port, 0 to 65535. */
  port: (fallback?: number, about?: About<number>): Opt<number> => make({ kind: "port" }, fallback, about),

  /** An absolute path, a file of the project, or a package. */
  path: (fallback?: PathValue, about?: About<PathValue>): Opt<PathValue> =>
    make({ kind: "path" }, fallback, about),

  /** One of a few values. */
  oneOf: <const V extends string | number>(
    values: readonly V[],
    fallback?: NoInfer<V>,
    about?: About<NoInfer<V>>,
  ): Opt<V> => make({ kind: "oneOf", values }, fallback, about),

  /** A list; definitions of several places are joined. Empty by default. */
  listOf: <V>(
    of: Opt<V>,
    fallback: readonly V[] = [],
    about?: About<readonly V[]>,
  ): Opt<readonly V[], true> => make({ kind: "listOf", of: typeOf(of) }, fallback, about),

  /** An attribute set of one kind of values, by name. Empty by default. */
  attrsOf: <V>(
    of: Opt<V>,
    fallback: Readonly<Record<string, V>> = {},
    about?: About<Readonly<Record<string, V>>>,
  ): Opt<Readonly<Record<string, V>>, true> => make({ kind: "attrsOf", of: typeOf(of) }, fallback, about),

  /** The value, or `null`, which is the default. */
  nullable: <V>(of: Opt<V>, fallback: V | null = null, about?: About<V | null>): Opt<V | null, true> =>
    make({ kind: "nullable", of: typeOf(of) }, fallback, about),

  /** Options under a common name. */
  group: <S extends Schema>(members: S, about?: About<Resolved<S>>): GroupOpt<S> =>
    Object.freeze({ ...make({ kind: "group", options: schemasOf(members) }, undefined, about), members }),

  /** A secret by reference, or `null`, which is the default. A string is a type error. */
  secret: (about?: About<SecretRef>): Opt<SecretRef | null, true> => make({ kind: "secret" }, null, about),

  /** A package: `pkgs.ripgrep`. */
  package: (fallback?: PackageValue, about?: About<PackageValue>): Opt<PackageValue> =>
    make({ kind: "package" }, fallback, about),

  /** Any value of Nix, merged by nothing: two definitions must agree. */
  nix: (fallback?: NixValue, about?: About<NixValue>): Opt<NixValue> =>
    make({ kind: "nix" }, fallback, about),

  /** The former name of a sibling: setting it sets the sibling, with a warning. */
  renamed: (to: string): Opt<any, true> => make({ kind: "renamed", to }),
};

function sourceOf({ source, flags }: RegExp): string {
  if (flags.replace("u", "") !== "")
    throw new RangeError(`the pattern /${source}/${flags} has flags, which Nix has not`);
  try {
    return new RegExp(source, "u").source;
  } catch (error) {
    throw new RangeError((error as Error).message, { cause: error });
  }
}

function bounds({ min, max }: Bounds): Bounds {
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
