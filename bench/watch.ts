import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { median, type Command } from "./measure.ts";

/** What its last line is once it has told what it found: `✓ 20 warnings (227 ms)`. */
const answer = /\(\d+ ms\)/;

/**
 * The median time in milliseconds that `panther check --watch` takes from a file that is written to the end of what it
 * says of it, one change at a time.
 */
export async function answerTime({ program, args, cwd }: Command, rounds: number): Promise<number> {
  const child = spawn(program, args, { cwd, stdio: ["ignore", "ignore", "pipe"] });
  const answered = (): Promise<void> =>
    new Promise((resolve, reject) => {
      child.once("close", () => reject(new Error("panther check --watch has ended")));
      const hear = (text: Buffer): void => {
        if (!answer.test(text.toString())) return;
        child.stderr.off("data", hear);
        child.removeAllListeners("close");
        resolve();
      };
      child.stderr.on("data", hear);
    });
  const file = join(cwd, "fleet.ts");
  const text = readFileSync(file);
  const times: number[] = [];
  try {
    await answered();
    for (let round = 0; round <= rounds; round++) {
      // one reads before one writes again, and the process that waits is ready then
      await pause(500);
      const started = performance.now();
      const next = answered();
      writeFileSync(file, text);
      await next;
      if (round > 0) times.push(performance.now() - started);
    }
  } finally {
    child.kill();
  }
  return median(times);
}
