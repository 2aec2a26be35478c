import { createHash } from "node:crypto";
import { acceptanceOf, type Acceptance } from "./acceptance.ts";
import { compare } from "./compare.ts";
import type { Expected } from "./expected.ts";
import { isNoise } from "./noise.ts";
import type { Collected } from "./observation.ts";
import type { Declared, Difference, Severity, Signal, Told } from "./signal.ts";

/** A way in which a machine is not what is declared. */
export interface Finding extends Difference, Told {
  /** Seven letters and digits: the same for the same thing on the same host, whatever its value is by now. */
  readonly id: string;
  readonly host: string;
  /** Set where the owner accepts it. */
  readonly accepted: Acceptance | null;
}

/** A signal that could not be read, in whole or in part. */
export interface Unknown {
  readonly signal: string;
  readonly why: string;
}

/** What a run found on a host. */
export interface HostDrift {
  readonly host: string;
  /** Why the host could not be asked; null where it answered. */
  readonly failed: string | null;
  readonly findings: readonly Finding[];
  readonly unknown: readonly Unknown[];
  /** Signals that were read wholly. */
  readonly read: readonly string[];
}

/** A host that could not be asked: nothing of it is known. */
export const unreached = (host: string, failed: string): HostDrift => ({
  host,
  failed,
  findings: [],
  unknown: [],
  read: [],
});

/** Identifies what differs: not by its value, which may change while the finding stays the same. */
function findingId(host: string, signal: string, key: string): string {
  const digest = createHash("sha256").update([host, signal, key].join("\0")).digest();
  return digest.readUIntBE(0, 6).toString(36).padStart(10, "0").slice(-7);
}

const rank: Readonly<Record<Severity, number>> = { critical: 0, warning: 1, note: 2 };

/**
 * Judges what a host said against what is expected of it. `expected` is by signal; a signal that it does not name says
 * nothing of this host. Findings are sorted by severity, signal and key.
 */
export function judge(
  declared: Declared,
  signals: readonly Signal[],
  expected: Readonly<Record<string, Expected>>,
  collected: Collected,
  today: string,
): HostDrift {
  const host = declared.host.facts.name;
  if (collected.failed !== null) return unreached(host, collected.failed);
  const findings: Finding[] = [];
  const unknown: Unknown[] = [];
  const read: string[] = [];
  for (const signal of signals) {
    const wanted = Object.hasOwn(expected, signal.id) ? expected[signal.id] : undefined;
    const seen = collected.signals.get(signal.id);
    if (wanted === undefined || seen === undefined) continue;
    if (seen.whole) read.push(signal.id);
    else unknown.push({ signal: signal.id, why: seen.why ?? "" });
    for (const difference of compare(signal.id, wanted, seen)) {
      if (isNoise(signal, difference.key)) continue;
      findings.push({
        ...difference,
        ...signal.tell(difference, declared),
        id: findingId(host, signal.id, difference.key),
        host,
        accepted: acceptanceOf(declared.host, difference, today),
      });
    }
  }
  const order = (a: Finding, b: Finding): number =>
    rank[a.severity] - rank[b.severity] ||
    (a.signal < b.signal ? -1 : a.signal > b.signal ? 1 : 0) ||
    (a.key < b.key ? -1 : 1);
  return { host, failed: null, findings: findings.toSorted(order), unknown, read };
}
