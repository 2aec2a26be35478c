export { buildHosts, type BuiltByNix, type OnProgress } from "./build.ts";
export { evaluateHosts, isOutOfReach, type EvaluatedByNix, type NixFailure } from "./evaluate.ts";
export { failureOf, messageOf } from "./failure.ts";
export { LogReader, type Progress } from "./log.ts";
export { installable, versionOf, type FlakeOnDisk } from "./nix.ts";
export { runProgram, type Ended, type Ending, type RunOptions } from "./process.ts";
