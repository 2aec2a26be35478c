import type { ModuleSet } from "./module-sets.ts";

/** A module set with the modules given as Nix text, in the scope of `lib` and `lib.types`. */
function set(modules: readonly string[], ...probes: readonly string[]): ModuleSet {
  return {
    text: `lib: with lib; with types; { modules = [ ${modules.map((m) => `(${m})`).join(" ")} ]; }`,
    probes: probes.map((probe) => probe.split(".")),
  };
}

/** Module sets for what random ones do not reach: modules that rename, functions as values, deferred modules. */
const moduleSets: readonly ModuleSet[] = [
  set(
    [
      'mkRenamedOptionModule [ "old" "name" ] [ "new" "name" ]',
      "{ options.new.name = mkOption { type = int; }; options.warnings = mkOption { type = listOf str; default = [ ]; }; }",
      '{ _file = "user"; old.name = 3; }',
    ],
    "old.name",
    "new.name",
    "warnings",
  ),
  set(
    [
      'mkRenamedOptionModule [ "old" ] [ "new" ]',
      "{ options.new = mkOption { type = listOf int; default = [ 1 ]; }; }",
      "{ old = mkForce [ 2 ]; new = [ 3 ]; }",
    ],
    "old",
    "new",
  ),
  set(
    [
      'mkAliasOptionModule [ "a" ] [ "b" ]',
      "{ options.b = mkOption { type = lines; }; }",
      '{ a = "x"; b = "y"; }',
    ],
    "a",
    "b",
  ),
  set(
    [
      'mkRemovedOptionModule [ "gone" ] "Use another."',
      "{ options.assertions = mkOption { type = listOf (attrsOf anything); }; options.gone2 = mkOption { default = 1; }; }",
    ],
    "gone",
    "gone2",
  ),
  set(
    [
      "{ options.f = mkOption { type = functionTo (listOf int); }; options.r = mkOption { type = listOf int; }; }",
      "{ f = x: [ x ]; }",
      "({ config, ... }: { f = x: [ (x + 1) ]; r = config.f 10; })",
    ],
    "r",
  ),
  set(
    [
      "{ options.m = mkOption { type = deferredModule; }; options.r = mkOption { type = raw; }; }",
      "{ m.options.x = mkOption { type = int; default = 1; }; }",
      "{ m = { ... }: { x = 4; }; }",
      "({ config, ... }: { r = (evalModules { modules = [ config.m ]; }).config.x; })",
    ],
    "r",
  ),
  set(
    [
      '{ options.s = mkOption { type = attrsOf (submodule ({ name, config, options, ... }: { options.path = mkOption { type = str; default = "/${name}"; }; options.mode = mkOption { type = enum [ "a" "b" ]; }; config.mode = mkIf options.path.isDefined (mkDefault "a"); })); }; }',
      '{ s.one = { }; s.two.path = "/2"; s.three = mkIf false { }; }',
      '{ s.two = { config, ... }: { mode = if config.path == "/2" then "b" else "a"; }; }',
    ],
    "s",
  ),
  set(
    [
      "({ config, extendModules, ... }: { options.n = mkOption { type = int; default = 1; }; options.more = mkOption { type = raw; }; config.more = (extendModules { modules = [ { n = mkForce 7; } ]; }).config.n; })",
    ],
    "n",
    "more",
  ),
  set(
    [
      "{ options.x = mkOption { type = int; }; }",
      '{ x = throw "thrown by a definition"; }',
      "{ x = mkForce 2; }",
    ],
    "x",
  ),
  set(["{ options.x = types.int; }"], "x"),
  set(["[ ]"], "x"),
  set(["{ options.x = mkOption { }; foo = 1; }"], "x"),
  set(["{ options.x = mkOption { }; }", "{ imports = [ { x = 1; } { x = 2; } ]; x = mkBefore 3; }"], "x"),
  set(["{ options.x = mkOption { type = package; }; }", '{ x = "no package"; }'], "x"),
  set(['{ options.x = mkEnableOption "x"; }', "({ config, ... }: mkIf true { x = true; })"], "x"),
  set(
    [
      '{ options.p = mkPackageOption { hello = { type = "derivation"; name = "hello"; outPath = "/hello"; }; } "hello" { }; options.n = mkPackageOption { } "none" { nullable = true; default = null; }; }',
    ],
    "n",
  ),
];

/** Edges of types. */
const typeSets: readonly ModuleSet[] = [
  set(
    [
      '{ options.x = mkOption { type = enum [ "a" ]; }; }',
      '{ options.x = mkOption { type = enum [ "b" "a" ]; }; }',
      '{ x = "b"; }',
    ],
    "x",
  ),
  set(
    [
      '{ options.x = mkOption { type = enum [ "b" "a" ]; }; }',
      '{ options.x = mkOption { type = enum [ "a" ]; }; }',
      '{ x = "b"; }',
    ],
    "x",
  ),
  set(
    [
      "{ options.x = mkOption { readOnly = true; }; }",
      "{ options.x = mkOption { readOnly = false; }; }",
      "{ imports = [ { x = [ 1 ]; } ]; x = [ 2 ]; }",
    ],
    "x",
  ),
  set(
    [
      "{ options.x = mkOption { readOnly = false; }; }",
      "{ options.x = mkOption { readOnly = true; }; }",
      "{ imports = [ { x = [ 1 ]; } ]; x = [ 2 ]; }",
    ],
    "x",
  ),
  set(["{ options.x = mkOption { }; }", "{ imports = [ { x = true; } ]; x = false; }"], "x"),
  set(["{ options.x = mkOption { }; }", "{ imports = [ { x = false; } ]; x = false; }"], "x"),
  set(["{ options.x = mkOption { }; }", '{ imports = [ { x = "a"; } ]; x = "b"; }'], "x"),
  ...[
    ["port", "0", "65535", "65536", "(-1)", '"80"'],
    ["ints.u8", "255", "256", "(-1)"],
    ["ints.u32", "4294967295", "4294967296"],
    ["ints.s8", "127", "128", "(-128)", "(-129)"],
    ["ints.s16", "32767", "32768", "(-32768)", "(-32769)"],
    ["(ints.between 2 4)", "1", "2", "4", "5", "2.5"],
    ["ints.positive", "1", "0"],
    ["ints.unsigned", "0", "(-1)"],
    ["number", "1", "1.5", '"1"'],
    ["(numbers.between 1 2)", "1.5", "2.5"],
    ["numbers.positive", "0.1", "0"],
    ["numbers.nonnegative", "0", "(-0.1)"],
    ["nonEmptyStr", '"x"', '" \\t\\n"'],
    ["singleLineStr", '"x\\n"', '"x\\ny"'],
    ['(strMatching "[ab]+")', '"ab"', '"abc"'],
    ["path", '"/x"', '"x"', "1", '{ outPath = "/x"; }'],
    ["float", "1.0", "1"],
    ["(nullOr int)", "null", "1", '"x"'],
    ["(nonEmptyListOf int)", "[ ]", "[ 1 ]"],
    ["(oneOf [ int str (listOf int) ])", "1", '"x"', "[ 1 ]", '[ "x" ]', "null"],
    ["(functionTo int)", "1", "(x: x)"],
    ["attrs", "{ }", "[ ]"],
  ].flatMap(([type = "", ...values]) =>
    values.map((value) => set([`{ options.x = mkOption { type = ${type}; }; }`, `{ x = ${value}; }`], "x")),
  ),
];

/** Expressions of the library's everyday functions. */
const expressions: readonly string[] = [
  "mapAttrs' (n: v: nameValuePair (n + n) (v + 1)) { a = 1; b = 2; }",
  "mapAttrsToList (n: v: [ n v ]) { b = 1; a = 2; }",
  'filterAttrs (n: v: n == "a" || v == 3) { a = 1; b = 2; c = 3; }',
  'genAttrs [ "x" "y" ] (n: n + n)',
  "recursiveUpdate { a.b = 1; a.c = 2; d = [ 1 ]; } { a.b = { z = 1; }; d = [ 2 ]; e = null; }",
  '[ (attrByPath [ "a" "b" ] 0 { a.b = 1; }) (attrByPath [ "a" "c" ] 0 { a.b = 1; }) (hasAttrByPath [ "a" ] { a = 1; }) ]',
  'setAttrByPath [ "a" "b" ] 3',
  '[ (optional true 1) (optional false 1) (optionals true [ 1 2 ]) (optionalString false "x") (optionalAttrs true { a = 1; }) ]',
  '[ (hasPrefix "ab" "abc") (hasSuffix "bc" "abc") (hasInfix "b." "ab.c") (hasInfix "" "abc") (hasPrefix "abcd" "abc") ]',
  '[ (removePrefix "a" "abc") (removeSuffix "c" "abc") (removePrefix "x" "abc") ]',
  'splitString "." "a.b..c"',
  '[ (concatStringsSep ", " [ "a" "b" ]) (concatMapStringsSep "-" (x: x + x) [ "a" "b" ]) (concatLines [ "a" ]) ]',
  'map escapeShellArg [ "plain" "two words" "it\'s" "" "$x" ]',
  '[ (toUpper "aB1") (toLower "aB1") (stringToCharacters "abc") (trim "  a b \\n") ]',
  '[ (toInt "42") (boolToString true) (versionAtLeast "2.10" "2.9") ]',
  "[ (lib.unique [ 1 2 1 ]) (flatten [ 1 [ 2 [ 3 ] ] ]) (range 2 4) (last [ 1 2 ]) (init [ 1 2 ]) (take 5 [ 1 ]) (drop 1 [ 1 2 ]) ]",
  '[ (foldr (a: b: a + b) "" [ "a" "b" ]) (foldl\' (a: b: a + b) "" [ "a" "b" ]) (findFirst (x: x > 1) 0 [ 1 2 3 ]) ]',
  "[ (imap0 (n: x: n + x) [ 1 1 ]) (imap1 (n: x: n + x) [ 1 1 ]) (zipListsWith (a: b: a + b) [ 1 2 ] [ 3 ]) (reverseList [ 1 2 ]) ]",
  '[ (mapAttrsRecursive (p: v: concatStringsSep "." p) { a.b = 1; c = 2; }) (collect isInt { a.b = 1; c = [ 2 ]; d = 3; }) ]',
  '[ (strings.escapeNixString "a\\"\\${b}\\n") (strings.escapeNixIdentifier "a-b") (strings.escapeNixIdentifier "a.b") (showOption [ "a" "b.c" ]) ]',
  "[ (subtractLists [ 1 ] [ 1 2 ]) (intersectLists [ 1 ] [ 1 2 ]) (mutuallyExclusive [ 1 ] [ 2 ]) (sortOn (x: 0 - x) [ 1 2 ]) (toList 1) ]",
  '[ (getExe { type = "derivation"; name = "n"; outPath = "/p"; meta.mainProgram = "m"; }) (getExe\' { type = "derivation"; name = "n"; outPath = "/p"; } "q") ]',
  '[ (concatMapAttrs (n: v: { ${n + n} = v; }) { a = 1; }) (attrsToList { a = 1; }) (mergeAttrsList [ { a = 1; } { a = 2; } ]) (getAttrs [ "a" ] { a = 1; b = 2; }) ]',
  "[ (pipe 1 [ (x: x + 1) (x: x * 3) ]) (min 1 2) (mod 7 3) (count (x: x > 1) [ 1 2 3 ]) (partition (x: x > 1) [ 1 2 3 ]) (remove 1 [ 1 2 ]) ]",
  'foldlAttrs (acc: n: v: acc + n + toString v) "" { a = 1; b = 2; }',
];

export const writtenSets: readonly ModuleSet[] = [
  ...moduleSets,
  ...typeSets,
  ...expressions.map((text) => set(["{ options.x = mkOption { type = raw; }; }", `{ x = ${text}; }`], "x")),
];
