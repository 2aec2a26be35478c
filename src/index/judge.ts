import { accepts, type Mismatch } from "./accepts.ts";
import { bare, describeData, isList, isSet, isSpecial, type Data, type DataSet } from "./data.ts";
import type { OptionIndex } from "./load.ts";
import { lookup, type OptionPath, type TagOf, type UnknownOption } from "./lookup.ts";
import type { Option, Scope } from "./option.ts";
import type { Rename } from "./renames.ts";
import { step } from "./step.ts";
import type { OptionType } from "./type.ts";

/** What is wrong with a definition. `path` is the whole path, from the top of the scope. */
export type Finding =
  | ({ readonly path: OptionPath } & UnknownOption)
  | ({ readonly kind: "mismatch"; readonly option?: Option } & Mismatch)
  | { readonly kind: "readOnly"; readonly path: OptionPath; readonly option: Option }
  /** The option exists, hidden: under an old name, or only to say that it was removed. */
  | { readonly kind: "renamed"; readonly path: OptionPath; readonly option: Option; readonly rename: Rename };

interface Judgement {
  readonly index: OptionIndex;
  readonly scope: Scope;
  readonly tagOf: TagOf;
}

/**
 * Judges a definition, `value` at `path` of a scope: options that do not exist and values of the wrong type, also within
 * lists, attribute sets and submodules. What only Nix knows is taken everywhere, if its option exists. `tagOf` tells the
 * `type` of disko's sets where other definitions give it; what stands in `value` itself is found without.
 */
export function judge(
  index: OptionIndex,
  scope: Scope,
  path: OptionPath,
  value: Data,
  tagOf?: TagOf,
): readonly Finding[] {
  const ownTag: TagOf = (at) => tagWithin(path, value, at) ?? tagOf?.(at);
  return walk({ index, scope, tagOf: ownTag }, path, value);
}

function tagWithin(path: OptionPath, value: Data, at: OptionPath): string | undefined {
  let inner = bare(value);
  for (const segment of at.slice(path.length)) {
    if (isList(inner)) inner = bare(inner[Number(segment)] ?? null);
    else if (isSet(inner)) inner = bare(inner[segment] ?? null);
  }
  const tag = at.length >= path.length && isSet(inner) ? bare(inner["type"] ?? null) : undefined;
  return typeof tag === "string" ? tag : undefined;
}

function walk(judgement: Judgement, path: OptionPath, value: Data): readonly Finding[] {
  const data = bare(value);
  const found = lookup(judgement.index, judgement.scope, path, judgement.tagOf);
  switch (found.kind) {
    case "unknown":
      return [{ path, ...found }];
    case "set":
      if (isSet(data)) return members(judgement, path, data);
      if (isSpecial(data)) return [];
      return [{ kind: "mismatch", path, expected: "attribute set of options", got: describeData(data) }];
    case "inside":
      return typed(judgement, path, data, found.type, found.option);
    case "option": {
      const { option, rename } = found;
      if (option.readOnly) return [{ kind: "readOnly", path, option }];
      const renamed: Finding[] = rename === undefined ? [] : [{ kind: "renamed", path, option, rename }];
      return [...renamed, ...typed(judgement, path, data, found.type, option)];
    }
  }
}

/** Sets and lists are walked into where the type takes such, because options within them have types of their own. */
function typed(
  judgement: Judgement,
  path: OptionPath,
  data: Data,
  type: OptionType,
  option: Option,
): readonly Finding[] {
  const own = accepts(type, data);
  const segments = isSet(data) ? Object.keys(data) : isList(data) ? data.map((_, position) => position) : [];
  if (!segments.some((segment) => step(type, segment).kind !== "none")) return located(path, own, option);
  const whole = own.filter((mismatch) => mismatch.path.length === 0);
  if (whole.length > 0) return located(path, whole, option);
  if (isSet(data)) return members(judgement, path, data);
  return (data as readonly Data[]).flatMap((element, position) =>
    walk(judgement, [...path, position], element),
  );
}

function members(judgement: Judgement, path: OptionPath, set: DataSet): readonly Finding[] {
  return Object.entries(set).flatMap(([name, member]) => walk(judgement, [...path, name], member));
}

function located(path: OptionPath, mismatches: readonly Mismatch[], option: Option): readonly Finding[] {
  return mismatches.map((mismatch) => ({
    kind: "mismatch",
    option,
    ...mismatch,
    path: [...path, ...mismatch.path],
  }));
}
