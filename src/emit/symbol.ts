import type { Base, SymbolValue } from "../evaluate/traced.ts";
import * as nix from "../nix/index.ts";
import type { Expr } from "../nix/index.ts";
import { elementKey } from "../trace/index.ts";
import { argument, isReserved, root, type Scope } from "./scope.ts";

/** Where the options of a module of the fleet are. */
export const optionPath = (module: string): string[] => ["panther", ...module.split(".")];

/** The option or fact that a symbol stands for. */
export function symbolExpr({ base, path }: SymbolValue, scope: Scope): Expr {
  if (base.kind === "module" && scope.reach(base.module) !== "here") {
    // a module that another file would have to bring may be absent; its options are read only where it is used
    const fallback = path.length === 1 && path[0] === "enable" ? nix.bool(false) : undefined;
    const absent = nix.attrs([nix.assign("enable", nix.bool(false))]);
    const options = moduleRoot(base.module, scope, absent);
    return options.kind === "ident"
      ? nix.select(options, path)
      : nix.select(configOf(scope, base.module), [...optionPath(base.module), ...path], fallback);
  }
  const rest = restOf(base, path);
  const from = baseExpr(base, path, scope);
  return rest.length === 0 ? from : nix.select(from, rest);
}

/** The names that are selected from what a symbol begins with. */
function restOf(base: Base, path: readonly string[]): readonly string[] {
  if (base.kind === "user") return [];
  return base.kind === "element" && isEntry(base) ? path.slice(1) : path;
}

const isEntry = (base: Base & { readonly kind: "element" }): boolean => base.over.kind === "attrs";

function baseExpr(base: Base, path: readonly string[], scope: Scope): Expr {
  switch (base.kind) {
    case "options":
      return ownOptions(scope);
    case "module":
      return moduleRoot(base.module, scope);
    case "host":
      return root(scope, "host", () =>
        nix.select(argument(scope, scope.kind === "home" ? "osConfig" : "config"), ["panther", "host"]),
      );
    case "user":
      return nix.select(argument(scope, "config"), [
        "home",
        path[0] === "home" ? "homeDirectory" : "username",
      ]);
    case "element": {
      const variables = scope.variables.get(elementKey(base.over))!;
      const which = isEntry(base) && path[0] === "value" ? "value" : "item";
      variables.used.add(which);
      return nix.ident(variables[which]);
    }
  }
}

function moduleRoot(module: string, scope: Scope, absent?: Expr): Expr {
  return root(
    scope,
    variableOf(module.split(".").at(-1)!),
    () => nix.select(configOf(scope, module), optionPath(module), absent),
    module,
    variableOf(module),
  );
}

/** The packages of an input of the flake, for the system of the host. */
export function inputPackages(input: string, scope: Scope): Expr {
  const system = nix.select(argument(scope, "pkgs"), ["stdenv", "hostPlatform", "system"]);
  return root(
    scope,
    variableOf(input),
    () => nix.select(argument(scope, "inputs"), [input, "packages", system]),
    `packages of ${input}`,
    `${variableOf(input)}Packages`,
  );
}

/** The options of the file's own module. */
function ownOptions(scope: Scope): Expr {
  return root(scope, "cfg", () => nix.select(argument(scope, "config"), scope.own));
}

function configOf(scope: Scope, module: string): Expr {
  return argument(scope, scope.reach(module) === "system" ? "osConfig" : "config");
}

/** `services.node-exporter` is called `nodeExporter`. */
function variableOf(name: string): string {
  const camel = name.replace(/[-.](\w)/g, (_, letter: string) => letter.toUpperCase());
  return /^\d/.test(camel) || isReserved(camel) ? `${camel}Cfg` : camel;
}
