import { isDeepStrictEqual } from "node:util";
import { buildCommand } from "@stricli/core";
import { diffHosts, type Difference, type HostDifference, type OptionDifference } from "../../diff/index.ts";
import type { AttrsValue, Value } from "../../evaluate/index.ts";
import { valueText } from "../../report/index.ts";
import { attempt, exit, printJson, type Context } from "../context.ts";
import { jsonFlag, projectFlag } from "../flags.ts";
import { evaluated, hostNamed } from "../project.ts";
import { projectOf } from "./check.ts";

interface Flags {
  readonly project?: string;
  readonly json: boolean;
}

class Printer {
  readonly context: Context;
  readonly names: readonly [string, string];
  constructor(context: Context, names: readonly [string, string]) {
    this.context = context;
    this.names = names;
  }

  heading(text: string): void {
    this.context.print(this.context.out("bold", `\n${text}`));
  }

  /** Both sides of a difference; lists and sets by what only one of them has. */
  sides(name: string, left: Value | undefined, right: Value | undefined): void {
    const { print, out } = this.context;
    if (Array.isArray(left) && Array.isArray(right))
      return this.lists(name, left as Value[], right as Value[]);
    print(`  ${name}`);
    const width = Math.max(...this.names.map((n) => n.length));
    for (const [i, value, colour] of [
      [0, left, "red"],
      [1, right, "green"],
    ] as const) {
      print(
        `    ${out(colour, this.names[i].padEnd(width))}  ${value === undefined ? out("dim", "not defined") : valueText(value)}`,
      );
    }
  }

  private lists(name: string, left: readonly Value[], right: readonly Value[]): void {
    const { print, out } = this.context;
    const only = (a: readonly Value[], b: readonly Value[]) =>
      a.filter((v) => !b.some((w) => isDeepStrictEqual(v, w)));
    const [onlyLeft, onlyRight] = [only(left, right), only(right, left)];
    print(`  ${name}`);
    if (onlyLeft.length + onlyRight.length === 0)
      print(`    ${out("dim", "the same elements in another order")}`);
    for (const v of onlyLeft) print(`    ${out("red", `only ${this.names[0]}`)}  ${valueText(v)}`);
    for (const v of onlyRight) print(`    ${out("green", `only ${this.names[1]}`)}  ${valueText(v)}`);
  }
}

/** A module's options that differ; the module itself where only one host uses it. */
function printModule(printer: Printer, { name, left, right }: Difference<Value>): void {
  const { context } = printer;
  if (left === undefined || right === undefined) {
    const side = left === undefined ? 1 : 0;
    context.print(`  ${name}  ${context.out(side === 0 ? "red" : "green", `only ${printer.names[side]}`)}`);
    return;
  }
  const [a, b] = [left as AttrsValue, right as AttrsValue];
  for (const option of [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()) {
    if (!isDeepStrictEqual(a[option], b[option])) printer.sides(`${name}.${option}`, a[option], b[option]);
  }
}

function printOption(printer: Printer, difference: OptionDifference): void {
  const one = (values: readonly Value[] | undefined): Value | undefined =>
    values?.length === 1 ? values[0] : values;
  const name = difference.user === null ? difference.name : `${difference.name} (home of ${difference.user})`;
  printer.sides(name, one(difference.left), one(difference.right));
}

const countOf = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;

function printDifference(printer: Printer, difference: HostDifference): void {
  const { facts, modules, options } = difference;
  const [left, right] = printer.names;
  const counts = [
    countOf(facts.length, "fact"),
    countOf(modules.length, "module"),
    countOf(options.length, "option"),
  ];
  const none = facts.length + modules.length + options.length === 0;
  printer.context.print(
    none ? `${left} and ${right} do not differ` : `${left} and ${right} differ in ${counts.join(", ")}`,
  );
  if (facts.length > 0) printer.heading("facts");
  for (const d of facts) printer.sides(d.name, d.left, d.right);
  if (modules.length > 0) printer.heading("modules");
  for (const d of modules) printModule(printer, d);
  if (options.length > 0) printer.heading("options");
  for (const d of options) printOption(printer, d);
}

export const diffCmd = buildCommand<Flags, [string, string], Context>({
  docs: {
    brief: "How do two hosts differ on purpose? Facts, modules, options",
    fullDescription:
      "Compares what two hosts declare. Exit code 0: they differ in nothing but their names; 1: they differ.",
  },
  parameters: {
    flags: { project: projectFlag, json: jsonFlag },
    positional: {
      kind: "tuple",
      parameters: [
        { parse: String, brief: "Host of the fleet", placeholder: "host" },
        { parse: String, brief: "Another one", placeholder: "host" },
      ],
    },
  },
  async func(flags, left, right) {
    const root = await projectOf(this, flags);
    if (root === null) return;
    await attempt(this, root, flags.json, async () => {
      const { fleet } = await evaluated(root);
      const difference = diffHosts(hostNamed(fleet, left), hostNamed(fleet, right));
      if (flags.json)
        printJson(this, {
          hosts: [left, right],
          ...difference,
          options: difference.options.map(({ definitions: _, ...o }) => o),
        });
      else printDifference(new Printer(this, [left, right]), difference);
      const count = difference.facts.length + difference.modules.length + difference.options.length;
      this.done(count > 0 ? exit.findings : exit.fine);
    });
  },
});
