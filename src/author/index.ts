/**
 * What a configuration imports: `import { defineHost, pkgs } from "pantheros"`.
 */
export type { Demand } from "./demand.ts";
export type { DiskLayout, DiskLayoutData } from "./disk.ts";
export { biosBoot, btrfs, empty, esp, filesystem, luks, swap, type Content } from "./disk/content.ts";
export { defineDisks, disk, part, type Disk, type Partition } from "./disk/layout.ts";
export { drift, type DriftAcceptance, type DriftAcceptanceDefinition } from "./drift.ts";
export { float, nix } from "./expression.ts";
export type { Access, FleetFacts, HardwareFacts, HostFacts, Role, System, UserFacts } from "./facts.ts";
export { driftProgram, facter, file, nixFile } from "./file.ts";
export { defineFleet, type Fleet, type FleetDefinition, type InputDefinition, type Owner } from "./fleet.ts";
export type { HomeOptions, NixosOptions, Register, UntypedOptions } from "./generated.ts";
export { defineHardware, defineHost, type Hardware, type Host, type HostDefinition } from "./host.ts";
export {
  defineModule,
  type Assertion,
  type Collector,
  type ConfigContext,
  type Module,
  type ModuleDefinition,
  type Use,
} from "./module.ts";
export { opt, type Opt, type Resolved, type Schema, type Settings } from "./option.ts";
export { mkAfter, mkBefore, mkDefault, mkForce, mkOrder, mkOverride, when } from "./priority.ts";
export { defineProfile } from "./profile.ts";
export { fromInput, packagesOf, pkgs, ref, type InputValue, type PackageSet } from "./ref.ts";
export { fillIn, secret, type SecretSettings } from "./secret.ts";
export type { Tailnet, TailnetRule } from "./tailnet.ts";
export { untyped } from "./untyped.ts";
export { defineUser, type User, type UserDefinition } from "./user.ts";
export type {
  Conditional,
  Def,
  FileValue,
  FillIn,
  FloatValue,
  NixAttrs,
  NixExpr,
  NixRef,
  NixValue,
  PackageValue,
  PathValue,
  SecretRef,
  Wrapped,
} from "./value.ts";
