import type { Diagnostic } from "../diagnostics/index.ts";
import type { FleetContext } from "./rule.ts";
import { sourceText } from "./sources.ts";

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
export function withoutAccepted(
  diagnostics: readonly Diagnostic[],
  context: Pick<FleetContext, "memo" | "project">,
): Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const first = diagnostic.places[0]?.origin;
    if (first === undefined || first.line === 0 || diagnostic.unsilenceable) return [diagnostic];
    if (diagnostic.severity === "error" && !intentions.has(diagnostic.code)) return [diagnostic];
    const text = sourceText(context, first.file);
    if (!text.includes(`panther-accept ${diagnostic.code}`)) return [diagnostic];
    const place = context.project.locate?.(first) ?? first;
    const reason = reasonAt(text.split("\n"), place, diagnostic.code);
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
