import fc from "fast-check";
import * as n from "../../src/nix/index.ts";
import type { BinaryOperator, Binding, Expr, UnaryOperator } from "../../src/nix/index.ts";

/** Variables that a test binds around the random expression. */
export const variables = ["a", "b", "c", "d", "e'", "f-g", "_h"] as const;

/** Text full of what Nix strings treat specially. */
export const trickyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "$",
        "${",
        "''",
        "'",
        '"',
        "\\",
        "\n",
        " ",
        "  ",
        "\t",
        "\r",
        "{",
        "}",
        "$$",
        "a",
        "b c",
        "x\n",
        "\n\n",
        "#",
        "/*",
        "é",
        "😀",
      ),
      fc.string({ maxLength: 3 }).filter((text) => !text.includes("\0")),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(""));

const variable = fc.constantFrom(...variables).map(n.ident);
const names = fc.oneof(
  fc.constantFrom("x", "y-z", "long-attribute-name", "services", "or", "if", "a b", "1x", "q.r", "", "${z}"),
  trickyText.filter((text) => !variables.some((name) => name === text)),
);
const binaryOperators: readonly BinaryOperator[] = [
  "->",
  "||",
  "&&",
  "==",
  "!=",
  "<",
  "<=",
  ">",
  ">=",
  "//",
  "+",
  "-",
  "*",
  "/",
  "++",
];
const comments = fc.record(
  {
    comments: fc.array(fc.constantFrom("why this is so", "", "two\nlines", "/* odd"), { maxLength: 2 }),
    blankBefore: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** Any expression whose free variables are `variables`; `printed` leaves out what Nix prints ambiguously. */
export const expression = (printed: boolean): fc.Arbitrary<Expr> =>
  fc.letrec<{ expr: Expr; leaf: Expr }>((tie) => {
    const expr = tie("expr");
    const path = fc.array(
      fc.oneof(
        { weight: 5, arbitrary: names },
        {
          weight: printed ? 0 : 1,
          arbitrary: fc.oneof(
            variable,
            expr.map((e) => n.string("p-", e)),
          ),
        },
      ),
      { minLength: 1, maxLength: 3 },
    );
    const staticPath = fc.array(names, { minLength: 1, maxLength: 3 });
    const bindings = fc.uniqueArray(
      fc.oneof(
        {
          weight: 5,
          arbitrary: fc.tuple(staticPath, expr, comments).map(([p, e, c]): Binding => n.assign(p, e, c)),
        },
        {
          weight: 1,
          arbitrary: fc
            .tuple(
              fc.uniqueArray(fc.constantFrom(...variables), { minLength: 1, maxLength: 5 }),
              fc.option(expr, { nil: undefined }),
              comments,
            )
            .map(([v, from, c]): Binding => n.inherit(v, { ...c, ...(from && { from }) })),
        },
      ),
      { maxLength: 4, selector: (binding) => (binding.kind === "assign" ? binding.path[0] : "inherit") },
    );
    const param = fc.constantFrom(...variables);
    return {
      leaf: fc.oneof(
        { depthSize: "small" },
        variable,
        fc.constantFrom<Expr>(n.nullLiteral, n.bool(true), n.bool(false)),
        fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }).map(n.int),
        fc.integer({ min: 0, max: 100000 }).map((i) => n.float(i / 16)),
        trickyText.map((text) => n.string(text)),
        fc.constantFrom("./x", "../y/z.nix", "./.", "/etc/nixos").map(n.path),
      ),
      expr: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        tie("leaf"),
        fc.array(fc.oneof(trickyText, expr), { maxLength: 4 }).map((parts) => n.string(...parts)),
        fc.array(fc.oneof(trickyText, expr), { maxLength: 4 }).map((parts) => n.indentedString(...parts)),
        fc.tuple(expr, path, fc.option(expr, { nil: undefined })).map(([b, p, d]) => n.select(b, p, d)),
        fc.tuple(variable, staticPath).map(([b, p]) => n.select(b, p)),
        fc.tuple(expr, path).map(([b, p]) => n.has(b, p)),
        fc
          .array(
            fc.tuple(expr, comments).map(([e, c]) => n.item(e, c)),
            { maxLength: 5 },
          )
          .map(n.list),
        fc.tuple(bindings, fc.boolean()).map(([b, rec]) => n.attrs(b, { rec })),
        fc.tuple(expr, expr, fc.array(expr, { maxLength: 3 })).map(([f, x, more]) => n.apply(f, x, ...more)),
        fc.tuple(param, expr).map(([p, e]) => n.lambda(p, e)),
        fc
          .tuple(
            fc.uniqueArray(param, { maxLength: 4 }),
            fc.option(expr, { nil: undefined }),
            expr,
            fc.boolean(),
            fc.boolean(),
          )
          .map(([p, d, e, ellipsis, named]) =>
            n.lambdaAttrs(
              p.map((name, i) => (i === 0 && d ? { name, fallback: d } : name)),
              e,
              { ellipsis, ...(named && { name: "args" }) },
            ),
          ),
        fc.tuple(bindings, expr).map(([b, e]) => n.letIn(b, e)),
        fc.tuple(expr, expr, expr).map(([x, y, z]) => n.ifElse(x, y, z)),
        fc.tuple(expr, expr).map(([x, y]) => n.withScope(x, y)),
        fc.tuple(expr, expr).map(([x, y]) => n.assert(x, y)),
        fc.tuple(fc.constantFrom<UnaryOperator>("!", "-"), expr).map(([op, x]) => n.unary(op, x)),
        fc.tuple(expr, fc.constantFrom(...binaryOperators), expr).map(([x, op, y]) => n.binary(x, op, y)),
        expr.map(n.paren),
      ),
    };
  }).expr;
