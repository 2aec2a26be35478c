export { NixPrintError } from "./errors.ts";
export * from "./factory.ts";
export { isIdentifier } from "./names.ts";
export { print } from "./print.ts";
export type * from "./tree.ts";
