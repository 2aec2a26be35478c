import { buildCommand } from "@stricli/core";
import { UserError, type Diagnostic } from "../../diagnostics/index.ts";
import { emissionOf, writeFlake, type FlakeChange } from "../../emit/index.ts";
import { countOf, countText, diagnosticJson, harmless, Locator } from "../../report/index.ts";
import { attempt, exit, printJson, sayDiagnostics, type Context } from "../context.ts";
import { emitFleet, flakeFolder } from "../emitted.ts";
import { jsonFlag, off, projectFlag } from "../flags.ts";
import { emissionText } from "../emission.ts";
import { buildWithNix } from "../nix.ts";
import { marks } from "../plan-change.ts";
import { hostNamed, judged } from "../project.ts";
import { projectOf } from "./check.ts";

interface Flags {
  readonly project?: string;
  readonly json: boolean;
  readonly check: boolean;
  readonly nix: boolean;
  readonly explainEmit: boolean;
}

/** A file that was written, or would be: then with what would change in it. */
function changeText(context: Context, { path, kind, diff }: FlakeChange, withDiff: boolean): string {
  const [colour, mark] = marks[kind];
  const lines = withDiff ? diff.map((line) => `\n    ${context.out("dim", harmless(line))}`) : [];
  return `${context.out(colour, mark)} ${flakeFolder}/${path}${lines.join("")}`;
}

/** What became of the flake, in words. */
function stateText(changes: readonly FlakeChange[], check: boolean, written: boolean): string {
  if (changes.length === 0) return written ? "current" : "left as it is";
  const counts = (["added", "changed", "removed"] as const)
    .map((kind) => ({ kind, n: changes.filter((change) => change.kind === kind).length }))
    .filter(({ n }) => n > 0)
    .map(({ kind, n }) => `${n} ${kind}`);
  return `${countOf(changes.length, "file")} ${check ? "would be " : ""}${counts.length === 1 ? counts[0]!.replace(/^\d+ /, "") : `written (${counts.join(", ")})`}`;
}

async function build(context: Context, root: string, flags: Flags, hosts: readonly string[]): Promise<void> {
  if (hosts.length > 0 && !flags.nix) throw new UserError([hostsWithoutNix(hosts)]);
  const { fleet, diagnostics } = await judged(root, { trace: true });
  if (fleet === null || diagnostics.some((d) => d.severity === "error")) throw new UserError(diagnostics);
  for (const host of hosts) hostNamed(fleet, host);
  const emitted = emitFleet(fleet, root);
  const found = [...diagnostics, ...emitted.diagnostics];
  if (emitted.diagnostics.some((d) => d.severity === "error")) throw new UserError(found);
  const { changes, diagnostics: inTheWay } = await writeFlake(root, emitted.files, { check: flags.check });
  const written = inTheWay.length === 0;
  if (!flags.json) {
    for (const change of changes) context.print(changeText(context, change, flags.check));
    if (flags.explainEmit)
      for (const line of emissionText(context, emissionOf(fleet), root)) context.print(line);
    // what differs has just been printed
    const findings = [
      ...found,
      ...inTheWay.map((d) => (d.code === "PANTHER5001" ? { ...d, places: [] } : d)),
    ];
    sayDiagnostics(context, findings, root);
    const mark = written ? context.err("green", "✓") : context.err("red", "✗");
    const counted = findings.length > 0 ? `; ${countText(findings)}` : "";
    context.say(
      `${mark} ${flakeFolder}/ of ${countOf(fleet.hosts.length, "host")}: ${stateText(changes, flags.check, written)}${counted}`,
    );
  }
  if (!written) context.done(flags.check && changes.length > 0 ? exit.findings : exit.failed);
  const names = hosts.length > 0 ? hosts : fleet.hosts.map((host) => host.facts.name);
  const outcome =
    flags.nix && written ? await buildWithNix(context, root, names, emitted.sourceMap, flags.json) : null;
  if (flags.json) {
    const locator = new Locator(root);
    const findings = [...found, ...inTheWay, ...(outcome?.diagnostics ?? [])];
    printJson(context, {
      changes,
      ...(outcome ? { systems: outcome.systems } : {}),
      diagnostics: findings.map((d) => diagnosticJson(d, locator)),
    });
  } else if (outcome) sayDiagnostics(context, outcome.diagnostics, root);
  if (outcome && outcome.diagnostics.length > 0) context.done(exit.failed);
}

function hostsWithoutNix(hosts: readonly string[]): Diagnostic {
  return {
    code: "PANTHER6007",
    severity: "error",
    message: `${hosts.join(", ")}: hosts are named where Nix builds them; the flake is always written for all`,
    hosts: [],
    places: [],
    fix: `panther build --nix ${hosts.join(" ")}`,
  };
}

export const buildCmd = buildCommand<Flags, string[], Context>({
  docs: {
    brief: "Write the Nix flake of the fleet, without Nix; with --nix, evaluate and build it",
    fullDescription: `Evaluates and checks the fleet, and writes the flake into ${flakeFolder}/: only files that differ, and nothing where an error was found. Files that pantherOS did not write are never touched.`,
  },
  parameters: {
    flags: {
      project: projectFlag,
      json: jsonFlag,
      check: off("Write nothing; exit 1 if the flake is not what the sources say"),
      explainEmit: off("Say of every module whether it came out with options, and the line that prevents it"),
      nix: off("Then evaluate and build the hosts with Nix: those named, or all"),
    },
    positional: {
      kind: "array",
      parameter: { parse: String, brief: "Hosts to build with --nix", placeholder: "host" },
    },
  },
  async func(flags, ...hosts) {
    const root = await projectOf(this, flags);
    if (root === null) return;
    await attempt(this, root, flags.json, () => build(this, root, flags, hosts));
  },
});
