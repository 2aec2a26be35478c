export { diskDefinitions } from "./disk/definitions.ts";
export { isWholeBtrfsOption, mountsOf } from "./disk/mounts.ts";
export { minimumBytes, swapBytes, swapsOf } from "./disk/space.ts";
