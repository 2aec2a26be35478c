export { codes, type Code } from "./codes.ts";
export { mergeHosts, UserError, type Diagnostic, type Place, type Severity } from "./diagnostic.ts";
export { at, type Origin } from "./origin.ts";
export { closest } from "./closest.ts";
export { distance } from "./distance.ts";
