export { NixPrintError, type NixPrintErrorCode } from "./errors.ts";
export * from "./factory.ts";
export { type MapEntry, type Printed } from "./layout.ts";
export { attrName, isIdentifier } from "./names.ts";
export { print } from "./print.ts";
export type * from "./tree.ts";
