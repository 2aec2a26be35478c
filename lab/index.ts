export { labs, leftovers, openLab, prepare, startLab, type Lab, type LabOptions } from "./lab.ts";
export type { LabHost } from "./host.ts";
export type { Hook, SystemDescription } from "./system.ts";
export { badSystems, faults, type Fault } from "./faults.ts";
export { removeLab } from "./remove.ts";
