import { existsSync } from "node:fs";
import { startAhead } from "../evaluate/start.ts";

const args = process.argv.slice(2);
const started = { check: /^--(?:json|strict)$/, build: /^--(?:json|check|explain-emit)$/ } as const;
const [command, ...flags] = args;
// The fleet in this folder begins to be evaluated before anything else is loaded.
if (
  (command === "check" || command === "build") &&
  flags.every((flag) => started[command].test(flag)) &&
  existsSync("fleet.ts")
) {
  startAhead(process.cwd(), "fleet.ts", { trace: command === "build" });
}
const { runProgram } = await import("./program.ts");
await runProgram(args);
