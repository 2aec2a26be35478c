import type { BinaryOperator } from "./tree.ts";

/** How tightly a construct binds, loosest first; the order is that of Nix's grammar (src/libexpr/parser.y). */
export const Level = {
  function: 0,
  implies: 1,
  or: 2,
  and: 3,
  equal: 4,
  compare: 5,
  update: 6,
  not: 7,
  sum: 8,
  product: 9,
  concat: 10,
  has: 11,
  negate: 12,
  apply: 13,
  select: 14,
  atom: 15,
} as const;

export interface OperatorRule {
  readonly level: number;
  readonly associates: "left" | "right" | "none";
}

export const operatorRules: Readonly<Record<BinaryOperator, OperatorRule>> = {
  "->": { level: Level.implies, associates: "right" },
  "||": { level: Level.or, associates: "left" },
  "&&": { level: Level.and, associates: "left" },
  "==": { level: Level.equal, associates: "none" },
  "!=": { level: Level.equal, associates: "none" },
  "<": { level: Level.compare, associates: "none" },
  "<=": { level: Level.compare, associates: "none" },
  ">": { level: Level.compare, associates: "none" },
  ">=": { level: Level.compare, associates: "none" },
  "//": { level: Level.update, associates: "right" },
  "+": { level: Level.sum, associates: "left" },
  "-": { level: Level.sum, associates: "left" },
  "*": { level: Level.product, associates: "left" },
  "/": { level: Level.product, associates: "left" },
  "++": { level: Level.concat, associates: "right" },
};
