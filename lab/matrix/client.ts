/* A process that deploys as `panther deploy` does from where its systems are built: `node client.ts JSON`. */
import { createContext } from "../../src/cli/context.ts";
import { carryOut } from "../../src/cli/machines.ts";
import { defaults, type HostRun, type Settings } from "../../src/deploy/index.ts";

const { runs, settings } = JSON.parse(String(process.argv[2])) as {
  readonly runs: readonly HostRun[];
  readonly settings: Partial<Settings>;
};
// nothing is asked, so there is nothing to propose
const context = createContext(undefined as never);
await carryOut(context, process.cwd(), "lab", "deploy", runs, { ...defaults, ...settings }, true);
