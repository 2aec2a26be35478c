/* Removes a lab once the process that started it has ended, however it ended: `node reaper.ts LAB`, with a pipe to read from. */
import { text } from "node:stream/consumers";
import { removeLab } from "./remove.ts";

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});
if (!(await text(process.stdin)).includes("stay")) await removeLab(String(process.argv[2]));
