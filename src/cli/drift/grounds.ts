import { UserError } from "../../diagnostics/index.ts";
import type { Grounds } from "../../drift/index.ts";
import { misuse } from "../machines.ts";
import { today } from "./look.ts";

/** A reason and a last day, as they may stand in `drift.accept(...)`. */
export function groundsOf(reason: string | undefined, until: string | undefined): Grounds {
  if (reason === undefined || reason.trim() === "")
    throw new UserError([
      misuse(
        "what is accepted has a reason, which is shown beside it",
        '--accept --reason "the provider writes it"',
      ),
    ]);
  if (until === undefined) return { reason };
  const day = /^\d{4}-\d\d-\d\d$/.test(until) ? new Date(`${until}T00:00:00Z`) : null;
  if (day === null || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== until)
    throw new UserError([misuse(`${JSON.stringify(until)} is no day`, "--until 2026-01-31")]);
  if (until < today())
    throw new UserError([
      misuse(`${until} is over: it would accept nothing`, "Give a later day, or leave it out"),
    ]);
  return { reason, until };
}
