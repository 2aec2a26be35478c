import fc from "fast-check";

import { textOf, typeCase, wrapped } from "./typed-values.ts";
import type { Text, TypeCase } from "./typed-values.ts";

/**
 * A random set of modules, as Nix text.
 *
 * `text` is a function of a `lib` to `evalModules`' arguments; `probes` are the attribute paths of
 * options worth looking at.
 */
export interface ModuleSet {
  readonly text: string;
  readonly probes: readonly (readonly string[])[];
}

const optionPaths = [["a"], ["b"], ["g", "c"], ["g", "d"], ["g", "h", "e"], ["s"]] as const;
type OptionPath = (typeof optionPaths)[number];

interface Option {
  readonly path: OptionPath;
  readonly case: TypeCase;
  readonly declarations: readonly string[];
}

const anOption = (path: OptionPath): fc.Arbitrary<Option> =>
  fc.tuple(typeCase, fc.boolean(), fc.nat(29)).chain(([typed, hasDefault, odd]) =>
    typed.value.map((text) => {
      // declarations stand outside of the modules that have `config` at hand
      const fallback = text.replaceAll("config.flag", "true");
      const extra = [
        hasDefault ? `default = ${fallback};` : "",
        odd === 0 ? "readOnly = true;" : "",
        odd === 1 ? "apply = v: [ v ];" : "",
      ].join(" ");
      const again =
        odd === 2 || odd === 3
          ? [`lib.mkOption { type = ${typed.type}; }`]
          : odd === 4
            ? ["lib.mkOption { type = ints.unsigned; }"]
            : odd === 5
              ? ['lib.mkOption { description = "again"; }']
              : odd === 7
                ? ['lib.mkOption { type = enum [ "c" ]; }']
                : odd === 6
                  ? ["{ x2 = lib.mkOption { type = int; default = 2; }; }"]
                  : [];
      return {
        path,
        case: typed,
        declarations: [`lib.mkOption { type = ${typed.type}; ${extra} }`, ...again],
      };
    }),
  );

const setAt = (path: readonly string[], value: string): string => `{ ${path.join(".")} = ${value}; }`;

const orderOutside = /^(lib\.mk(Force|If [a-z.]+|Merge \[) \(?)*lib\.mk(Before|After|Order)/;

/** One `config` member: a definition of one of the options, properties on any level of its path. */
function definition(options: readonly Option[], wild: boolean): Text {
  return fc.constantFrom(...options).chain((option) => {
    const stray = textOf("null", "[ ]", "{ }", "7", '"stray"', "true", "(x: x)");
    const value = wrapped(
      fc.oneof({ weight: 12, arbitrary: option.case.value }, { weight: wild ? 1 : 0, arbitrary: stray }),
      0.35,
    );
    const whole = value.map((v) => setAt(option.path, v));
    const [first = "", ...rest] = option.path;
    // order belongs around values: around a set of options it reads as options called `_type` and `content`
    const aboveOptions = (text: Text): Text => (wild ? text : text.filter((t) => !orderOutside.test(t)));
    const below = value.map((v) => (rest.length === 0 ? v : setAt(rest, v)));
    const nested = (rest.length === 0 ? wrapped(below, 0.5) : aboveOptions(wrapped(below, 0.5))).map((v) =>
      setAt([first], v),
    );
    return fc.oneof(
      { weight: 6, arbitrary: whole },
      { weight: 4, arbitrary: aboveOptions(wrapped(whole, 1)) },
      { weight: 2, arbitrary: nested },
      { weight: 1, arbitrary: textOf("{ flag = lib.mkForce false; }", "{ flag = true; }") },
      {
        weight: wild ? 1 : 0,
        arbitrary: textOf("{ unknown = 1; }", "{ g.unknown = lib.mkIf false 1; }", "{ g = 3; }"),
      },
    );
  });
}

interface ModuleNode {
  readonly definitions: readonly string[];
  readonly imports: readonly ModuleNode[];
  readonly shape: number;
}

function moduleText(module: ModuleNode, name: string): string {
  const imports = module.imports.map((child, n) => `(${moduleText(child, `${name}-${n}`)})`).join(" ");
  const config =
    module.definitions.length === 1
      ? (module.definitions[0] ?? "{ }")
      : `lib.mkMerge [ ${module.definitions.map((d) => `(${d})`).join(" ")} ]`;
  const meta = [
    `_file = "${name}";`,
    module.shape === 0 || module.shape === 1 ? 'key = "shared";' : "",
    module.shape === 2 ? 'disabledModules = [ { key = "shared"; } ];' : "",
    module.shape === 3 ? 'disabledModules = [ "/shared" ];' : "",
    module.shape === 4 ? 'key = "/shared";' : "",
  ].join(" ");
  // `extra` is an argument that only some of the module sets provide
  if (module.shape === 5) {
    return `{ config, extra, ... }: { ${meta} imports = [ ${imports} ]; config = lib.mkIf (extra == 1) (${config}); }`;
  }
  const body = `${meta} imports = [ ${imports} ]; config = ${config};`;
  if (module.shape % 2 === 0) return `{ config, lib, ... }: { ${body} }`;
  return `{ config, ... }: { ${body} }`;
}

const tree = (depth: number, text: Text): fc.Arbitrary<ModuleNode> =>
  fc.record({
    definitions: fc.array(text, { minLength: 0, maxLength: 3 }),
    imports: depth === 0 ? fc.constant([]) : fc.array(tree(depth - 1, text), { maxLength: 2 }),
    shape: fc.nat(24),
  });

/** Random module sets: nested imports, every property, merged declarations, submodules, mistakes. */
export const moduleSet: fc.Arbitrary<ModuleSet> = fc
  .uniqueArray(fc.constantFrom(...optionPaths), { minLength: 1, maxLength: 4 })
  .chain((paths) => fc.tuple(...paths.map(anOption)))
  .chain((options) => fc.tuple(fc.constant(options), fc.constantFrom(true, false, false, false)))
  .chain(([options, wild]) => {
    // a wild set has mistakes of every kind, a tame one few beyond values of the wrong type
    const text = definition(options, wild);
    return fc.tuple(
      fc.constant(options),
      fc.array(tree(2, text), { minLength: 1, maxLength: 3 }),
      fc.nat(19),
      fc.nat(2),
    );
  })
  .map(([options, roots, odd, spread]) => {
    const declarations = options.flatMap((option) => option.declarations.map((d) => setAt(option.path, d)));
    declarations.push("{ flag = lib.mkOption { type = bool; default = true; }; }");
    // declarations go to different modules, so that combining them follows the order of modules
    const declaring = declarations.map((d, n) => `{ _file = "declares-${n}"; options = ${d}; }`);
    const mode = ["{ _module.freeformType = attrsOf anything; }", "{ _module.check = false; }"][odd];
    const extra = odd === 3 ? [] : ["{ config._module.args.extra = 1; }"];
    const modules = [
      ...roots.map((root, n) => moduleText(root, `m${n}`)),
      ...(mode === undefined ? [] : [mode]),
      ...extra,
    ];
    const order = spread === 0 ? [...declaring, ...modules] : [...modules, ...declaring];
    return {
      text: `lib: with lib.types; { modules = [ ${order.map((m) => `(${m})`).join("\n")} ]; }`,
      probes: [...options.map((option) => [...option.path]), ["flag"]],
    };
  });
