import fc from "fast-check";

/** A random piece of Nix text. */
export type Text = fc.Arbitrary<string>;

/** A type as Nix text, and values that mostly fit it. */
export interface TypeCase {
  readonly type: string;
  readonly value: Text;
}

/** One of the texts. */
export const textOf = (...alternatives: readonly string[]): Text => fc.constantFrom(...alternatives);
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

const generated = fc.letrec<{ typeCase: TypeCase }>((tie) => ({
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
export function wrapped(value: Text, share: number): Text {
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

/** Random option types, nested in each other. */
export const typeCase: fc.Arbitrary<TypeCase> = generated.typeCase;
