export { collector } from "./collector.ts";
export type { Expected } from "./expected.ts";
export { judge, unreached, type Finding, type HostDrift, type Unknown } from "./finding.ts";
export { noiseVersion } from "./noise.ts";
export { outputLimit, readCollected, type Collected } from "./observation.ts";
export { quoted, type Declared, type Remedy, type Severity, type Signal } from "./signal.ts";
export { signals } from "./signals/index.ts";
