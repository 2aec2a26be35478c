export { isElement } from "./collections.ts";
export { always, isAlways } from "./conditions.ts";
export { definitionsIn } from "./concrete.ts";
export { elementKey, sourceOf } from "./elements.ts";
export { traceFleet } from "./fleet.ts";
export { holds, interpret, type World } from "./interpret.ts";
