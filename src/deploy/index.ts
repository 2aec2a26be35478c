export { buildThere } from "./build-there.ts";
export { runCommand } from "./command.ts";
export { copySystem } from "./copy.ts";
export { deployHosts, dryRun, inspect } from "./deploy.ts";
export { isAtRest, type Answers } from "./host-program.ts";
export {
  defaults,
  exitCodeOf,
  type Event,
  type HostRun,
  type Means,
  type Mode,
  type Outcome,
  type Settings,
} from "./run.ts";
export { askOnce, connect, type Connection } from "./ssh.ts";
export { targetOf, unreachable, type Target } from "./target.ts";
