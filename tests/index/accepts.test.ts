import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accepts, parseType, type Data } from "../../src/index/index.ts";

const pkg = { $nix: "package", path: ["git"] };
const file = { $nix: "file", path: "x.conf" };
const secret = { $nix: "secret", reference: "op://a/b/c", name: "aBC" };
const reference = { $nix: "ref", path: ["networking", "hostName"] };
const float = { $nix: "float", value: 1 };
const forced = (value: Data): Data => ({ $nix: "override", priority: 50, value });

const port = "16 bit unsigned integer; between 0 and 65535 (both inclusive)";

describe("accepts", () => {
  it.each<readonly [string, readonly Data[], readonly Data[]]>([
    ["boolean", [true, reference, forced(false)], ["yes", 1, null, pkg, secret, forced("yes"), []]],
    ["string", ["", "x", secret, reference], [1, true, null, pkg, file, ["x"], {}]],
    ["null or string", [null, "x"], [1]],
    [port, [0, 65535], [-1, 65536, 1.5, "22", float]],
    ["floating point number", [1.5, float], [1, "1.5"]],
    ["integer or floating point number between 0 and 1 (both inclusive)", [0, 1, 0.5, float], [2, -0.1]],
    ["absolute path", ["/etc", file, pkg, secret], ["etc", "~/x", 1]],
    ["path in the Nix store", ["/nix/store/x", file, pkg], ["/etc", secret]],
    ["package", [pkg, reference], ["git", file, {}]],
    ['one of "yes", "no"', ["yes"], ["maybe", true]],
    ["non-empty (list of string)", [["a"]], [[], [1], "a"]],
    ["list of string of length 2", [["a", "b"]], [["a"]]],
    ["single-line string", ["a"], ["a\nb", "a\n"]],
    ["(optionally newline-terminated) single-line string", ["a", "a\n"], ["a\nb"]],
    ["string, not containing newlines or colons", ["a b"], ["a:b", "a\nb"]],
    ["string matching the pattern [[:digit:]]{2}:[[:digit:]]{2}", ["12:34"], ["1:34", "12:345"]],
    ["string matching the pattern [0-9a-f]+\\$[0-9a-f]{64}", [`ab$${"0".repeat(64)}`], ["ab"]],
    ["(list of string) or string convertible to it", ["a", ["a"]], [1, [1]]],
    ["attribute set of string", [{ a: "x" }, {}], [[], "x", { a: 1 }]],
    ["submodule", [{ anything: 1 }, file], ["x", [], true]],
    ["JSON value", [null, { a: [1, { b: null }] }], []],
    ["TOML value", [{ a: [1] }], [null]],
    ["INI atom (null, bool, int, float or string)", [null, 1, "x", true, float], [[], {}, pkg]],
    ["systemd option", ["x", 1, true, pkg, ["a", "b"]], [{}, [{}]]],
    ["function that evaluates to a(n) string", [reference], ["x", {}]],
    ["unspecified value", [null, {}, [], "x"], []],
    ["something nobody knows", [null, {}, [], "x"], []],
  ])("%s", (text, good, bad) => {
    const type = parseType(text);
    for (const value of good) expect(accepts(type, value), JSON.stringify(value)).toEqual([]);
    for (const value of bad) expect(accepts(type, value), JSON.stringify(value)).not.toEqual([]);
  });

  it("says where in lists and sets", () => {
    expect(
      accepts(parseType(`attribute set of (list of ${port})`), { a: [1], b: [1, 70000], c: [forced("x")] }),
    ).toEqual([
      { path: ["b", 1], expected: "integer from 0 to 65535", got: "integer 70000" },
      { path: ["c", 0], expected: "integer from 0 to 65535", got: 'string "x"' },
    ]);
    // the member of a union that was surely meant speaks
    expect(accepts(parseType("null or (list of string)"), ["a", 1])).toEqual([
      { path: [1], expected: "string", got: "integer 1" },
    ]);
    expect(accepts(parseType("null or (list of string)"), 1)).toEqual([
      { path: [], expected: "null or list of string", got: "integer 1" },
    ]);
  });

  it("takes any JSON where JSON is wanted, and nothing that is no list where a list is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(accepts(parseType("JSON value"), value as Data)).toEqual([]);
        const listed = accepts(parseType("list of anything"), value as Data);
        expect(listed.length === 0).toBe(Array.isArray(value));
      }),
    );
  });
});
