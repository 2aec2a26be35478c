import type { Finding, Severity } from "../../drift/index.ts";
import type { Known } from "../../ledger/index.ts";
import { countOf, harmless } from "../../report/index.ts";
import type { Context } from "../context.ts";
import type { Look } from "./look.ts";

const marks: Readonly<Record<Severity, readonly [string, "red" | "yellow" | "dim"]>> = {
  critical: ["✗", "red"],
  warning: ["!", "yellow"],
  note: ["·", "dim"],
};

/** `3 days`, `2 hours`, `just now`: how long ago something was. */
export function ago(since: string, now = Date.now()): string {
  const minutes = Math.floor((now - Date.parse(since)) / 60_000);
  if (minutes < 1) return "just now";
  if (minutes < 120) return `${countOf(minutes, "minute")} ago`;
  if (minutes < 48 * 60) return `${countOf(Math.floor(minutes / 60), "hour")} ago`;
  return `${countOf(Math.floor(minutes / 60 / 24), "day")} ago`;
}

/** One line of a host: how many differences, or that there are none, or that it could not be asked. */
function headline(context: Context, one: Look): string {
  const { out } = context;
  const host = out("bold", one.host);
  if (one.failed !== null) return `${out("red", "?")} ${host}  cannot be asked: ${harmless(one.failed)}`;
  const open = one.findings.filter(({ accepted }) => accepted === null);
  const accepted = one.findings.length - open.length;
  const parts = [
    open.length === 0 ? "as declared" : countOf(open.length, "difference"),
    ...(accepted > 0 ? [`${accepted} accepted`] : []),
    ...(one.unknown.length > 0 ? [`${one.unknown.length} unknown`] : []),
  ];
  const mark =
    open.length > 0 ? out("red", "✗") : one.unknown.length > 0 ? out("yellow", "?") : out("green", "✓");
  const read = `${countOf(one.read.length, `${one.depth} signal`)} in ${(one.took / 1000).toFixed(1)} s`;
  return `${mark} ${host}  ${parts.join(", ")}  ${out("dim", `(${read})`)}`;
}

export interface Places {
  /** Where an option of a host is declared. */
  readonly placeOf: (finding: Finding) => string | null;
}

/** What was found on a host, grouped by severity. */
export function printLook(
  context: Context,
  one: Look,
  known: ReadonlyMap<string, Known>,
  { placeOf }: Places,
): void {
  const { out, print } = context;
  print(headline(context, one));
  if (one.byDeployed)
    print(
      out("dim", "    judged by the declarations that it was built from, which are not those of the sources"),
    );
  for (const finding of one.findings) {
    const [mark, colour] = marks[finding.severity];
    const since = known.get(finding.id)?.since;
    const age = since === undefined ? "" : `, since ${ago(since)}`;
    const state = finding.accepted === null ? out(colour, mark) : out("dim", "○");
    print(`  ${state} ${harmless(finding.what)}  ${out("dim", `${finding.signal} ${finding.id}${age}`)}`);
    if (finding.accepted !== null) {
      const until = finding.accepted.until === null ? "" : ` until ${finding.accepted.until}`;
      print(out("dim", `      accepted${until}: ${harmless(finding.accepted.reason)}`));
      continue;
    }
    const place = placeOf(finding);
    if (place !== null) print(`      declared at ${out("cyan", place)}`);
    for (const line of excerpt(finding.evidence)) print(`      ${out("dim", line)}`);
    print(`      ${out("dim", `look: ${harmless(finding.command)}`)}`);
    const [remedy] = finding.remedies;
    if (remedy !== undefined) print(`      ${out("dim", `mend: ${remedyText(one.host, remedy)}`)}`);
  }
  for (const { signal, why } of one.unknown)
    print(`  ${out("yellow", "?")} ${signal} is unknown: ${harmless(why)}`);
}

/** Lines of evidence that are shown with a finding; all of them: `panther drift show`. */
const excerptLines = 5;

/** The first lines of evidence; of a difference, those that differ. */
function excerpt(evidence: string | null): readonly string[] {
  const all = harmless(evidence ?? "")
    .trimEnd()
    .split("\n")
    .filter((line) => line.trim() !== "");
  const differing = all.filter((line) => /^[-+](?!--|\+\+)/.test(line));
  const shown = all[0]?.startsWith("--- ") === true ? differing : all;
  const lines = shown.slice(0, excerptLines).map((line) => `| ${line.slice(0, 160)}`);
  return shown.length > excerptLines ? [...lines, `| ... ${shown.length - excerptLines} lines more`] : lines;
}

/** A remedy in a few words. */
export function remedyText(host: string, remedy: Finding["remedies"][number]): string {
  switch (remedy.kind) {
    case "redeploy":
      return `panther deploy ${host} --again`;
    case "restart":
      return "restart it";
    case "adopt":
      return `declare ${harmless(remedy.path.join("."))}: panther drift fix`;
    case "by-hand":
      return harmless(remedy.command);
  }
}
