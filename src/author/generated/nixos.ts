import type { NixAttrs } from "../value.ts"; export type NixosOptions = NixAttrs;
