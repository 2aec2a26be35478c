import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { steps, type Finding } from "./cell.ts";
import { longest, type Load } from "./load.ts";

export interface Report {
  readonly findings: readonly Finding[];
  readonly good: Load;
  readonly kills: Load;
  readonly seconds: number;
}

const letters = { kept: "–", reverted: "R", committed: "C", none: "✗" } as const;

/** Writes docs/lab-matrix.md: what every fault came to at every step, and what notes.md has of runs before. */
export function writeReport({ findings, good, kills, seconds }: Report): void {
  const faults = [...new Set(findings.map(({ cell }) => cell.fault))].sort();
  const cellOf = (fault: string, step: string): string => {
    const found = findings.find(({ cell }) => cell.fault === fault && cell.step === step);
    if (!found) return "";
    return found.wrong.length > 0 ? `**✗** ${letters[found.end]}` : `${letters[found.end]} ${found.exit}`;
  };
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const wrong = findings.filter((finding) => finding.wrong.length > 0);
  const ends = (load: Load): string =>
    Object.entries(load.ends)
      .map(([end, count]) => `${count} ${end}`)
      .join(", ");
  const text = `# What faults come to

Written by \`npm run lab:matrix\` on ${new Date().toISOString().slice(0, 10)}, in ${Math.round(seconds / 60)} minutes on ${cpus().length} cores. Real hosts
(systemd, sshd, Nix, nftables; lab/README.md), a process that deploys as \`panther deploy\` does, and one fault in each
run, at the step that heads the column. The steps up to \`begin\` are the operator's, the others those that the host has
just written to its disk; in the column \`reverting\` the new system fails to activate, and the fault strikes while the host
goes back.

- **–** the host was not touched, **R** it went back, **C** it was committed, each followed by the exit code or signal of the
  process that deployed. An empty cell: the fault cannot strike there.
- **✗** something was not as it has to be: the lines below the table say what.

For every cell it is looked whether what runs, the profile and the default of the boot menu are one system: the old one, or
the new one where the transaction says committed; that no unit of the deploy is left; that the host can be reached and
become root on by the path in use; that the exit code is 0 only where it was committed; that the ledger says what the
transaction says; and that the next run begins on the same host without anybody's help.

${row(["fault", ...steps])}
${row(["---", ...steps.map(() => "---")])}
${faults.map((fault) => row([fault, ...steps.map((step) => cellOf(fault, step))])).join("\n")}

${findings.length} cells, ${wrong.length} with something wrong.

${listOf(wrong.map(({ cell, wrong: lines }) => `${cell.fault} / ${cell.step}: ${lines.join("; ")}`))}

## What was found, and why

Written by hand, in \`lab/matrix/notes.md\`, under the day of the run.

${readFileSync(join(import.meta.dirname, "notes.md"), "utf8").trim()}

## The good path, again and again

${good.runs} runs of ${hostsOf(good)} hosts at once, in ${Math.round(good.seconds)} s: ${ends(good)}; ${good.wrong.length} things wrong.

${listOf(good.wrong)}

## The process that deploys, killed at random moments

${kills.runs} runs, each of one host, SIGKILL after 0 to ${longest / 1000} s: ${ends(kills)}; ${kills.wrong.length} things wrong: a host
that had not come to rest within twice its timeout would be one.

${listOf(kills.wrong)}
`
    .replaceAll(/\n{3,}/g, "\n\n")
    .replace(/\n+$/, "\n");
  writeFileSync(join(import.meta.dirname, "../../docs/lab-matrix.md"), text);
}

const listOf = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join("\n");

/** Hosts of a run. */
const hostsOf = ({ runs, ends }: Load): number =>
  Object.values(ends).reduce((sum, one) => sum + one, 0) / runs;
