import type { NixAttrs } from "../value.ts"; export type HomeOptions = NixAttrs;
