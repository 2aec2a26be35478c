import { nodeOf } from "../author/node.ts";
import type { OptionSchemas, OptionType } from "../author/schema.ts";
import { at, type Origin } from "../diagnostics/index.ts";
import { describeType, describeValue, mismatches } from "./check-type.ts";
import { equal } from "./equal.ts";
import { defaultOrder, defaultPriority } from "./model.ts";

/** A definition of an option of a module, before merging. `value` is what the author wrote. */
export interface Setting {
  readonly value: unknown;
  readonly priority: number;
  readonly order: number;
  readonly origin: Origin;
}

/** What merging finds wrong; the caller knows the module and host. */
export type MergeProblem =
  | {
      readonly kind: "type";
      readonly path: readonly (string | number)[];
      readonly expected: string;
      readonly got: string;
      readonly origin: Origin;
    }
  | {
      readonly kind: "conflict";
      readonly path: readonly (string | number)[];
      readonly settings: readonly Setting[];
    };

/** Takes priority and order off a value; the outermost of each holds. A plain value keeps what it was given. */
export function unwrapSetting(setting: Setting): Setting {
  let { value } = setting;
  let priority: number | undefined;
  let order: number | undefined;
  for (let data = nodeOf(value); data?.$nix === "override" || data?.$nix === "order"; data = nodeOf(value)) {
    if (data.$nix === "override") priority ??= data.priority;
    else order ??= data.order;
    value = data.value;
  }
  if (priority === undefined && order === undefined) return setting;
  return { ...setting, value, priority: priority ?? setting.priority, order: order ?? setting.order };
}

/** Definitions that hold: those of the lowest priority number, in order of mkOrder; equal orders keep their sequence. */
function effective(settings: readonly Setting[]): readonly Setting[] {
  const lowest = Math.min(...settings.map((s) => s.priority));
  return settings.filter((s) => s.priority === lowest).sort((a, b) => a.order - b.order);
}

/**
 * Merges definitions of one option as NixOS does (nixpkgs lib/types.nix): lists join, attribute sets merge by name, null
 * goes with null only, everything else must be equal. Values of nothing but one definition come through as they are.
 *
 * @returns undefined where a problem was reported.
 */
export function mergeSettings(
  type: OptionType,
  settings: readonly Setting[],
  report: (problem: MergeProblem) => void,
  path: readonly (string | number)[] = [],
): unknown {
  const holding = effective(settings.map(unwrapSetting));
  const wrong = holding.filter((s) => !fitsShape(type, s, path, report));
  if (wrong.length > 0) return undefined;
  switch (type.kind) {
    case "listOf":
      // elements that do not fit have been reported, and are left out
      return holding
        .flatMap((s) =>
          // Array.from sees holes
          Array.from(s.value as readonly unknown[], (item, i) =>
            mergeSettings(type.of, [plain(item, at(s.origin, i))], report, [...path, i]),
          ),
        )
        .filter((item) => item !== undefined);
    case "attrsOf":
      return mergeNames(type.of, holding, report, path);
    case "nullable": {
      const some = holding.filter((s) => s.value !== null);
      if (some.length === 0) return null;
      if (some.length < holding.length) return conflict(holding, report, path);
      return mergeSettings(type.of, some, report, path);
    }
    case "group":
      return mergeGroup(type, holding, report, path);
    default:
      return holding.every((s) => equal(s.value, holding[0]!.value))
        ? holding[0]!.value
        : conflict(holding, report, path);
  }
}

/** Elements are checked where they are merged, so that each is reported once; here only the value's own shape. */
function fitsShape(
  type: OptionType,
  setting: Setting,
  path: readonly (string | number)[],
  report: (problem: MergeProblem) => void,
): boolean {
  const { value, origin } = setting;
  const data = nodeOf(value);
  const isAttrs = typeof value === "object" && value !== null && !Array.isArray(value) && !data;
  if (
    type.kind === "listOf"
      ? Array.isArray(value)
      : type.kind === "attrsOf" || type.kind === "group"
        ? isAttrs
        : type.kind === "nullable"
  )
    return true;
  if (type.kind === "listOf" || type.kind === "attrsOf" || type.kind === "group") {
    report({ kind: "type", path, expected: describeType(type), got: describeValue(value), origin });
    return false;
  }
  const found = mismatches(type, value);
  for (const m of found)
    report({
      kind: "type",
      path: [...path, ...m.path],
      expected: m.expected,
      got: m.got,
      origin: at(origin, ...m.path),
    });
  return found.length === 0;
}

const plain = (value: unknown, origin: Origin): Setting => ({
  value,
  priority: defaultPriority,
  order: defaultOrder,
  origin,
});

function mergeNames(
  of: OptionType,
  holding: readonly Setting[],
  report: (problem: MergeProblem) => void,
  path: readonly (string | number)[],
): unknown {
  const byName = new Map<string, Setting[]>();
  for (const s of holding) {
    for (const [name, value] of Object.entries(s.value as Record<string, unknown>)) {
      if (value === undefined) continue;
      const list = byName.get(name) ?? [];
      list.push(plain(value, at(s.origin, name)));
      byName.set(name, list);
    }
  }
  return Object.fromEntries(
    // attribute sets of Nix have no order but that of their names
    [...byName]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, list]) => [name, mergeSettings(of, list, report, [...path, name])]),
  );
}

/** A group as the value of a list element or attribute: its members' definitions, then their defaults. */
function mergeGroup(
  type: OptionType & { kind: "group" },
  holding: readonly Setting[],
  report: (problem: MergeProblem) => void,
  path: readonly (string | number)[],
): unknown {
  const result: Record<string, unknown> = {};
  const origin = holding[0]?.origin ?? { file: "pantheros", line: 0, column: 0 };
  for (const s of holding) {
    for (const name of Object.keys(s.value as object)) {
      if (Object.hasOwn(type.options, name)) continue;
      report({
        kind: "type",
        path: [...path, name],
        expected: `one of ${Object.keys(type.options).join(", ")}`,
        got: `the name ${name}`,
        origin: at(s.origin, name),
      });
    }
  }
  for (const [name, schema] of Object.entries(type.options)) {
    if (schema.type.kind === "renamed") continue;
    const names = [name, ...formerNames(type.options, name)];
    const settings = holding.flatMap((s) =>
      names.flatMap((called) => {
        const value = (s.value as Record<string, unknown>)[called];
        return value === undefined ? [] : [plain(value, at(s.origin, called))];
      }),
    );
    if (settings.length > 0) result[name] = mergeSettings(schema.type, settings, report, [...path, name]);
    else if (schema.type.kind === "group")
      result[name] = mergeGroup(schema.type, [], report, [...path, name]);
    else if ("default" in schema)
      result[name] = mergeSettings(schema.type, [plain(schema.default, origin)], report, [...path, name]);
    else {
      report({
        kind: "type",
        path: [...path, name],
        expected: describeType(schema.type),
        got: "nothing",
        origin,
      });
    }
  }
  return result;
}

const formerNames = (options: OptionSchemas, name: string): string[] =>
  Object.entries(options).flatMap(([former, { type }]) =>
    type.kind === "renamed" && type.to === name ? [former] : [],
  );

function conflict(
  settings: readonly Setting[],
  report: (problem: MergeProblem) => void,
  path: readonly (string | number)[],
): undefined {
  report({ kind: "conflict", path, settings });
  return undefined;
}
