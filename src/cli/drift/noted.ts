import { UserError } from "../../diagnostics/index.ts";
import type { Known } from "../../ledger/index.ts";
import { exit } from "../context.ts";
import { misuse } from "../machines.ts";
import type { Look } from "./look.ts";

/** A look and what the ledger knew of each finding. */
export interface Noted {
  readonly look: Look;
  readonly known: ReadonlyMap<string, Known>;
}

/**
 * Exit code of looks: with `strict` 1 where something differs that is not accepted, else 2 where something is unknown.
 * Without it, 2 where no host answered.
 */
export function codeOf(noted: readonly Noted[], strict: boolean): number {
  const looks = noted.map(({ look }) => look);
  if (!strict) return looks.every(({ failed }) => failed !== null) ? exit.failed : exit.fine;
  if (looks.some(({ findings }) => findings.some(({ accepted }) => accepted === null))) return exit.findings;
  return looks.some(({ failed, unknown }) => failed !== null || unknown.length > 0) ? exit.failed : exit.fine;
}

/** `2026-01-31`, a time as ISO 8601 writes it, or `12h`, `3d` before now. */
export function sinceOf(text: string, now = Date.now()): number {
  const [, count, unit] = /^(\d{1,6})([mhd])$/.exec(text) ?? [];
  const time =
    count === undefined
      ? Date.parse(text)
      : now - Number(count) * { m: 60_000, h: 3600_000, d: 86_400_000 }[unit as "m" | "h" | "d"];
  if (Number.isFinite(time)) return time;
  throw new UserError([misuse(`${JSON.stringify(text)} is no time`, "--since 2026-01-31, or --since 3d")]);
}

/** Only what appeared after a time. */
export function since({ look, known }: Noted, time: number): Noted {
  const findings = look.findings.filter(({ id }) => Date.parse(known.get(id)?.since ?? "") >= time);
  return { look: { ...look, findings }, known };
}

/** What of a look makes it worth showing again. */
export const stateOf = ({ look: { host, failed, findings, unknown } }: Noted): string =>
  JSON.stringify([host, failed, findings.map(({ id, what, accepted }) => [id, what, accepted]), unknown]);
