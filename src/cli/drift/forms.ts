import type { JunitSuite } from "../../report/index.ts";
import type { Noted } from "./noted.ts";

/** A look as JSON. */
export const lookJson = ({ look, known }: Noted) => ({
  host: look.host,
  failed: look.failed,
  depth: look.depth,
  root: look.asked?.collected.root ?? null,
  judgedBy: look.byDeployed ? "deployed" : "sources",
  findings: look.findings.map((finding) => {
    const { first = null, since = null, times = 1 } = known.get(finding.id) ?? {};
    return { ...finding, first, since, times };
  }),
  unknown: look.unknown,
  read: look.read,
  milliseconds: Math.round(look.took),
  cpuMilliseconds: look.asked?.collected.cpu ?? null,
});

/** A look as a suite of tests: a case for each signal. */
export function suiteOf({ look }: Noted): JunitSuite {
  const unknown = new Map(look.unknown.map(({ signal, why }) => [signal, why]));
  const names = [...new Set([...look.read, ...unknown.keys()])];
  return {
    name: look.host,
    seconds: look.took / 1000,
    ...(look.failed === null ? {} : { error: look.failed }),
    cases: names.sort().map((name) => {
      const why = unknown.get(name);
      return {
        name,
        failures: look.findings
          .filter(({ signal, accepted }) => signal === name && accepted === null)
          .map(({ what, id, command, evidence }) => ({
            message: what,
            details: [`${id}: ${command}`, ...(evidence === null ? [] : [evidence])].join("\n"),
          })),
        ...(why === undefined ? {} : { skipped: why }),
      };
    }),
  };
}
