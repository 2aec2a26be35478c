import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import type { Operator } from "./operator.ts";

export type Answers = readonly (readonly [after: string, keys: string])[];

export interface Session {
  readonly code: number | null;
  /** All that the terminal showed, without colours. */
  readonly shown: string;
}

/**
 * Runs `panther` on a terminal of its own, and types an answer each time one of these texts appears after the last one.
 * Answers everything that the terminal showed.
 */
export function onTerminal(operator: Operator, args: readonly string[], answers: Answers): Promise<Session> {
  const command = [...operator.panther, ...args].map((word) => `'${word}'`).join(" ");
  const child = spawn("script", ["--quiet", "--return", "--command", command, "/dev/null"], {
    cwd: operator.root,
    env: { ...operator.env, TERM: "xterm", COLUMNS: "120" },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const left = [...answers];
  let [shown, from] = ["", 0];
  child.stdout.setEncoding("utf8").on("data", (data: string) => {
    shown += data;
    for (;;) {
      const [next] = left;
      const at = next === undefined ? -1 : shown.indexOf(next[0], from);
      if (at < 0) return;
      from = at + next![0].length;
      left.shift();
      child.stdin.write(next![1]);
    }
  });
  return new Promise((resolve) =>
    child.once("close", (code) =>
      resolve({ code, shown: stripVTControlCharacters(shown).replaceAll("\r", "") }),
    ),
  );
}
