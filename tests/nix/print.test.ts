import { describe, expect, it } from "vitest";
import * as n from "../../src/nix/index.ts";
import type { Expr } from "../../src/nix/index.ts";

const a = n.ident("a");
const b = n.ident("b");
const set = n.attrs([n.assign("x", n.int(1))]);
const print = (expr: Expr): string => n.print(expr).text.trimEnd();
const value = (expr: Expr): string =>
  print(n.attrs([n.assign("v", expr), n.assign("w", n.nullLiteral)]))
    .split("\n")
    .slice(1, -2)
    .join("\n");

describe("print", () => {
  it.each<readonly [string, Expr, string]>([
    ["empty list", n.list([]), "[ ]"],
    ["empty set", n.attrs([]), "{ }"],
    ["one element", n.list([a]), "[ a ]"],
    ["several elements", n.list([a, n.int(-1), n.apply(a, b)]), "[\n  a\n  (-1)\n  (a b)\n]"],
    ["one binding", set, "{ x = 1; }"],
    ["recursive set", n.attrs([n.inherit(["a", "if"])], { rec: true }), 'rec { inherit a "if"; }'],
    [
      "many inherited names",
      n.attrs([n.inherit(["a", "b", "c", "d"], { from: n.ref("x", "y") })]),
      "{\n  inherit (x.y)\n    a\n    b\n    c\n    d\n    ;\n}",
    ],
    ["selection", n.select(n.ref("a", "b"), ["c d", n.string("e", a), a], b), 'a.b."c d"."e${a}".${a} or b'],
    [
      "call hugging a set",
      n.apply(n.ref("lib", "mkIf"), n.ref("cfg", "enable"), n.attrs([n.assign("x", a), n.assign("y", b)])),
      "lib.mkIf cfg.enable {\n  x = a;\n  y = b;\n}",
    ],
    [
      "a fallback as an operand",
      n.apply(a, n.select(a, ["b"], n.bool(false)), n.binary(n.select(a, ["b"], b), "&&", b)),
      "a (a.b or false) ((a.b or b) && b)",
    ],
    ["negative argument", n.apply(a, n.int(-1), n.float(-0.5)), "a (-1) (-0.5)"],
    [
      "minimal parentheses",
      n.binary(n.binary(a, "+", b), "*", n.binary(a, "-", n.binary(a, "-", b))),
      "(a + b) * (a - (a - b))",
    ],
    ["negated operator", n.unary("!", n.has(a, ["b"])), "!(a ? b)"],
    ["negated path", n.unary("-", n.path("./x")), "-(./x)"],
    ["function of names", n.lambda("a", n.lambda("b", set)), "a: b: { x = 1; }"],
    ["function of a small set", n.lambdaAttrs(["a"], set, { ellipsis: true }), "{ a, ... }: { x = 1; }"],
    [
      "named arguments with defaults",
      n.lambdaAttrs([{ name: "a", fallback: b }, "c"], a, { name: "args" }),
      "args@{\n  a ? b,\n  c,\n}:\na",
    ],
    ["let", n.letIn([n.assign("a", n.int(1))], a), "let\n  a = 1;\nin\na"],
    ["empty let", n.letIn([], a), "a"],
    ["if", n.ifElse(a, b, n.nullLiteral), "if a then b else null"],
    ["with", n.withScope(a, n.list([b])), "with a; [ b ]"],
    ["assert", n.assert(n.binary(a, "!=", b), a), "assert a != b;\na"],
    ["path", n.path("../y/z.nix"), "../y/z.nix"],
    ["this folder", n.path("."), "./."],
    ["odd path", n.path("./hosts/odd name/x"), './hosts + "/odd name/x"'],
    ["string", n.string('"\\ ${x} $x $', a, "\r\t\n"), '"\\"\\\\ \\${x} $x \\$${a}\\r\\t\\n"'],
    ["floats", n.list([n.float(1), n.float(1e21), n.float(1e-7)]), "[\n  1.0\n  1.0e21\n  1.0e-7\n]"],
  ])("%s", (_, tree, expected) => {
    expect(print(tree)).toBe(expected);
  });

  it("expands a set that is a value, and an operator behind it", () => {
    expect(value(set)).toBe("  v = {\n    x = 1;\n  };");
    expect(value(n.binary(a, "//", set))).toBe("  v = a // {\n    x = 1;\n  };");
  });

  it("breaks a long condition and keeps else-if together", () => {
    const long = n.string("x".repeat(90));
    expect(value(n.ifElse(a, long, n.ifElse(b, a, b)))).toBe(
      `  v =\n    if a then\n      "${"x".repeat(90)}"\n    else if b then\n      a\n    else\n      b;`,
    );
  });

  it("writes text of several lines between two quotes", () => {
    expect(value(n.string("one ${two}\n  three '' four ", a, "\n"))).toBe(
      "  v = ''\n    one ''${two}\n      three ''' four ${a}\n  '';",
    );
    expect(value(n.string("  all\n  indented"))).toBe("  v = ''\n    ''\\  all\n      indented'';");
    expect(value(n.string("one line\n"))).toBe('  v = "one line\\n";');
  });

  it("puts comments and empty lines where they were asked for", () => {
    const tree = n.attrs([
      n.assign("a", n.list([n.item(a, { comments: ["one", "two"] }), n.item(b, { blankBefore: true })])),
      n.assign("b", b, { comments: ["why\nindeed"], blankBefore: true }),
    ]);
    expect(n.print(n.file(tree, ["Header", ""])).text).toBe(
      "# Header\n#\n{\n  a = [\n    # one\n    # two\n    a\n\n    b\n  ];\n\n  # why\n  # indeed\n  b = b;\n}\n",
    );
  });

  it("begins the body of a module on its own line", () => {
    expect(n.print(n.file(n.lambdaAttrs(["lib"], set, { ellipsis: true }))).text).toBe(
      "{ lib, ... }:\n{\n  x = 1;\n}\n",
    );
  });

  it("maps places to origins, outer node first", () => {
    const inner = n.withOrigin(n.string("x"), "string");
    const tree = n.attrs([n.assign("a", a), n.assign(["b", "c"], n.list([inner]), { origin: "binding" })]);
    expect(n.print(n.withOrigin(tree, "set")).map).toEqual([
      { line: 1, column: 1, origin: "set" },
      { line: 3, column: 3, origin: "binding" },
      { line: 3, column: 11, origin: "string" },
    ]);
  });

  it("refuses what Nix cannot hold", () => {
    const code = (make: () => unknown): unknown => {
      try {
        make();
      } catch (error) {
        return error instanceof n.NixPrintError ? error.code : error;
      }
      return undefined;
    };
    expect(code(() => n.string("\0"))).toBe("nul-in-string");
    expect(code(() => n.assign("\ud800", a))).toBe("lone-surrogate");
    expect(code(() => n.int(2n ** 63n))).toBe("integer-range");
    expect(code(() => n.float(Number.NaN))).toBe("not-finite");
    expect(code(() => n.ident("a b"))).toBe("invalid-identifier");
    expect(code(() => n.path("x/y"))).toBe("invalid-path");
  });
});
