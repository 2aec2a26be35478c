import fc from "fast-check";

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

type Text = fc.Arbitrary<string>;

/** A type as Nix text, and values that mostly fit it. */
interface TypeCase {
  readonly type: string;
  readonly value: Text;
}

const textOf = (...alternatives: readonly string[]): Text => fc.constantFrom(...alternatives);
const simple = (type: string, fitting: readonly string[], wrong: readonly string[] = []): TypeCase => ({
  type,
  value:
    wrong.length === 0
      ? textOf(...fitting)
      : fc.oneof({ weight: 9, arbitrary: textOf(...fitting) }, textOf(...wrong)),
});

const scalars: readonly TypeCase[] = [
  simple("bool", ["true", "false"]),
  simple("boolByOr", ["true", "false"]),
  simple("int", ["0", "1", "(-7)"]),
  simple("float", ["0.5", "2.0"], ["2"]),
  simple("number", ["1", "2.5"]),
  simple("str", ['"x"', '"y"', '""']),
  simple("nonEmptyStr", ['"x"'], ['" "']),
  simple("singleLineStr", ['"x"', '"x\\n"'], ['"x\\ny"']),
  simple("path", ['"/a"', '"/b"'], ['"c"']),
  simple("port", ["22", "443"], ["70000"]),
  simple("ints.unsigned", ["3", "4"], ["(-3)"]),
  simple("ints.positive", ["3"], ["0"]),
  simple("(ints.between 2 4)", ["2", "4"], ["5"]),
  simple("ints.u8", ["255"], ["256"]),
  simple('(enum [ "a" "b" 1 ])', ['"a"', '"b"', "1"], ['"c"']),
  simple('(strMatching "[a-z]+")', ['"abc"'], ['"A"']),
  simple("lines", ['"one"', '"two"']),
  simple("commas", ['"one"', '"two"']),
  simple('(separatedString "\\n")', ['"one"', '"two"']),
  simple("attrs", ["{ p = 1; }", "{ p = 2; q = 3; }", "{ }"]),
  simple(
    "anything",
    ["{ p = 1; }", "{ p.q = [ 1 ]; }", "{ r = lib.mkForce 2; }", "{ s = null; }"],
    ["[ 1 ]", '"s"'],
  ),
  simple("raw", ["{ p = 1; }", '"s"']),
  simple("unspecified", ["[ 1 ]", "[ 2 ]"], ["{ p = 1; }", '"s"', "3", "true"]),
  simple("(addCheck int (x: x > 10))", ["11", "12"], ["3"]),
  simple("(coercedTo int toString str)", ["3", '"x"', '"3"'], ["null"]),
];

const { typeCase } = fc.letrec<{ typeCase: TypeCase }>((tie) => ({
  typeCase: fc.oneof(
    { maxDepth: 2, depthIdentifier: "type" },
    { weight: 3, arbitrary: fc.constantFrom(...scalars) },
    { weight: 2, arbitrary: tie("typeCase").map(listOf("listOf")) },
    { weight: 1, arbitrary: tie("typeCase").map(listOf("nonEmptyListOf")) },
    { weight: 2, arbitrary: tie("typeCase").map(attrsOf("attrsOf")) },
    { weight: 1, arbitrary: tie("typeCase").map(attrsOf("lazyAttrsOf")) },
    { weight: 1, arbitrary: tie("typeCase").map(nullOr) },
    { weight: 1, arbitrary: tie("typeCase").map((t) => ({ ...t, type: `(uniq ${t.type})` })) },
    { weight: 1, arbitrary: fc.tuple(tie("typeCase"), tie("typeCase")).map(either) },
    {
      weight: 3,
      arbitrary: fc.tuple(tie("typeCase"), fc.constantFrom(...scalars), fc.nat(5)).map(submodule),
    },
  ),
}));

function listOf(name: string): (element: TypeCase) => TypeCase {
  return (element) => ({
    type: `(${name} ${element.type})`,
    value: fc
      .array(wrapped(element.value, 0.1), { maxLength: 3 })
      .map((items) => `[ ${items.map((i) => `(${i})`).join(" ")} ]`),
  });
}

function attrsOf(name: string): (element: TypeCase) => TypeCase {
  return (element) => ({
    type: `(${name} ${element.type})`,
    value: fc.dictionary(fc.constantFrom("k", "l", "m"), wrapped(element.value, 0.3), { maxKeys: 2 }).map(
      (members) =>
        `{ ${Object.entries(members)
          .map(([key, value]) => `${key} = ${value};`)
          .join(" ")} }`,
    ),
  });
}

function nullOr(element: TypeCase): TypeCase {
  return { type: `(nullOr ${element.type})`, value: fc.oneof(textOf("null"), element.value) };
}

function either([a, b]: readonly [TypeCase, TypeCase]): TypeCase {
  return { type: `(either ${a.type} ${b.type})`, value: fc.oneof(a.value, b.value) };
}

/** A submodule with an option `x` of one type and `y` with a default, in several shapes. */
function submodule([x, y, shape]: readonly [TypeCase, TypeCase, number]): TypeCase {
  const options =
    `options.x = lib.mkOption { type = ${x.type}; }; ` +
    `options.y = lib.mkOption { type = nullOr ${y.type}; default = null; };`;
  const types = [
    `(submodule { ${options} })`,
    `(submodule ({ name, config, ... }: { ${options} options.n = lib.mkOption { default = name; }; }))`,
    `(submodule [ { ${options} } { config.y = lib.mkDefault null; } ])`,
    `(submodule { ${options} freeformType = attrsOf anything; })`,
    `(submoduleWith { modules = [ ({ extra, ... }: { ${options} options.e = lib.mkOption { default = extra; }; }) ]; specialArgs.extra = "e"; })`,
    `(submoduleWith { modules = [ { ${options} } ]; shorthandOnlyDefinesConfig = true; })`,
  ];
  const members = fc.tuple(
    fc.option(wrapped(x.value, 0.3), { freq: 8 }),
    fc.option(wrapped(y.value, 0.3), { freq: 1 }),
    fc.integer({ min: 0, max: 24 }),
  );
  return {
    type: types[shape] ?? "anything",
    value: members.map(([xValue, yValue, odd]) => {
      const body = `${xValue === null ? "" : `x = ${xValue};`} ${yValue === null ? "" : `y = ${yValue};`}`;
      if (odd === 0) return `{ ${body} z = lib.mkIf config.flag 1; }`;
      if (odd === 1) return `({ lib, ... }: { ${body} })`;
      if (odd === 2) return `({ lib, ... }: { config = lib.mkMerge [ { ${body} } ]; })`;
      return `{ ${body} }`;
    }),
  };
}

/** A value with some of the properties that a definition can be wrapped in. */
function wrapped(value: Text, share: number): Text {
  const many = Math.round(share * 100);
  return fc.oneof(
    { weight: 100 - many, arbitrary: value },
    {
      weight: many,
      arbitrary: fc.oneof(
        value.map((v) => `lib.mkIf true (${v})`),
        value.map((v) => `lib.mkIf false (${v})`),
        value.map((v) => `lib.mkForce (${v})`),
        value.map((v) => `lib.mkDefault (${v})`),
        fc
          .tuple(fc.constantFrom(10, 60, 99, 100, 101, 1500, 9999, 10000), value)
          .map(([p, v]) => `lib.mkOverride ${p} (${v})`),
        value.map((v) => `lib.mkBefore (${v})`),
        value.map((v) => `lib.mkAfter (${v})`),
        fc.tuple(fc.constantFrom(1, 999, 1000, 1001), value).map(([o, v]) => `lib.mkOrder ${o} (${v})`),
        fc.tuple(value, value).map(([a, b]) => `lib.mkMerge [ (${a}) (${b}) ]`),
        fc
          .tuple(value, value)
          .map(([a, b]) => `lib.mkMerge [ (lib.mkIf config.flag (${a})) (lib.mkDefault (${b})) ]`),
        value.map((v) => `lib.mkIf config.flag (lib.mkForce (lib.mkBefore (${v})))`),
        value.map((v) => `lib.mkForce (lib.mkIf true (${v}))`),
        value.map((v) => `lib.mkBefore (lib.mkForce (${v}))`),
      ),
    },
  );
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
