export {
  hashOf,
  manifestOf,
  manifestPath,
  recordedOf,
  type Manifest,
  type ManifestDefinition,
  type Recorded,
} from "./manifest.ts";
export { manifestLimit, manifestText, readManifest } from "./text.ts";
export type { Digest, ManifestValue } from "./value.ts";
