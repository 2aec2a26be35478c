import { describe, expect, it } from "vitest";
import * as n from "../../src/nix/index.ts";

const printed = (text: string): string =>
  n.print(n.attrs([n.assign("v", n.raw(text)), n.assign("l", n.list([n.raw(text)]))])).text;

describe("raw Nix", () => {
  it.each([
    ["pkgs.hello", "{\n  v = pkgs.hello;\n  l = [ pkgs.hello ];\n}\n"],
    ["a + b", "{\n  v = a + b;\n  l = [ (a + b) ];\n}\n"],
    ["{ a = 1; }", "{\n  v = { a = 1; };\n  l = [ { a = 1; } ];\n}\n"],
    ["{ a }: a", "{\n  v = { a }: a;\n  l = [ ({ a }: a) ];\n}\n"],
    ['"}" + "${x "]"}"', '{\n  v = "}" + "${x "]"}";\n  l = [ ("}" + "${x "]"}") ];\n}\n'],
  ])("%s", (text, expected) => {
    expect(printed(text)).toBe(expected);
  });

  it("follows the indentation of its place", () => {
    const text = "lib.mkIf x {\n        a = 1;\n\n        b = 2;\n      }";
    expect(n.print(n.attrs([n.assign("v", n.raw(text)), n.assign("w", n.ident("w"))])).text).toBe(
      "{\n  v = lib.mkIf x {\n    a = 1;\n\n    b = 2;\n  };\n  w = w;\n}\n",
    );
  });

  it("leaves lines inside of strings where indentation is part of the value", () => {
    const text = "f \"a\n b\" ''\n    c\n  ''";
    expect(n.print(n.attrs([n.assign("v", n.raw(text)), n.assign("w", n.ident("w"))])).text).toContain(
      "f \"a\n b\" ''\n",
    );
  });

  it("keeps what follows out of a comment at its end", () => {
    expect(printed("a # why")).toBe("{\n  v = a # why\n  ;\n  l = [\n    (\n      a # why\n    )\n  ];\n}\n");
  });

  it.each(["", "a }", "{ a = 1;", '"a', "''a", "a; b = 2", "/* a", "[ ( ] )"])("refuses %j", (text) => {
    expect(() => printed(text)).toThrow(n.NixPrintError);
  });
});
