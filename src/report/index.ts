export { diagnosticGithub } from "./github.ts";
export { diagnosticJson, jsonVersion } from "./json.ts";
export { junit, type JunitSuite } from "./junit.ts";
export { Locator, type Position } from "./locate.ts";
export { harmless, paintFor, type Paint } from "./paint.ts";
export { StatusLine } from "./status.ts";
export { countOf, countText, diagnosticsText } from "./text.ts";
export { orderText, priorityText, valueText } from "./value.ts";
