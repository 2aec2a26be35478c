import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as n from "../../src/nix/index.ts";
import { needsTool } from "../support/tools.ts";
import { expression, variables } from "./arbitrary.ts";
import { parse } from "./nix.ts";
import { plain } from "./oracle.ts";

/** One Nix process for many trees. */
function tree(expressions: readonly n.Expr[]): n.Expr {
  return variables.reduceRight((body: n.Expr, name) => n.lambda(name, body), n.list(expressions));
}

function agree(expressions: readonly n.Expr[]): boolean {
  return parse(n.print(n.file(tree(expressions))).text) === parse(plain(tree(expressions)));
}

describe.skipIf(!needsTool("nix-instantiate"))("random trees", () => {
  it("mean to Nix what their plainest notation means", { timeout: 120_000 }, () => {
    // Without computed names: Nix prints them in quotes, with quotes inside.
    const many = fc.array(expression(true), { minLength: 80, maxLength: 80 });
    fc.assert(
      fc.property(many, (expressions) => {
        if (agree(expressions)) return;
        const culprit = expressions.find((one) => !agree([one])) ?? n.nullLiteral;
        expect(culprit, "only together").not.toBe(n.nullLiteral);
        expect(parse(n.print(tree([culprit])).text), n.print(culprit).text).toBe(
          parse(plain(tree([culprit]))),
        );
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });
});
