export { emit, type EmitContext, type Emitted, type EmittedFile } from "./emit.ts";
export { emittedAt, translate, type EmittedPlace, type SourceMap } from "./explain.ts";
export { predictOrder, type PredictedDefinition } from "./order.ts";
export type { Pins } from "./pins.ts";
export { writeFlake, type FlakeChange, type WriteResult } from "./write.ts";
