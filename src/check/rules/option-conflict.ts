import type { Diagnostic } from "../../diagnostics/index.ts";
import type { Definition, Scope, Source, Value } from "../../evaluate/model.ts";
import { accepts, lookup, type Data, type OptionType } from "../../index/index.ts";
import { isModuleSyntax, placeOf, scopesOf, valuesIn } from "../options.ts";
import { error, type HostContext, type Rule } from "../rule.ts";
import { isAttrs, isSpecial } from "../../evaluate/value.ts";
import { name, show } from "../words.ts";

export const rule: Rule = {
  codes: ["PANTHER2004"],
  description: "Definitions of the same option at the same priority agree, unless its type merges them.",
  host: (context) =>
    scopesOf(context.host).flatMap(({ scope }) =>
      valuesIn(context, scope)
        .meetings()
        .flatMap(({ path, here, below }) => [
          ...differ(context, scope, path, here),
          ...leafAndSet(context, here, below),
        ]),
    ),
};

/** The definitions that NixOS would keep and that no condition may take away. */
function winners(definitions: readonly Definition[]): Definition[] {
  const certain = definitions.filter(
    (definition) => definition.conditions.length === 0 && !isModuleSyntax(definition),
  );
  const best = Math.min(...certain.map(({ priority }) => priority));
  return certain.filter(({ priority }) => priority === best);
}

function differ(
  context: HostContext,
  scope: Scope,
  path: readonly string[],
  here: readonly Definition[],
): Diagnostic[] {
  if (here.length < 2) return [];
  const all = winners(here).filter(({ value }) => !isUnknown(value));
  const [first] = all;
  if (first === undefined || all.length < 2) return [];
  const values = all.map(({ value }) => value);
  const texts = values.map((value) => JSON.stringify(value));
  const equal = texts.every((text) => text === texts[0]);
  const goTogether = context.ask("merges", [scope.kind, ...path, "", ...texts].join("\0"), () => {
    const found = lookup(context.index, scope.kind, path);
    const type = found.kind === "option" || found.kind === "inside" ? found.type : undefined;
    return type === undefined || (equal && !refusesTwo(type, first.value)) || merges(type, values);
  });
  if (goTogether) return [];
  const places = all.map((definition) => ({
    origin: definition.origin,
    label: `${show(definition.value, path)}, ${sourceName(definition.source)}`,
  }));
  return [
    error(
      "PANTHER2004",
      context.host,
      equal
        ? `${name(path)} is defined ${all.length} times, and takes one definition only`
        : `${name(path)} has definitions that contradict each other`,
      places,
      {
        why: "They have the same priority, and values of this type cannot be merged: NixOS stops with an error.",
        fix: "Keep one; or wrap one in `mkForce(...)` to let it win, or in `mkDefault(...)` to let it yield.",
      },
    ),
  ];
}

/** `x = 1` beside `x.y = 2`. */
function leafAndSet(
  { host }: HostContext,
  here: readonly Definition[],
  below: readonly Definition[],
): Diagnostic[] {
  const leaf = winners(here).find(
    ({ value }) => !isAttrs(value) && (!isUnknown(value) || Array.isArray(value)),
  );
  if (leaf === undefined) return [];
  const inner = below.find(
    ({ conditions, priority }) => conditions.length === 0 && priority <= leaf.priority,
  );
  // a default that the set around it replaces
  if (inner === undefined || inner.priority < leaf.priority) return [];
  return [
    error(
      "PANTHER2004",
      host,
      `${name(leaf.path)} is a value at one place and an attribute set at another`,
      [
        { origin: leaf.origin, label: `${show(leaf.value, leaf.path)}, ${sourceName(leaf.source)}` },
        {
          origin: placeOf(inner, inner.path),
          label: `defines ${name(inner.path)}, ${sourceName(inner.source)}`,
        },
      ],
      { why: "One option cannot be both: NixOS stops with an error.", fix: "Keep one of them." },
    ),
  ];
}

/** What Nix alone knows may agree with anything. */
function isUnknown(value: Value): boolean {
  return isSpecial(value) && ["ref", "expr", "input", "fillIn"].includes(value.$nix);
}

/** Packages and raw values take one definition even if others are equal (nixpkgs lib/options.nix, `mergeOneOption`). */
function refusesTwo(type: OptionType, value: Value): boolean {
  if (type.kind === "package") return true;
  return (
    type.kind === "either" &&
    value !== null &&
    type.of.every(({ kind }) => kind === "package" || kind === "null")
  );
}

/** Whether NixOS makes one value of several different ones. What is not known merges, as far as we can tell. */
function merges(type: OptionType, values: readonly Value[]): boolean {
  switch (type.kind) {
    case "bool":
    case "null":
    case "int":
    case "float":
    case "number":
    case "enum":
    case "path":
    case "package":
      return false;
    case "string":
      return type.separator !== undefined;
    case "data":
      return values.every(isAttrs) || values.every(Array.isArray);
    case "either": {
      const fitting = type.of.filter((member) =>
        values.every((value) => accepts(member, value as Data).length === 0),
      );
      return fitting.some((member) => merges(member, values));
    }
    case "coerced":
      return merges(type.to, values);
    default:
      return true;
  }
}

/** Which part of the configuration says so, in a few words. */
function sourceName(source: Source): string {
  switch (source.kind) {
    case "module":
      return `in module ${source.module}`;
    case "user":
      return `by user ${source.user}`;
    case "hardware":
      return "in the hardware layer";
    case "disk":
      return "by the disk layout";
    case "host":
      return "in the host";
    case "framework":
      return "by pantherOS";
  }
}
