import type { Origin } from "../diagnostics/index.ts";
import type { Definition, Value } from "../evaluate/model.ts";

/** Definitions of one source, printed together under comments that name it. */
export interface Section {
  /** Lines of comment above the section; none for what the file is about anyway. */
  readonly title: readonly string[];
  readonly definitions: readonly Definition[];
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
