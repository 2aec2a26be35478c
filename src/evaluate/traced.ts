import type { Origin } from "../diagnostics/index.ts";
import type { Definition, SpecialValue } from "./definition.ts";

/*
 * What tracing makes of a module's `config`: definitions that hold for all settings of the module's options, as plain
 * data. Symbols stand for options and facts, conditions say which settings a definition belongs to.
 */

/** Whose option or fact a symbol is: the module's own, another module's, of the host, of the user, of a loop. */
export type Base =
  | { readonly kind: "options" }
  | { readonly kind: "module"; readonly module: string }
  | { readonly kind: "host" }
  | { readonly kind: "user" }
  /** An element of a collection that is looped over; of an attribute set, `name` or `value` is the first of the path. */
  | { readonly kind: "element"; readonly over: Collection };

/** The value of an option or fact. */
export interface SymbolValue {
  readonly $nix: "symbol";
  readonly base: Base;
  readonly path: readonly string[];
  /** Kind of its type, which decides how it is written into text. */
  readonly of: string;
}

/** What can be looped over. */
export type Collection =
  | { readonly kind: "list" | "attrs"; readonly of: SymbolValue }
  | { readonly kind: "filter"; readonly over: Collection; readonly when: Condition };

export type Condition =
  | { readonly op: "is"; readonly of: SymbolValue }
  | { readonly op: "equals"; readonly of: SymbolValue; readonly value: string | number | null }
  /** An element of the collection fulfils the condition; without one, there is an element. */
  | { readonly op: "some" | "every"; readonly over: Collection; readonly when: Condition | null }
  | { readonly op: "elem"; readonly value: TracedValue; readonly over: Collection }
  | { readonly op: "not"; readonly of: Condition }
  /** Of nothing: true and false. */
  | { readonly op: "and" | "or"; readonly of: readonly Condition[] };

export type Symbolic =
  | SymbolValue
  /** Text with values in it. */
  | { readonly $nix: "text"; readonly parts: readonly (string | TracedValue)[] }
  | { readonly $nix: "join"; readonly separator: string; readonly list: TracedValue }
  | { readonly $nix: "choose"; readonly when: Condition; readonly yes: TracedValue; readonly no: TracedValue }
  /** A truth value. */
  | { readonly $nix: "holds"; readonly when: Condition }
  /** In a list only: an element for each of a collection. */
  | { readonly $nix: "each"; readonly over: Collection; readonly body: TracedValue }
  /** In a list only: elements under a condition. */
  | { readonly $nix: "optional"; readonly when: Condition; readonly items: readonly TracedValue[] }
  /** An attribute set whose names are not all known. */
  | { readonly $nix: "attrs"; readonly entries: readonly TracedEntry[] };

export interface TracedEntry {
  /** Absent: a single entry. */
  readonly over?: Collection;
  readonly key: TracedValue;
  readonly value: TracedValue;
}

/** As `Value`, with symbols. */
export type TracedValue =
  | null
  | boolean
  | number
  | string
  | readonly TracedValue[]
  | { readonly [name: string]: TracedValue }
  | SpecialValue
  | Symbolic;

/** A definition that holds under a condition on the module's options and the host's facts. */
export interface TracedDefinition extends Omit<Definition, "value" | "conditions"> {
  readonly value: TracedValue;
  readonly conditions: readonly TracedValue[];
  readonly when: Condition;
}

/** Why definitions of a module stay with the hosts. */
export interface Untraced {
  readonly reason: string;
  /** The line that prevents it. */
  readonly origin: Origin;
  /** The definition that is meant; absent where it is everything after the line. */
  readonly path?: readonly string[];
}

/** What the tracer found of a module. */
export interface TracedModule {
  /** Its assertions and warnings, as far as they can be told: definitions of the two options of that name. */
  readonly checks: readonly TracedDefinition[];
  /** Those that TypeScript alone asks. */
  readonly unchecked: readonly Untraced[];
  readonly nixos: readonly TracedDefinition[];
  readonly home: readonly TracedDefinition[];
  readonly untraced: readonly Untraced[];
  /** Definitions of `config` that stay with their hosts: the same objects as in the hosts' definitions. */
  readonly left: readonly Definition[];
}
