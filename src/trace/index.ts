export { definitionsIn } from "./concrete.ts";
export { holds, interpret, type World } from "./interpret.ts";
export { traceFleet } from "./fleet.ts";
