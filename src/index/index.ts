/* `regenerate.ts` is not among these: what it needs would be loaded by every command. */
export { accepts } from "./accepts.ts";
export type { Data } from "./data.ts";
export { describeType } from "./describe.ts";
export { judge, type Finding } from "./judge.ts";
export { loadIndex, openIndex, type OptionIndex, type OptionNode } from "./load.ts";
export { lookup, type Lookup } from "./lookup.ts";
export { joinName, splitName } from "./name.ts";
export { optionName, typeOf, type Option, type Scope } from "./option.ts";
export { parseType } from "./parse-type.ts";
export type { Rename } from "./renames.ts";
export type { OptionType } from "./type.ts";
