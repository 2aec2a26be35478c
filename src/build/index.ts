export { buildHosts } from "./build.ts";
export { evaluateHosts, type NixFailure } from "./evaluate.ts";
export { failureOf } from "./failure.ts";
export { LogReader, type Progress } from "./log.ts";
export { installable, versionOf, type FlakeOnDisk } from "./nix.ts";
export { runProgram, type Ended } from "./process.ts";
