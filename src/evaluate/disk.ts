export { parseSize } from "../author/disk/size.ts";
export { diskDefinitions, type DiskDefinition } from "./disk/definitions.ts";
export { isWholeBtrfsOption, mountsOf, type MountFact } from "./disk/mounts.ts";
export { minimumBytes, swapBytes, swapsOf, type SwapFact } from "./disk/space.ts";
