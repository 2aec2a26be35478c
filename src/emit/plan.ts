import type { Origin } from "../diagnostics/index.ts";
import type { OptionSchemas } from "../author/schema.ts";
import type { Definition, Value } from "../evaluate/model.ts";
import type { Condition } from "../evaluate/traced.ts";

/** Definitions of one source, printed together under comments that name it. */
export interface Section {
  /** Lines of comment above the section; none for what the file is about anyway. */
  readonly title: readonly string[];
  /** In a module with options: the condition that all of them are under. */
  readonly when?: Condition;
  /** Of a module with options, traced ones. */
  readonly definitions: readonly Definition[];
  /** Settings of options that the flake declares itself. */
  readonly settings?: true;
}

/**
 * Where a module finds the options of another: in a file that it imports, in one that the host may not import, or, for a
 * module of home-manager, in NixOS.
 */
export type Reach = "here" | "perhaps" | "system";

/** The options that a module declares. */
export interface Declares {
  /** `[ "panther" "services" "tailscale" ]`. */
  readonly path: readonly string[];
  /** Name of the module, as the description of `enable` says it; null where there is nothing to turn on. */
  readonly enable: string | null;
  readonly options: OptionSchemas;
  /** Comment at the top of the file. */
  readonly about: readonly string[];
}

/** A Nix module of the flake, before it is printed. */
export interface ModuleFile {
  /** Relative to the flake, with `/`. */
  readonly path: string;
  /** Decides the arguments of the module, and how `ref` reaches the configuration of NixOS. */
  readonly scope: "nixos" | "home";
  /** Names the TypeScript file that the module comes from. */
  readonly origin: Origin;
  /** Files by their path in the flake, modules of inputs, or expressions; in order. */
  readonly imports: readonly Value[];
  readonly sections: readonly Section[];
  /** For a module that is turned on and set by its options. */
  readonly declares?: Declares;
  /** Where the options of another module of the fleet are, which it reads. */
  readonly reach?: (module: string) => Reach;
}

/** What a host evaluates: every file by path, and where to begin. */
export interface HostPlan {
  readonly host: string;
  /** `hosts/<host>/default.nix`. */
  readonly root: string;
  /** `hosts/<host>/home/<user>.nix` by user. */
  readonly homes: Readonly<Record<string, string>>;
  /** `hosts/<host>/disko.nix`, where the host has one. */
  readonly disko: string | null;
}

/** All modules of the flake. */
export interface FlakePlan {
  readonly files: ReadonlyMap<string, ModuleFile>;
  readonly hosts: readonly HostPlan[];
}

/** A file of the flake by its path, as a value of `imports`. */
export const fileValue = (path: string): Value => ({ $nix: "file", path });
