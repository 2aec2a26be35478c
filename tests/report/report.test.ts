import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { styleText } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/index.ts";
import type { Value } from "../../src/evaluate/index.ts";
import { frame } from "../../src/report/frame.ts";
import {
  countText,
  diagnosticGithub,
  diagnosticJson,
  diagnosticsText,
  harmless,
  jsonVersion,
  Locator,
  orderText,
  paintFor,
  priorityText,
  valueText,
  type Paint,
} from "../../src/report/index.ts";

const plain: Paint = (_format, text) => text;
const long = `${"a".repeat(300)}HERE${"b".repeat(300)}`;
const files: Record<string, string> = {
  "fleet.ts": 'const a = 1;\n\n\tnixos({ on: "x" });\n\n\nlast();',
  "long.ts": `${"c".repeat(400)}\n${long}\nshort`,
  "evil.ts":
    'const x = "\u001b[31mred\u001b[0m\u001b]0;title\u0007"; call("\u202etxt.exe");\r\nnext\u009b2J\n',
};
let root: string;
let locator: Locator;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "panther-report-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  locator = new Locator(root);
});
afterAll(() => rmSync(root, { recursive: true }));

const at = (file: string, line: number, column: number, length = 0) => ({ file, line, column, length });

describe("code frames", () => {
  test("show the lines around, and a caret under what is meant; tabs keep their width", () => {
    expect(frame(at("fleet.ts", 3, 10, 2), locator, plain)).toEqual([
      '> 3 │ \tnixos({ on: "x" });',
      "    │ \t        ^^",
    ]);
    expect(frame(at("fleet.ts", 1, 7, 1), locator, plain)).toEqual(["> 1 │ const a = 1;", "    │       ^"]);
    expect(frame(at("fleet.ts", 6, 1, 4), locator, plain)).toEqual(["> 6 │ last();", "    │ ^^^^"]);
  });

  test("are left out where there is no line, no file, or no column", () => {
    expect(frame(at("fleet.ts", 0, 0), locator, plain)).toEqual([]);
    expect(frame(at("gone.ts", 1, 1), locator, plain)).toEqual([]);
    expect(frame(at("fleet.ts", 1, 0), locator, plain)).toEqual(["> 1 │ const a = 1;"]);
  });

  test("show a long line around its caret", () => {
    const [above, line, caret] = frame(at("long.ts", 2, 301, 4), locator, plain);
    expect(line!.length).toBeLessThan(180);
    expect(line!.indexOf("HERE")).toBe(caret!.indexOf("^^^^"));
    expect(above).toContain("ccc");
    const [, start] = frame(at("long.ts", 2, 1, 1000), locator, plain);
    expect(start).toMatch(/^> 2 │ a{156}\.\.\.$/);
    expect(frame(at("long.ts", 2, 1, 1000), locator, plain)[2]!.length).toBeLessThan(180);
  });

  test("never pass on what moves the cursor or turns text around, and keep the caret in place", () => {
    const text = files["evil.ts"]!;
    const column = text.indexOf("call") + 1;
    const lines = frame(at("evil.ts", 1, column, 4), locator, plain);
    // eslint-disable-next-line no-control-regex
    expect(lines.join("")).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(lines[0]!.indexOf("call")).toBe(lines[1]!.indexOf("^"));
    // the carriage return of a line ending is no character of the line
    expect(lines[0]).toMatch(/;$/);
  });
});

const finding: Diagnostic = {
  code: "PANTHER2001",
  severity: "error",
  message: "NixOS has no option x:\u001b[31m y, 100%",
  hosts: ["box"],
  places: [
    { origin: { file: "fleet.ts", line: 1, column: 7 } },
    { origin: { file: "fleet.ts", line: 6, column: 1 }, label: "and here" },
  ],
  why: "Because.\r\n::error::injected",
  fix: "Write y.",
};

describe("findings", () => {
  test("for a reader name every place", () => {
    expect(diagnosticsText([finding], locator, plain)).toEqual([
      [
        "error PANTHER2001: NixOS has no option x: y, 100%  [box]",
        "  fleet.ts:1:7",
        "  > 1 │ const a = 1;",
        "      │       ^",
        "  fleet.ts:6:1  and here",
        "  > 6 │ last();",
        "      │ ^^^^",
        "  why: Because.\ufffd\n       ::error::injected",
        "  fix: Write y.",
      ].join("\n"),
    ]);
  });

  test("many warnings of one kind are a list, errors never are, and errors come last", () => {
    const warnings = [1, 2, 3, 4].map((n): Diagnostic => ({
      ...finding,
      severity: "warning",
      message: `number ${n}`,
      places: [{ origin: { file: "fleet.ts", line: 0, column: 0 } }],
    }));
    const texts = diagnosticsText([finding, ...warnings], locator, plain);
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain("in 4 places");
    expect(texts[0]).toContain("number 4");
    expect(texts[1]).toMatch(/^error/);
    const errors = warnings.map((w): Diagnostic => ({ ...w, severity: "error" }));
    expect(diagnosticsText(errors, locator, plain)).toHaveLength(4);
    expect(countText([finding, ...warnings])).toBe("1 error, 4 warnings");
    expect(countText([])).toBe("no findings");
  });

  test("for GitHub are one line whose parts cannot end it", () => {
    expect(diagnosticGithub(finding, locator)).toBe(
      "::error file=fleet.ts,line=1,col=7,title=PANTHER2001::NixOS has no option x: y, 100%25 [box]%0ABecause.\ufffd%0A::error::injected%0Afix: Write y.",
    );
    const nowhere = diagnosticGithub(
      { ...finding, hosts: [], places: [{ origin: { file: "a,b:c\n.ts", line: 0, column: 0 } }] },
      locator,
    );
    expect(nowhere).toMatch(/^::error file=a%2Cb%3Ac%0A\.ts,title=PANTHER2001::/);
    expect(nowhere).not.toContain("\n");
  });

  test("as data keep their text, with places that are resolved", () => {
    expect(diagnosticJson(finding, locator)).toEqual({
      code: "PANTHER2001",
      severity: "error",
      message: finding.message,
      hosts: ["box"],
      places: [
        { file: "fleet.ts", line: 1, column: 7 },
        { file: "fleet.ts", line: 6, column: 1, label: "and here" },
      ],
      why: finding.why,
      fix: "Write y.",
    });
    // eslint-disable-next-line no-control-regex
    expect(JSON.stringify(diagnosticJson(finding, locator))).not.toMatch(/[\u0000-\u001f]/);
    expect(jsonVersion).toBe(1);
  });
});

describe("colours", () => {
  const stream = (isTTY: boolean) => ({ isTTY }) as NodeJS.WriteStream;
  const painted = (isTTY: boolean, env: Record<string, string | undefined>): string => {
    const before = Object.keys(env).map((name) => [name, process.env[name]] as const);
    const set = (name: string, value: string | undefined): void => {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    };
    for (const [name, value] of Object.entries(env)) set(name, value);
    try {
      return paintFor(stream(isTTY))("red", "x");
    } finally {
      for (const [name, value] of before) set(name, value);
    }
  };
  const none = { NO_COLOR: undefined, TERM: "xterm" };

  test("are for terminals that want them", () => {
    expect(painted(true, none)).toBe(styleText("red", "x", { validateStream: false }));
    expect(painted(true, { ...none, NO_COLOR: "" })).not.toBe("x");
    expect(painted(true, { ...none, NO_COLOR: "1" })).toBe("x");
    expect(painted(true, { ...none, TERM: "dumb" })).toBe("x");
    expect(painted(false, none)).toBe("x");
  });

  test("text of others is harmless", () => {
    expect(harmless("a\tb\nc")).toBe("a\tb\nc");
    expect(harmless("\u001b[2Jx\u0007\u0000\u202e")).toBe("x\ufffd\ufffd\ufffd");
  });
});

describe("values", () => {
  const values: readonly (readonly [value: Value, text: string])[] = [
    [null, "null"],
    [1, "1"],
    [true, "true"],
    ['a"\n', '"a\\"\\n"'],
    ["\u001b[31mx", '"x"'],
    [[], "[]"],
    [{}, "{}"],
    [[1, { a: "x", "b-c": [] }], '[1, { a: "x", "b-c": [] }]'],
    [{ $nix: "float", value: 1 }, "1.0"],
    [{ $nix: "float", value: 0.5 }, "0.5"],
    [{ $nix: "package", path: ["kdePackages", "okular"] }, "pkgs.kdePackages.okular"],
    [{ $nix: "package", path: ["7zz"] }, 'pkgs["7zz"]'],
    [{ $nix: "package", input: "tools", path: ["claude-code"] }, 'packagesOf("tools")["claude-code"]'],
    [{ $nix: "ref", path: ["users", "users", "a.b"] }, 'config.users.users["a.b"]'],
    [{ $nix: "input", input: "disko", path: ["nixosModules", "disko"] }, "inputs.disko.nixosModules.disko"],
    [{ $nix: "expr", parts: ["f ", { value: "x" }] }, 'nix`f ${"x"}`'],
    [{ $nix: "file", path: "a/b.txt" }, 'file("a/b.txt")'],
    [{ $nix: "secret", reference: "op://v/i/f", name: "x" }, 'secret("op://v/i/f")'],
    [{ $nix: "fillIn", what: 'a "key"' }, 'fillIn("a \\"key\\"")'],
    [{ $nix: "override", priority: 50, value: 1 }, "mkForce(1)"],
    [{ $nix: "override", priority: 40, value: 1 }, "mkOverride(40, 1)"],
    [{ $nix: "order", order: 500, value: [1] }, "mkBefore([1])"],
    [{ $nix: "order", order: 7, value: [1] }, "mkOrder(7, [1])"],
    [{ $nix: "if", condition: { $nix: "ref", path: ["x"] }, value: 1 }, "when(config.x, 1)"],
  ];
  test.each(values.map(([value, text]) => [text, value] as const))("%s", (text, value) => {
    expect(valueText(value)).toBe(text);
  });

  test("priorities and orders by their names", () => {
    expect([50, 1000, 1500, 40].map(priorityText)).toEqual([
      "mkForce",
      "mkDefault",
      "mkOptionDefault",
      "mkOverride 40",
    ]);
    expect([500, 1500, 7].map(orderText)).toEqual(["mkBefore", "mkAfter", "mkOrder 7"]);
  });
});
