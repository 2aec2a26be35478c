export { ejected, writeEjected } from "./eject.ts";
export { emit, type Emitted, type EmittedFile } from "./emit.ts";
export { emittedAt, translate } from "./explain.ts";
export { lockWithout } from "./lock-graph.ts";
export { predictOrder, type PredictedDefinition } from "./order.ts";
export type { Pins } from "./pins.ts";
export { emissionOf, sharedPart, type ModuleEmission } from "./share.ts";
export { writeFlake, type FlakeChange } from "./write.ts";
