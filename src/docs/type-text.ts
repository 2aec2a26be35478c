import type { OptionSchema, OptionSchemas, OptionType } from "../author/schema.ts";

/** The type of a module's option in words. */
export function typeText(type: OptionType): string {
  switch (type.kind) {
    case "bool":
      return "boolean";
    case "str":
      return type.pattern === undefined ? "text" : `text like /${type.pattern}/`;
    case "int":
    case "float":
      return `${type.kind === "int" ? "whole number" : "number"}${bounds(type)}`;
    case "port":
      return "port, 0 to 65535";
    case "oneOf":
      return type.values.map((value) => JSON.stringify(value)).join(" or ");
    case "listOf":
      return `list of: ${typeText(type.of)}`;
    case "attrsOf":
      return `by name: ${typeText(type.of)}`;
    case "nullable":
      return `${typeText(type.of)}, or null`;
    case "group":
      return "group of options";
    case "renamed":
      return `now called ${type.to}`;
    case "nix":
      return "any value of Nix";
    case "path":
    case "secret":
    case "package":
      return type.kind;
  }
}

function bounds({ min, max }: { readonly min?: number; readonly max?: number }): string {
  if (min !== undefined && max !== undefined) return `, ${min} to ${max}`;
  if (min !== undefined) return `, ${min} at least`;
  return max === undefined ? "" : `, ${max} at most`;
}

/** Every option of a module by its dotted path, groups opened. */
export function optionsOf(
  schemas: OptionSchemas,
  prefix = "",
): { readonly name: string; readonly schema: OptionSchema }[] {
  return Object.entries(schemas).flatMap(([name, schema]) =>
    schema.type.kind === "group"
      ? optionsOf(schema.type.options, `${prefix}${name}.`)
      : [{ name: `${prefix}${name}`, schema }],
  );
}
