import type { Value } from "../evaluate/model.ts";
import { fileValue, type ModuleFile } from "./plan.ts";
import { isSpecial } from "../evaluate/value.ts";

/**
 * Gives a module of an input that several files import a file of its own, which they import instead. Nix knows files by
 * their path and evaluates each once; a module that an input exports as a function it would evaluate once an import, and
 * refuse the options that it declares a second time.
 */
export function shareInputModules(files: Map<string, ModuleFile>): void {
  for (const scope of ["nixos", "home"] as const) {
    const importers = new Map<string, { readonly value: Value; readonly paths: string[] }>();
    for (const file of files.values()) {
      if (file.scope !== scope) continue;
      for (const value of file.imports) {
        if (!isSpecial(value) || value.$nix !== "input") continue;
        const key = JSON.stringify([value.input, value.path]);
        const known = importers.get(key) ?? { value, paths: [] };
        importers.set(key, known);
        known.paths.push(file.path);
      }
    }
    for (const { value, paths } of importers.values()) {
      // hosts are evaluated apart: what only they import cannot meet
      if (paths.length < 2 || paths.every((path) => path.startsWith("hosts/"))) continue;
      const own =
        paths.find((path) => path.split("/").length === 3 && path.startsWith("modules/")) ??
        addFile(files, scope, value, paths[0]!);
      for (const path of paths.filter((one) => one !== own)) {
        const file = files.get(path)!;
        files.set(path, {
          ...file,
          imports: file.imports.map((one) => (sameInput(one, value) ? fileValue(own) : one)),
        });
      }
    }
  }
}

const sameInput = (a: Value, b: Value): boolean => JSON.stringify(a) === JSON.stringify(b);

/** `modules/nixos/<input>.nix`, or with the module's name where that is taken. */
function addFile(
  files: Map<string, ModuleFile>,
  scope: ModuleFile["scope"],
  value: Value,
  importer: string,
): string {
  const { input, path } = value as { readonly input: string; readonly path: readonly string[] };
  const folder = `modules/${scope === "home" ? "home-manager" : "nixos"}`;
  const short = `${folder}/${input}.nix`;
  const own = files.has(short) ? `${folder}/${[input, ...path.slice(1)].join("-")}.nix` : short;
  files.set(own, { path: own, scope, origin: files.get(importer)!.origin, imports: [value], sections: [] });
  return own;
}
