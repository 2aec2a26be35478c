/** What a host said of one signal. */
export interface Observation {
  readonly items: ReadonlyMap<string, string>;
  readonly evidence: ReadonlyMap<string, string>;
  /** False where something could not be read: what is not among the items may still be there. */
  readonly whole: boolean;
  /** Why it is not whole. */
  readonly why: string | null;
}

/** What the collector printed. */
export interface Collected {
  /** Why nothing of it counts; null where it does. */
  readonly failed: string | null;
  readonly host: string;
  /** It ran as root. */
  readonly root: boolean;
  /** Seconds since 1970, by the host's clock. */
  readonly time: number;
  /** Id of this start of the machine. */
  readonly boot: string;
  /** Hash of the manifest of the running system; null without one. */
  readonly manifest: string | null;
  /** Milliseconds of processor time that it took. */
  readonly cpu: number;
  readonly signals: ReadonlyMap<string, Observation>;
}

/** What a host may say at most, in characters. */
export const outputLimit = 16 * 1024 * 1024;
const textLimit = 64 * 1024;

interface Draft {
  items: Map<string, string>;
  evidence: Map<string, string>;
  end: string | null;
  why: string | null;
  /** What of it was not as agreed. */
  spoiled: string | null;
  /** How many items it told. */
  told: number;
}

/**
 * Reads what the collector printed: JSON, a line each. Whatever is not as agreed makes a signal not whole and never
 * complete: a host may be broken, full, or hostile. Texts are kept as they are; who shows them makes them harmless.
 */
export function readCollected(output: string, wanted: readonly string[]): Collected {
  const drafts = new Map<string, Draft>(
    wanted.map((id) => [
      id,
      { items: new Map(), evidence: new Map(), end: null, why: null, spoiled: null, told: 0 },
    ]),
  );
  let head: Record<string, unknown> | null = null;
  let cpu = 0;
  const spoil = (draft: Draft, why: string): void => {
    draft.spoiled ??= why;
  };
  for (const line of output.split("\n")) {
    const record = line.startsWith("{") ? recordOf(line) : null;
    if (record === null) {
      // before the collector begins, the login shell may greet; afterwards nobody knows what was lost
      if (head !== null && line.trim() !== "")
        for (const draft of drafts.values()) spoil(draft, "a part of the answer is damaged");
      continue;
    }
    if (record["panther"] === "drift") head ??= record;
    else if (record["signal"] === undefined) cpu = numberOf(record["cpu"]) ?? cpu;
    else {
      const draft = drafts.get(textOf(record["signal"]) ?? "");
      if (draft === undefined) continue;
      const key = textOf(record["key"]);
      const end = textOf(record["end"]);
      if (end !== null) {
        if (draft.end !== null) spoil(draft, "it ended twice");
        else [draft.end, draft.why] = [end, textOf(record["why"])];
        if (end === "ok" && record["items"] !== draft.told) spoil(draft, "a part of the answer is lost");
      } else if (key === null || draft.end !== null) spoil(draft, "it said what nobody understands");
      else if (textOf(record["value"]) !== null) {
        if (draft.items.has(key) && draft.items.get(key) !== record["value"])
          spoil(draft, `it said two things of ${key.slice(0, 80)}`);
        draft.told++;
        draft.items.set(key, textOf(record["value"])!);
      } else if (textOf(record["evidence"]) !== null) draft.evidence.set(key, textOf(record["evidence"])!);
      else spoil(draft, "it said what nobody understands");
    }
  }
  const signals = new Map<string, Observation>();
  for (const [id, { items, evidence, end, why, spoiled }] of drafts) {
    const whole = end === "ok" && spoiled === null;
    signals.set(id, {
      items,
      evidence,
      whole,
      why: whole
        ? null
        : (spoiled ?? why ?? (end === null ? "the answer was cut off" : "it does not say why")),
    });
  }
  return {
    failed: head === null ? "it said nothing that panther understands" : textOf(head["busy"]),
    host: textOf(head?.["host"]) ?? "",
    root: head?.["root"] === true,
    time: numberOf(head?.["time"]) ?? 0,
    boot: textOf(head?.["boot"]) ?? "",
    manifest: textOf(head?.["manifest"]),
    cpu,
    signals,
  };
}

/** A line as an object; null where it is none. */
function recordOf(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

const textOf = (value: unknown): string | null =>
  typeof value === "string" ? value.slice(0, textLimit) : null;
const numberOf = (value: unknown): number | null =>
  typeof value === "number" && Number.isFinite(value) ? value : null;
