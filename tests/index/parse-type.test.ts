import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseType, readCoverage } from "../../src/index/parse-type.ts";
import { readSources } from "../../src/index/sources.ts";
import type { OptionType } from "../../src/index/type.ts";

const port: OptionType = { kind: "int", min: 0, max: 65535 };
const string: OptionType = { kind: "string" };

describe("descriptions of types", () => {
  const cases: readonly (readonly [string, OptionType])[] = [
    ["boolean", { kind: "bool" }],
    ["16 bit unsigned integer; between 0 and 65535 (both inclusive)", port],
    ["null or (list of string)", { kind: "either", of: [{ kind: "null" }, { kind: "list", of: string }] }],
    ["list of string or path", { kind: "either", of: [{ kind: "list", of: string }, { kind: "path" }] }],
    [
      "attribute set of (string or signed integer)",
      { kind: "attrs", of: { kind: "either", of: [string, { kind: "int" }] } },
    ],
    [
      "(list of string) or string convertible to it",
      { kind: "coerced", to: { kind: "list", of: string }, from: string },
    ],
    ["non-empty (list of string)", { kind: "list", of: string, nonEmpty: true }],
    ["list of string of length 12", { kind: "list", of: string, length: 12 }],
    ['strings concatenated with "\\n"', { kind: "string", separator: "\n" }],
    ['one of "a", "b or c", 1', { kind: "enum", values: ["a", "b or c", 1] }],
    [
      'null or one of "a", "b" or string',
      { kind: "either", of: [{ kind: "null" }, { kind: "enum", values: ["a", "b"] }, string] },
    ],
    [
      'value "auto" (singular enum) or (positive integer, meaning >0)',
      {
        kind: "either",
        of: [
          { kind: "enum", values: ["auto"] },
          { kind: "int", min: 1 },
        ],
      },
    ],
    [
      'positive integer, meaning >0, or value "auto" (singular enum)',
      {
        kind: "either",
        of: [
          { kind: "int", min: 1 },
          { kind: "enum", values: ["auto"] },
        ],
      },
    ],
    [
      "integer or floating point number between 0.1 and 1 (both inclusive)",
      { kind: "number", min: 0.1, max: 1 },
    ],
    ["open submodule of (JSON value)", { kind: "submodule", freeform: { kind: "data", format: "json" } }],
    ["open submodule of attribute set of string", { kind: "submodule", freeform: string }],
    [
      "string matching the pattern none|(auto,)?(lz4|zstd)(,[[:digit:]]{1,2})?",
      { kind: "string", pattern: "none|(auto,)?(lz4|zstd)(,[[:digit:]]{1,2})?" },
    ],
    [
      "string matching the pattern [^/{}]+ or string matching the pattern [()]x",
      {
        kind: "either",
        of: [
          { kind: "string", pattern: "[^/{}]+" },
          { kind: "string", pattern: "[()]x" },
        ],
      },
    ],
    [
      "null or (one of btrfs,luks)",
      { kind: "either", of: [{ kind: "null" }, { kind: "tagged", tags: ["btrfs", "luks"] }] },
    ],
    [
      "function that evaluates to a(n) list of package",
      { kind: "function", result: { kind: "list", of: { kind: "package" } } },
    ],
  ];
  it.each(cases)("%s", (text, type) => {
    expect(parseType(text)).toEqual(type);
  });

  it("leaves what it does not understand unknown, at its place", () => {
    expect(parseType("list of (layer rule)")).toEqual({
      kind: "list",
      of: { kind: "unknown", text: "layer rule" },
    });
    expect(parseType("null or PKCS#11 URI")).toEqual({
      kind: "either",
      of: [{ kind: "null" }, { kind: "unknown", text: "PKCS#11 URI" }],
    });
    // begins with a word that is known, and means something else
    expect(parseType("string, with spaces inside double quotes").kind).toBe("unknown");
    expect(parseType("attribute sets or lists of strings").kind).toBe("unknown");
    expect(parseType("package)").kind).toBe("unknown");
  });

  it("takes any text", () => {
    const words = fc.constantFrom(
      "list of ",
      "(",
      ")",
      " or ",
      "string",
      "null",
      "one of ",
      '"a"',
      ", ",
      "non-empty ",
      " convertible to it",
      "x",
    );
    fc.assert(
      fc.property(
        fc.array(words).map((parts) => parts.join("")),
        (text) => {
          expect(parseType(text)).toBeDefined();
        },
      ),
    );
  });

  it("reads nearly all that upstream says", () => {
    const unread = Object.fromEntries(
      Object.entries(readSources().options).map(([file, { options }]) => [
        file,
        readCoverage(options.map(({ type }) => type)).unread.length,
      ]),
    );
    expect(unread).toEqual({
      atticd: 0,
      "dank-material-shell": 0,
      disko: 0,
      facter: 0,
      "home-manager": 55,
      "niri-flake": 56,
      nixos: 48,
      "nixos-hardware": 0,
      "nixos-more": 0,
      "nixos-tree": 0,
      opnix: 0,
    });
    expect(readCoverage(["boolean", "niri action"])).toEqual({ read: 1, unread: ["niri action"] });
  });
});
