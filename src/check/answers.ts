import { readFileSync } from "node:fs";
import { replaceFile } from "../files/index.ts";

/**
 * Answers to questions about the option index: whether a definition is fine, a value the default. They depend on the
 * index, the rules and the question alone, so that they hold for the next check as well, which then need not open the
 * index at all where nothing new is asked.
 */
export interface Answers {
  readonly known: Map<string, boolean>;
  /** Keeps what is known for the next check; nothing where nothing is new or the file cannot be written. */
  save(): void;
}

/** A file beyond this many answers would take longer to read than the index. */
const most = 20_000;

/** Answers that are forgotten with the check. */
export const noAnswers = (): Answers => ({ known: new Map(), save: () => {} });

/** Answers kept in a file. `id` stands for index and rules: answers of another id are not read. */
export function openAnswers(file: string, id: string): Answers {
  const known = new Map<string, boolean>();
  try {
    const { id: written, yes, no } = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
    if (written === id) {
      for (const question of yes as string[]) known.set(question, true);
      for (const question of no as string[]) known.set(question, false);
    }
  } catch {
    // none yet, or no longer readable: they are found anew
  }
  const before = known.size;
  return {
    known,
    save() {
      if (known.size === before || known.size > most) return;
      const all = [...known];
      const asked = (answer: boolean): string[] => all.filter(([, a]) => a === answer).map(([q]) => q);
      try {
        replaceFile(file, JSON.stringify({ id, yes: asked(true), no: asked(false) }));
      } catch {
        // a cache that cannot be written costs time, nothing else
      }
    },
  };
}
