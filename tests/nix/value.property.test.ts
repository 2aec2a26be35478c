import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as n from "../../src/nix/index.ts";
import type { Expr } from "../../src/nix/index.ts";
import { needsTool } from "../support/tools.ts";
import { trickyText } from "./arbitrary.ts";
import { evaluate } from "./nix.ts";

type Value = null | boolean | number | string | readonly Value[] | { readonly [name: string]: Value };

const value = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom(null, true, false),
    fc.integer(),
    trickyText,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(trickyText, tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

function tree(data: Value): Expr {
  if (data === null) return n.nullLiteral;
  if (typeof data === "boolean") return n.bool(data);
  if (typeof data === "number") return n.int(data);
  if (typeof data === "string") return n.string(data);
  if (Array.isArray(data)) return n.list(data.map(tree));
  return n.attrs(Object.entries(data).map(([name, inner]) => n.assign([name], tree(inner))));
}

/** `mantissa * 2 ^ exponent` in exact Nix arithmetic: every step is a multiplication by a power of two. */
function exactly(double: number): string {
  let mantissa = double;
  let exponent = 0;
  while (Math.abs(mantissa) >= 2 ** 53) [mantissa, exponent] = [mantissa / 2, exponent + 1];
  while (!Number.isInteger(mantissa)) [mantissa, exponent] = [mantissa * 2, exponent - 1];
  return `(scale (${mantissa < 0 ? "0 - " : ""}${BigInt(Math.abs(mantissa))}) (${exponent < 0 ? "0 - " : ""}${Math.abs(exponent)}))`;
}

const scale =
  "scale = m: e: if e == 0 then 1.0 * m else if e > 0 then scale (2.0 * m) (e - 1) else scale (m / 2.0) (e + 1);";

describe.skipIf(!needsTool("nix-instantiate"))("values", () => {
  it("evaluate to what they were made of", () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), (values) => {
        expect(evaluate(n.print(n.file(tree(values))).text)).toEqual(values);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });

  it("keep strings in both notations, next to interpolations too", () => {
    const pair = fc.tuple(trickyText, trickyText, trickyText);
    fc.assert(
      fc.property(fc.array(pair, { minLength: 100, maxLength: 100 }), (texts) => {
        const strings = texts.flatMap(([a, b, c]) => [
          n.string(a, n.string(b), c),
          n.indentedString(a, n.string(b), c),
          n.attrs([n.assign("deep", n.indentedString(a, n.indentedString(b), c))]),
        ]);
        const expected = texts.flatMap(([a, b, c]) => [a + b + c, a + b + c, { deep: a + b + c }]);
        expect(evaluate(n.print(n.list(strings)).text)).toEqual(expected);
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });

  it("keep their value as raw text in a deeper place", () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), (values) => {
        const raws = values.map((one) => n.raw(`(${n.print(tree(one)).text.trimEnd()})`));
        const places = raws.map((one) => n.attrs([n.assign("deep", n.attrs([n.assign("er", one)]))]));
        expect(evaluate(n.print(n.list(places)).text)).toEqual(values.map((er) => ({ deep: { er } })));
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  it("keep doubles to the last bit", () => {
    const double = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((d) => !Object.is(d, -0));
    const extremes = [
      0,
      5e-324,
      -5e-324,
      1.7976931348623157e308,
      2.2250738585072014e-308,
      0.1,
      1e21,
      1e-7,
      123456789.125,
      2 ** 53,
    ];
    fc.assert(
      fc.property(fc.array(double, { minLength: 50, maxLength: 50 }), (random) => {
        const doubles = [...extremes, ...random];
        const checks = doubles.map((d) => `(${n.print(n.float(d)).text.trim()} == ${exactly(d)})`);
        expect(evaluate(`let ${scale} in [ ${checks.join(" ")} ]`)).toEqual(doubles.map(() => true));
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });

  it("keep the sign of zero, and the ends of the integers", () => {
    const numbers = [n.float(-0), n.int(-(2n ** 63n)), n.int(2n ** 63n - 1n), n.int(-1)];
    const text = `map toString ${n.print(n.list(numbers)).text}`;
    expect(evaluate(text)).toEqual(["-0.000000", "-9223372036854775808", "9223372036854775807", "-1"]);
  });

  it("keep computed names, paths with odd characters and comments", () => {
    const name = n.string("a-", n.string("$b"));
    const set = n.attrs([
      n.assign([name, n.string("c d")], n.int(1), { comments: ["first\r# second\rstill a comment"] }),
      n.assign("path", n.apply(n.ref("builtins", "baseNameOf"), n.path("/nowhere/odd ${name}/@x"))),
      n.assign("has", n.has(n.attrs([n.assign("x", n.int(1))]), [n.string("", n.string("x"))])),
    ]);
    expect(evaluate(n.print(set).text)).toEqual({ "a-$b": { "c d": 1 }, path: "@x", has: true });
  });
});
