import { isDeepStrictEqual } from "node:util";
import { buildCommand } from "@stricli/core";
import { diffHosts, type Difference, type HostDifference, type OptionDifference } from "../../diff/index.ts";
import type { AttrsValue, Value } from "../../evaluate/index.ts";
import { shortDiff } from "../../emit/short-diff.ts";
import { countOf, harmless, valueText } from "../../report/index.ts";
import { attempt, exit, printJson, type Context } from "../context.ts";
import { hostArgument, jsonFlag, projectFlag } from "../flags.ts";
import { evaluated, hostNamed } from "../project.ts";
import { projectOf } from "./check.ts";

interface Flags {
  readonly project?: string;
  readonly json: boolean;
}

/** Characters of a value that are shown. */
const shown = 100;

class Printer {
  readonly context: Context;
  readonly names: readonly [string, string];
  /** Whether a value was longer than what is shown of it. */
  cut = false;
  constructor(context: Context, names: readonly [string, string]) {
    this.context = context;
    this.names = names;
  }

  heading(text: string): void {
    this.context.print(this.context.out("bold", `\n${text}`));
  }

  /** Both sides of a difference; lists by what only one of them has, long texts by their lines. */
  sides(name: string, left: Value | undefined, right: Value | undefined): void {
    if (left === undefined || right === undefined) return this.only(name, left, right);
    if (Array.isArray(left) && Array.isArray(right))
      return this.lists(name, left as Value[], right as Value[]);
    if (typeof left === "string" && typeof right === "string" && `${left}${right}`.includes("\n"))
      return this.texts(name, left, right);
    const { print, out } = this.context;
    const width = Math.max(...this.names.map((n) => n.length));
    print(`  ${name}`);
    print(`    ${out("red", this.names[0].padEnd(width))}  ${this.text(left)}`);
    print(`    ${out("green", this.names[1].padEnd(width))}  ${this.text(right)}`);
  }

  /** What only one of them has: without a value where its name says enough. */
  only(name: string, left: Value | undefined, right: Value | undefined, valued = true): void {
    const value = left ?? right;
    const whose = this.whose(left === undefined ? 1 : 0);
    this.context.print(`  ${name}  ${whose}${valued && value !== undefined ? `  ${this.text(value)}` : ""}`);
  }

  private lists(name: string, left: readonly Value[], right: readonly Value[]): void {
    const { print, out } = this.context;
    const only = (a: readonly Value[], b: readonly Value[]) =>
      a.filter((v) => !b.some((w) => isDeepStrictEqual(v, w)));
    const [onlyLeft, onlyRight] = [only(left, right), only(right, left)];
    print(`  ${name}`);
    if (onlyLeft.length + onlyRight.length === 0)
      print(`    ${out("dim", "the same elements in another order")}`);
    for (const v of onlyLeft) print(`    ${this.whose(0)}  ${this.text(v)}`);
    for (const v of onlyRight) print(`    ${this.whose(1)}  ${this.text(v)}`);
  }

  private texts(name: string, left: string, right: string): void {
    const { print, out } = this.context;
    print(`  ${name}  ${out("red", `- ${this.names[0]}`)}  ${out("green", `+ ${this.names[1]}`)}`);
    for (const line of shortDiff(left, right)) {
      const colour = line.startsWith("-") ? "red" : line.startsWith("+") ? "green" : "dim";
      print(`    ${out(colour, harmless(line))}`);
    }
  }

  private whose(side: 0 | 1): string {
    return this.context.out(side === 0 ? "red" : "green", `only ${this.names[side]}`);
  }

  private text(value: Value): string {
    const text = valueText(value).replaceAll(/\s*\n\s*/g, " ");
    if (text.length <= shown) return text;
    this.cut = true;
    return `${text.slice(0, shown)} ...`;
  }
}

/** A module's options that differ; the module itself where only one host uses it. */
function printModule(printer: Printer, { name, left, right }: Difference<Value>): void {
  if (left === undefined || right === undefined) return printer.only(name, left, right, false);
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

function printDifference(printer: Printer, { facts, modules, options }: HostDifference): void {
  const [left, right] = printer.names;
  const counts = [
    [facts, "fact"] as const,
    [modules, "module"] as const,
    [options, "option"] as const,
  ].flatMap(([list, what]) => (list.length > 0 ? [countOf(list.length, what)] : []));
  printer.context.print(
    counts.length === 0
      ? `${left} and ${right} do not differ`
      : `${left} and ${right} differ in ${counts.join(", ")}`,
  );
  if (facts.length > 0) printer.heading("facts");
  for (const d of facts) printer.sides(d.name, d.left, d.right);
  if (modules.length > 0) printer.heading("modules");
  for (const d of modules) printModule(printer, d);
  if (options.length > 0) printer.heading("options");
  for (const d of options) printOption(printer, d);
  if (printer.cut) printer.context.say("\nLong values are cut. In full: panther explain HOST OPTION");
}

export const diffCmd = buildCommand<Flags, [string, string], Context>({
  docs: {
    brief: "How do two hosts differ on purpose? Facts, modules, options",
    fullDescription:
      "Compares what two hosts declare; lists by the elements that only one of them has. Exit code 0: they differ in nothing but their names; 1: they differ.",
  },
  parameters: {
    flags: { project: projectFlag, json: jsonFlag },
    positional: {
      kind: "tuple",
      parameters: [hostArgument, { ...hostArgument, brief: "Another one" }],
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
