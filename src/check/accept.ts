import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/index.ts";
import type { Project } from "./rule.ts";

/**
 * An acceptance: `// panther-accept PANTHER3205: the provider's rescue system cannot run nixos-facter`. It stands in
 * the place's own line or in the comment right above, and its reason is part of it.
 */
const acceptance = /(?:\/\/|\/\*|^\s*\*)\s*panther-accept (PANTHER\d{4})\b(?::\s*(\S.*))?/;

/** Errors that are about what one means to do, and therefore can be accepted like warnings. */
const intentions: ReadonlySet<string> = new Set(["PANTHER4003"]);

/**
 * Leaves out what the sources accept with a reason. Errors and what only the owner can fill in stay; so does what is
 * accepted without a reason, with a word on that. Sources are read only where there is something to accept.
 */
export function withoutAccepted(diagnostics: readonly Diagnostic[], project: Project): Diagnostic[] {
  const sources = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    let lines = sources.get(file);
    if (lines === undefined) sources.set(file, (lines = readLines(join(project.root, file))));
    return lines;
  };
  return diagnostics.flatMap((diagnostic) => {
    const first = diagnostic.places[0]?.origin;
    if (first === undefined || first.line === 0 || diagnostic.unsilenceable) return [diagnostic];
    if (diagnostic.severity === "error" && !intentions.has(diagnostic.code)) return [diagnostic];
    const lines = linesOf(first.file);
    if (!lines.some((line) => line.includes(`panther-accept ${diagnostic.code}`))) return [diagnostic];
    const reason = reasonAt(lines, project.locate?.(first) ?? first, diagnostic.code);
    if (reason === undefined) return [diagnostic];
    if (reason !== "") return [];
    return [
      {
        ...diagnostic,
        fix: `Give the acceptance its reason: \`// panther-accept ${diagnostic.code}: why it is right here\`.`,
      },
    ];
  });
}

/** The reason given at a place, empty where there is an acceptance without one. */
function reasonAt(
  lines: readonly string[],
  { line }: { readonly line: number },
  code: string,
): string | undefined {
  const own = reasonIn(lines[line - 1], code);
  if (own !== undefined) return own;
  for (let above = line - 2; /^\s*(?:\/\/|\/\*|\*)/.test(lines[above] ?? ""); above--) {
    const reason = reasonIn(lines[above], code);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function reasonIn(line: string | undefined, code: string): string | undefined {
  const [, accepted, reason = ""] = acceptance.exec(line ?? "") ?? [];
  return accepted === code ? reason.replace(/\s*\*\/\s*$/, "").trim() : undefined;
}

function readLines(file: string): readonly string[] {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    return []; // a place in a file that is gone by now has no acceptance
  }
}
