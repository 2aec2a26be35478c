export { evaluateFleet } from "./fleet.ts";
export type * from "./model.ts";
export { runEvaluation } from "./run.ts";
export { cacheFolder, startAhead } from "./start.ts";
