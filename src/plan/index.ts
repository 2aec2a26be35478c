export { closureOf, compareClosures, readPathInfo, type Closure, type ClosureDifference } from "./closure.ts";
export { fresh, isNixText, missingIn, valuesOf, type Change } from "./compare.ts";
export { departures, planFile, planText, readPlan, type PlanFile } from "./file.ts";
export { compareLocks, type InputChange, type Pin } from "./inputs.ts";
export { planHost, type HostPlan } from "./plan.ts";
