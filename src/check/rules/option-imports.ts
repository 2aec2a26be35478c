import type { Diagnostic } from "../../diagnostics/index.ts";
import type { Definition, EvaluatedHost } from "../../evaluate/model.ts";
import { isModuleSyntax, placeOf } from "../options.ts";
import { error, type Rule } from "../rule.ts";
import { isAttrs } from "../../evaluate/value.ts";
import { leaves } from "../walk.ts";

const advice: Readonly<Record<string, string>> = {
  imports:
    "Name modules in the `imports` of `defineModule`, `defineHardware` or `defineHost`, and modules of the fleet in `use`.",
  disabledModules: "A module in Nix can do that: `nixFile(...)` in `imports`.",
  options:
    "Declare options in the `options` of `defineModule`, with `opt`; set an option of NixOS by its own name.",
  config: "Leave `config` away: what is passed is the configuration.",
  _module: "A module in Nix can do that: `nixFile(...)` in `imports`.",
  freeformType: "A module in Nix can do that: `nixFile(...)` in `imports`.",
};

export const rule: Rule = {
  codes: ["PANTHER2006"],
  description:
    "Definitions set options; imports, conditions and priorities have their own words in TypeScript.",
  definition: ({ host }, definition) => findings(host, definition),
};

function findings(host: EvaluatedHost, definition: Definition): Diagnostic[] {
  if (definition.untyped) return [];
  const [first = ""] = definition.path;
  if (definition.path.includes("_type"))
    return [ofNix(host, definition, definition.path.slice(0, definition.path.indexOf("_type") + 1))];
  if (isModuleSyntax(definition)) {
    return [
      error(
        "PANTHER2006",
        host,
        `\`${first}\` is no option and cannot be defined`,
        [placeOf(definition, [first])],
        {
          why: "It belongs to a module as a whole: NixOS finds the modules before it looks at any definition.",
          fix: advice[first]!,
        },
      ),
    ];
  }
  if (!isAttrs(definition.value) && !Array.isArray(definition.value)) return [];
  return leaves(definition)
    .filter(({ path }) => path.at(-1) === "_type")
    .map(({ path }) => ofNix(host, definition, [...definition.path, ...path]));
}

/** `{ _type: "if", ... }`: what `mkIf` and the like make in Nix, written by hand. */
function ofNix(host: EvaluatedHost, definition: Definition, path: readonly (string | number)[]): Diagnostic {
  return error(
    "PANTHER2006",
    host,
    "`_type` is what Nix' module system marks its own values with",
    [placeOf(definition, path)],
    {
      why: "A definition made by hand bypasses what pantherOS knows of priorities and conditions, and nothing checks it.",
      fix: "Write `when(condition, value)` for mkIf, `mkForce(value)`, `mkDefault(value)`, `mkBefore(value)` and so on; two definitions for mkMerge.",
    },
  );
}
