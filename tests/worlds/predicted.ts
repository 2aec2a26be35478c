import { predictOrder, type PredictedDefinition } from "../../src/emit/index.ts";
import type { EvaluatedFleet, Value } from "../../src/evaluate/index.ts";
import type { EvaluateOptions, NixDefinition, NixValue } from "./evaluate.ts";

/** Stands for a value that TypeScript holds as Nix text: what it comes to is known to Nix alone. */
export const anyValue: NixValue = { $any: true };

type Special = Extract<Value, { readonly $nix: string }>;

/** A value of TypeScript as `nixpkgs/serialise.nix` writes the same value of Nix. */
export function asNix(value: Value): NixValue {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return (value as readonly Value[]).map(asNix);
  if ("$nix" in value) return specialAsNix(value as Special);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, asNix(member)]));
}

function specialAsNix(value: Special): NixValue {
  switch (value.$nix) {
    case "float":
      // Nix 2.8 prints six digits
      return Number(value.value.toPrecision(6));
    case "package":
      return {
        $package: [value.input ?? "pkgs", value.path.join(".")],
      };
    case "ref":
      return { $ref: ["config", ...value.path] };
    case "secret":
      return { $ref: ["config", "services", "onepassword-secrets", "secretPaths", value.name] };
    case "file":
      return { $path: value.path };
    case "override":
      return { $property: "override", priority: value.priority, value: asNix(value.value) };
    case "order":
      return { $property: "order", priority: value.order, value: asNix(value.value) };
    case "if":
      return { $if: asNix(value.condition), value: asNix(value.value) };
    case "expr":
    case "input":
      return anyValue;
    case "fillIn":
      throw new Error("a value that is to be filled in is not emitted");
  }
}

/** What a fleet predicts of a host, in the form of the definitions that Nix finds. */
export function asNixDefinition({
  path,
  value,
  priority,
  order,
  conditions,
  file,
}: PredictedDefinition): NixDefinition {
  return { path, value: asNix(value), priority, order, conditions: conditions.map(asNix), file };
}

/** Everything that the stand-in must know of before it evaluates the flake of this fleet: names of packages and references. */
export function mentioned(fleet: EvaluatedFleet): EvaluateOptions {
  const refs = new Map<string, readonly string[]>();
  const packages = new Set<string>();
  const inputPackages: Record<string, Set<string>> = {};
  const addRef = (path: readonly string[]): void => void refs.set(path.join("\n"), path);
  const visitText = (text: string): void => {
    for (const [, name] of text.matchAll(/\bpkgs\.([A-Za-z_][\w'-]*(?:\.[A-Za-z_][\w'-]*)*)/g))
      packages.add(name!);
    for (const [, name] of text.matchAll(/\b(?:os)?[cC]onfig\.([A-Za-z_][\w'-]*(?:\.[A-Za-z_][\w'-]*)*)/g))
      addRef(name!.split("."));
  };
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const special = value as Special;
    if (special.$nix === "ref") addRef(special.path);
    else if (special.$nix === "secret")
      addRef(["services", "onepassword-secrets", "secretPaths", special.name]);
    else if (special.$nix === "package") {
      if (special.input === undefined) packages.add(special.path.join("."));
      else (inputPackages[special.input] ??= new Set()).add(special.path.join("."));
    } else if (special.$nix === "expr") {
      for (const part of special.parts) if (typeof part === "string") visitText(part);
    }
    for (const member of Object.values(value)) visit(member);
  };
  const outputs: Record<string, Record<string, string[]>> = {};
  const imported = [
    ...fleet.modules.flatMap((m) => [...m.imports, ...m.homeImports]),
    ...fleet.hosts.flatMap((h) => h.imports.map((i) => i.value)),
  ];
  for (const value of imported as readonly Special[]) {
    if (value.$nix !== "input") continue;
    const [output, ...path] = value.path;
    ((outputs[value.input] ??= {})[output!] ??= []).push(path.join("."));
  }
  for (const module of fleet.modules) visit([module.schema, module.traced]);
  for (const host of fleet.hosts)
    for (const list of [host.nixos, ...Object.values(host.home)])
      visit(list.map((d) => [d.value, d.conditions]));
  return {
    inputOutputs: outputs,
    refs: [...refs.values()],
    packages: [...packages],
    inputPackages: Object.fromEntries(
      Object.entries(inputPackages).map(([input, names]) => [input, [...names]]),
    ),
  };
}

export { predictOrder };
