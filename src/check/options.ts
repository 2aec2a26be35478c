import { at, type Origin } from "../diagnostics/index.ts";
import type { Definition, EvaluatedHost, Scope } from "../evaluate/model.ts";
import { judge, type Finding } from "../index/index.ts";
import type { HostContext } from "./rule.ts";
import { valuesOf, type Values } from "./values.ts";

/** The definitions of one module system of a host. */
export interface ScopedDefinitions {
  readonly scope: Scope;
  readonly definitions: readonly Definition[];
}

/** Those of NixOS, then those of home-manager, user by user. */
export function scopesOf(host: EvaluatedHost): ScopedDefinitions[] {
  return [
    { scope: { kind: "nixos" }, definitions: host.nixos },
    ...Object.entries(host.home).map(([user, definitions]): ScopedDefinitions => ({
      scope: { kind: "home", user },
      definitions,
    })),
  ];
}

/** The values of a scope; those of a user are built once a check of the host. */
export function valuesIn({ host, values, memo }: HostContext, scope: Scope): Values {
  if (scope.kind === "nixos") return values;
  const known = memo("values of homes", () => new WeakMap<readonly Definition[], Values>());
  const definitions = host.home[scope.user]!;
  let found = known.get(definitions);
  if (found === undefined) known.set(definitions, (found = valuesOf(definitions)));
  return found;
}

/** Names that belong to the module system itself, and are no options. */
const ofModules: ReadonlySet<string> = new Set([
  "imports",
  "options",
  "config",
  "_module",
  "disabledModules",
  "freeformType",
]);

/** True for a definition that is no definition of an option, but a word of Nix' module system: see PANTHER2006. */
export function isModuleSyntax({ path }: Definition): boolean {
  return ofModules.has(path[0] ?? "") || path.includes("_type");
}

/** What the option index has to say of a definition. */
export function judgementsOf(context: HostContext, scope: Scope, definition: Definition): readonly Finding[] {
  if (definition.untyped || isModuleSyntax(definition)) return [];
  const known = context.memo("judgements", () => new Map<Definition, readonly Finding[]>());
  let found = known.get(definition);
  if (found === undefined) {
    known.clear(); // two rules ask for the same definition, one after the other
    known.set(definition, (found = look(context, scope, definition)));
  }
  return found;
}

function look(context: HostContext, scope: Scope, definition: Definition): readonly Finding[] {
  const tagOf = (path: readonly (string | number)[]): string | undefined => {
    const tag = valuesIn(context, scope).scalar([...path.map(String), "type"]);
    return typeof tag === "string" ? tag : undefined;
  };
  return judge(context.index, scope.kind, definition.path, definition.value, tagOf);
}

/**
 * Where a path stands in the sources: within the definition's value, or, for one that ends before the definition's own
 * does, at that segment of it.
 */
export function placeOf(definition: Definition, path: readonly (string | number)[]): Origin {
  const { origin, path: own } = definition;
  if (path.length >= own.length) return at(origin, ...path.slice(own.length));
  const written = origin.path ?? [];
  const tail = written.slice(-own.length);
  const follows = own.every((segment, i) => tail[i] === segment);
  return follows ? { ...origin, path: written.slice(0, written.length - own.length + path.length) } : origin;
}
