export { loadIndex, openIndex, type OptionIndex, type OptionNode } from "./load.ts";
export { lookup, type KnownOption, type Lookup, type UnknownOption } from "./lookup.ts";
export { joinName, splitName } from "./name.ts";
export { optionName, typeOf, type Option, type Provenance, type Scope } from "./option.ts";
export { isWhollyRead, parseType } from "./parse-type.ts";
export { renameOf, type Rename } from "./renames.ts";
export type { OptionType } from "./type.ts";
