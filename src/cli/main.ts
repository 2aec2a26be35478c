import { run } from "@stricli/core";
import { app } from "./app.ts";
import { createContext, exit } from "./context.ts";

await run(app, process.argv.slice(2), createContext(app));
// the library has codes of its own for unknown commands and arguments, below zero or above 127
const code = Number(process.exitCode ?? exit.fine);
if (code < exit.fine || code > exit.failed) process.exitCode = exit.failed;
