export { buildHosts, type BuiltByNix, type OnProgress } from "./build.ts";
export { evaluateHosts, type NixFailure } from "./evaluate.ts";
export { failureOf } from "./failure.ts";
export { LogReader, type Progress } from "./log.ts";
export { buildLimit, installable, versionOf, type FlakeOnDisk } from "./nix.ts";
export { isFine, runProgram, type Ended } from "./process.ts";
export { updateInputs } from "./update.ts";
