import { existsSync } from "node:fs";
import { startAhead } from "../evaluate/start.ts";

const args = process.argv.slice(2);
// The check of the fleet in this folder begins to evaluate it before anything else is loaded.
if (
  args[0] === "check" &&
  args.every((arg) => /^(?:check|--json|--strict)$/.test(arg)) &&
  existsSync("fleet.ts")
) {
  startAhead(process.cwd(), "fleet.ts");
}
const { runProgram } = await import("./program.ts");
await runProgram(args);
