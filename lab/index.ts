export { labs, openLab, startLab, type Lab, type LabOptions } from "./lab.ts";
export type { LabHost } from "./host.ts";
export type { Hook, SystemDescription } from "./system.ts";
