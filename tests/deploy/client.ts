/* A process that deploys, for tests that end it: `node client.ts JSON`, with what deployHosts takes. Prints its events. */
import { setTimeout as wait } from "node:timers/promises";
import { defaults, deployHosts, exitCodeOf, type HostRun, type Settings } from "../../src/deploy/index.ts";

const {
  runs,
  settings,
  copyFor = 0,
} = JSON.parse(process.argv[2]!) as {
  readonly runs: readonly HostRun[];
  readonly settings: Partial<Settings>;
  /** Milliseconds that copying takes, unless it is stopped. */
  readonly copyFor?: number;
};
const controller = new AbortController();
process.once("SIGINT", () => controller.abort());
const outcomes = await deployHosts(
  runs,
  { ...defaults, ...settings },
  {
    copy: async () => {
      // who is stopped stops it
      await wait(copyFor, undefined, { signal: controller.signal }).catch(() => {});
      return { ending: { kind: "exit", code: 0 }, stdout: "", stderr: "" };
    },
  },
  { onEvent: (event) => console.log(JSON.stringify(event)), signal: controller.signal },
);
process.exitCode = exitCodeOf(outcomes);
