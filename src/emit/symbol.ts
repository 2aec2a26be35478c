import type { Base, SymbolValue } from "../evaluate/traced.ts";
import * as nix from "../nix/index.ts";
import type { Expr } from "../nix/index.ts";
import { elementKey } from "../trace/index.ts";
import { argument, root, type Scope } from "./scope.ts";

/** Where the options of a module of the fleet are. */
export const optionPath = (module: string): string[] => ["panther", ...module.split(".")];

/** The option or fact that a symbol stands for. */
export function symbolExpr({ base, path }: SymbolValue, scope: Scope): Expr {
  const from = baseExpr(base, path, scope);
  const rest = base.kind === "element" ? (isEntry(base) ? path.slice(1) : path) : base.kind === "user" ? [] : path;
  // a module that another file would have to bring may be absent; its options are read only where it is used
  const isOptional = base.kind === "module" && scope.reach(base.module) !== "here" && path.length === 1 && path[0] === "enable";
  return rest.length === 0 ? from : nix.select(from, rest, isOptional ? nix.bool(false) : undefined);
}

const isEntry = (base: Base & { readonly kind: "element" }): boolean => base.over.kind === "attrs";

function baseExpr(base: Base, path: readonly string[], scope: Scope): Expr {
  switch (base.kind) {
    case "options":
      return ownOptions(scope);
    case "module":
      return root(scope, variableOf(base.module), () => nix.select(configOf(scope, base.module), optionPath(base.module)));
    case "host":
      return root(scope, "host", () => nix.select(argument(scope, scope.kind === "home" ? "osConfig" : "config"), ["panther", "host"]));
    case "user":
      return nix.select(argument(scope, "config"), ["home", path[0] === "home" ? "homeDirectory" : "username"]);
    case "element": {
      const { item, value } = scope.variables.get(elementKey(base.over))!;
      return nix.ident(isEntry(base) && path[0] === "value" ? value : item);
    }
  }
}

/** The options of the file's own module. */
export function ownOptions(scope: Scope): Expr {
  return root(scope, "cfg", () => nix.select(argument(scope, "config"), scope.own));
}

function configOf(scope: Scope, module: string): Expr {
  return argument(scope, scope.reach(module) === "system" ? "osConfig" : "config");
}

/** `services.node-exporter` is called `nodeExporter`. */
function variableOf(module: string): string {
  const name = module.split(".").at(-1)!.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return /^\d|^(?:cfg|host|lib|config|pkgs|inputs|osConfig|if|then|else|let|in|rec|with|inherit|assert|or)$/.test(name) ? `${name}Cfg` : name;
}
