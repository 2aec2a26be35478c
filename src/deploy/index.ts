export { copyCommand, copySystem } from "./copy.ts";
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
  type Result,
  type Settings,
  type Step,
} from "./run.ts";
export { connect, type CommandOptions, type Connection } from "./ssh.ts";
export { keyOf, targetOf, type Target } from "./target.ts";
