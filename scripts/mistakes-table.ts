/**
 * The deliberate mistakes of `fixtures/mistakes/`: a fleet each, whose first lines say in a sentence what is wrong with it
 * and which findings, at which places, are to be expected of it. Run as a program it writes the table of them into
 * `docs/mistakes.md`; with `--check` it says whether the table is current.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { check } from "../src/check/index.ts";
import type { Diagnostic } from "../src/diagnostics/index.ts";
import { runEvaluation } from "../src/evaluate/index.ts";
import { loadIndex } from "../src/index/index.ts";
import { Locator } from "../src/report/index.ts";

const root = join(import.meta.dirname, "..");
const folder = join(root, "fixtures/mistakes");
const page = join(root, "docs/mistakes.md");

/** Names of all mistakes, sorted. */
export const mistakes: readonly string[] = readdirSync(folder).toSorted();

/** What is wrong with a fleet, and what is to be said of it. */
export interface Mistake {
  readonly name: string;
  readonly sentence: string;
  /** One line a finding: its code and its first place, `PANTHER2001 fleet.ts:8:30`. */
  readonly expected: readonly string[];
}

/** Reads the comment at the top of a mistake. */
export function readMistake(name: string): Mistake {
  const text = readFileSync(join(folder, name, "fleet.ts"), "utf8");
  const [sentence = "", ...rest] = (/^(?:\/\/ .*\n)+/.exec(text)?.[0] ?? "").trimEnd().split("\n");
  const comments = rest.map((line) => line.slice("// ".length));
  return {
    name,
    sentence: sentence.slice("// ".length),
    expected: comments.filter((line) => line.startsWith("PANTHER")),
  };
}

/** What is found in a mistake. */
export interface Judged {
  readonly findings: readonly Diagnostic[];
  /** In the form of `Mistake.expected`. */
  readonly found: readonly string[];
}

/** Evaluates and checks the fleet of a mistake, as `panther check` does. */
export async function judgeMistake(name: string): Promise<Judged> {
  const project = join(folder, name);
  const locator = new Locator(project);
  const { fleet, diagnostics } = await runEvaluation(project);
  const checked =
    fleet === null
      ? []
      : check({ fleet }, loadIndex(), { root: project, locate: (origin) => locator.locate(origin) });
  const findings = [...diagnostics, ...checked];
  return { findings, found: findings.map((finding) => `${finding.code} ${placeOf(finding, locator)}`) };
}

function placeOf({ places }: Diagnostic, locator: Locator): string {
  if (places[0] === undefined) return "";
  const { file, line, column } = locator.locate(places[0].origin);
  return line > 0 ? `${file}:${line}:${column}` : file;
}

/** The page of all mistakes. */
export function mistakesPage(
  rows: readonly { readonly mistake: Mistake; readonly judged: Judged }[],
): string {
  const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
  const lines = rows.flatMap(({ mistake, judged }) =>
    judged.findings.map(
      ({ code, severity, message }, i) =>
        `| [${mistake.name}](../fixtures/mistakes/${mistake.name}/fleet.ts) | ${cell(mistake.sentence)} | ${severity} ${code} | ${cell(message)} | ${judged.found[i]!.slice(code.length + 1)} |`,
    ),
  );
  return [
    "# What is refused",
    "",
    "<!-- Written by scripts/mistakes-table.ts from fixtures/mistakes; a test keeps it current. -->",
    "",
    `${rows.length} fleets, each with one deliberate mistake, and what \`panther check\` says of them, word for word. Together they`,
    "cause every finding that a configuration can cause. To see one yourself:",
    "`panther check --project fixtures/mistakes/misspelt-option`.",
    "",
    "| mistake | what is wrong | finding | message | place |",
    "| --- | --- | --- | --- | --- |",
    ...lines,
    "",
  ].join("\n");
}

/** Judges all mistakes, as many at a time as there are processors. */
export async function judgeAll(): Promise<ReadonlyMap<string, Judged>> {
  const judged = new Map<string, Judged>();
  const waiting = [...mistakes];
  const work = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift())
      judged.set(name, await judgeMistake(name));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return judged;
}

if (import.meta.main) {
  const judged = await judgeAll();
  const text = mistakesPage(
    mistakes.map((name) => ({ mistake: readMistake(name), judged: judged.get(name)! })),
  );
  if (!process.argv.includes("--check")) writeFileSync(page, text);
  else if (readFileSync(page, "utf8") !== text) {
    process.stderr.write("docs/mistakes.md is not what the mistakes say; run scripts/mistakes-table.ts\n");
    process.exitCode = 1;
  }
}
