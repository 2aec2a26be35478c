import { makeNode, MisuseError, node, type NodeData } from "./node.ts";
import type { NixRef, PackageValue } from "./value.ts";

/** A function proxy that records the attribute path by which it was reached. */
function pathProxy(
  path: readonly string[],
  describe: (path: readonly string[]) => NodeData,
  what: string,
): unknown {
  // `describe` runs when the node is asked for, so that a long path costs nothing on the way
  return new Proxy(function () {}, {
    get(_target, key) {
      if (key === node) return describe(path);
      if (key === Symbol.toPrimitive || key === "toJSON" || key === "toString" || key === "valueOf") {
        throw new MisuseError(
          `${[what, ...path].join(".")} is known only to Nix; interpolate it in nix\`...\` instead`,
        );
      }
      if (typeof key === "symbol") return undefined;
      return pathProxy([...path, key], describe, what);
    },
    has: (_target, key) => key === node,
    apply() {
      throw new MisuseError(`${[what, ...path].join(".")} is not a function`);
    },
    set() {
      throw new MisuseError(`${[what, ...path].join(".")} cannot be assigned to`);
    },
  });
}

/** A tree to pick from: every member is there, and stands for the value that Nix will find. */
export interface RefTree extends NixRef<any> {
  readonly [name: string]: RefTree;
}

/**
 * The value that Nix will find at a path of `config`.
 *
 * @example
 * const home = ref<string>((config) => config.users.users.alice.home);
 */
export function ref<V = unknown>(pick: (config: RefTree) => RefTree): NixRef<V> {
  return pick(pathProxy([], (path) => ({ $nix: "ref", path }), "config") as RefTree);
}

/** Packages by attribute path: each member is a package, and a set of packages. */
export type PackageSet = PackageValue & { readonly [name: string]: PackageSet };

/**
 * The packages of nixpkgs, by attribute path: `pkgs.ripgrep`, `pkgs.kdePackages.okular`, `pkgs["7zz"]`.
 */
export const pkgs = pathProxy([], (path) => ({ $nix: "package", path }), "pkgs") as PackageSet;

/**
 * The packages of another input of the flake, for the host's system.
 *
 * @example
 * const { "claude-code": claudeCode } = packagesOf("nix-ai-tools");
 */
export function packagesOf(input: string): PackageSet {
  return pathProxy([], (path) => ({ $nix: "package", input, path }), `packages of ${input}`) as PackageSet;
}

/** Something of another input of the flake: `fromInput("disko", "nixosModules.disko")`. */
export interface InputValue {
  readonly [node]: { readonly $nix: "input" };
}

/** A module or another output of an input, by its dotted path; for `imports` of modules and hosts. */
export function fromInput(input: string, path: string): InputValue {
  return makeNode(
    { $nix: "input", input, path: path.split(".") },
    `${path} of ${input} is known only to Nix; it has no value in TypeScript`,
  );
}
