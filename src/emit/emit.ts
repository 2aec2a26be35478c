import type { Diagnostic } from "../diagnostics/index.ts";
import type { Definition, EvaluatedFleet, Value } from "../evaluate/model.ts";
import { print, type FileNode } from "../nix/index.ts";
import type { SourceMap } from "./explain.ts";
import { flakeNix } from "./flake-nix.ts";
import { planFlake } from "./layout.ts";
import { makeLock } from "./lock.ts";
import { moduleFile } from "./module-file.ts";
import type { Pins } from "./pins.ts";
import { writablePlan } from "./writable.ts";

/** A file of the flake. `path` is relative to the flake, with `/`. */
export type EmittedFile =
  | { readonly path: string; readonly text: string }
  /** A file or folder of the project that lies at the same place in the flake. */
  | { readonly path: string; readonly copyOf: string };

export interface EmitContext {
  readonly pins: Pins;
  /** Text of the `flake.lock` that is there. */
  readonly existingLock?: string | undefined;
  /** Files beside what Nix reads, such as the policy of the tailnet. */
  readonly extraFiles?: readonly EmittedFile[];
  /** Texts of files that definitions name and that are no files of the project, by path. */
  readonly ownFiles?: Readonly<Record<string, string>>;
}

export interface Emitted {
  /** Sorted by path. */
  readonly files: readonly EmittedFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly sourceMap: SourceMap;
}

/** The flake of a fleet: the same fleet gives the same bytes. Reads and writes nothing. */
export function emit(fleet: EvaluatedFleet, context: EmitContext): Emitted {
  const { plan, diagnostics: unwritable } = writablePlan(planFlake(fleet));
  const lock = makeLock(fleet, context.pins, context.existingLock, neededInputs(fleet, plan.files.values()));
  const sourceMap: Record<string, SourceMap[string]> = {};
  const files: EmittedFile[] = [];
  const add = (path: string, tree: FileNode, origin: SourceMap[string]["origin"]): void => {
    const { text, map } = print(tree);
    files.push({ path, text });
    const entries = map.map(({ line, column, origin: node }) => ({
      line,
      column,
      definition: node as Definition,
    }));
    sourceMap[path] = { origin, entries };
  };
  add("flake.nix", flakeNix(fleet, plan, lock.inputs), fleet.origin);
  files.push({ path: "flake.lock", text: lock.text });
  for (const file of plan.files.values()) add(file.path, moduleFile(file), file.origin);
  files.push(...(context.extraFiles ?? []));

  const taken = new Set(files.map((file) => file.path));
  const diagnostics = [...unwritable, ...lock.diagnostics];
  for (const path of fleet.files) {
    const own = context.ownFiles?.[path];
    if (own !== undefined) files.push({ path, text: own });
    else if (taken.has(path)) diagnostics.push(collision(path, sourceMap[path]));
    else files.push({ path, copyOf: path });
  }
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), diagnostics, sourceMap };
}

function collision(path: string, entry: SourceMap[string] | undefined): Diagnostic {
  return {
    code: "PANTHER5002",
    severity: "error",
    message: `${path} of the project would lie in the flake where pantherOS writes a file itself`,
    hosts: [],
    places: entry ? [{ origin: entry.origin, label: "the file that pantherOS writes comes from here" }] : [],
    fix: "Give the Nix file another name.",
  };
}

/** Names of the inputs without which the flake could not be evaluated. */
function neededInputs(
  fleet: EvaluatedFleet,
  files: Iterable<{
    readonly imports: readonly Value[];
    readonly sections: readonly { readonly definitions: readonly Definition[] }[];
  }>,
): ReadonlySet<string> {
  const needed = new Set([
    "nixpkgs",
    ...fleet.inputs.flatMap(({ follows }) => Object.values(follows).map((path) => path.split("/")[0]!)),
  ]);
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const { $nix, input } = value as { readonly $nix?: unknown; readonly input?: unknown };
    if (($nix === "input" || $nix === "package") && typeof input === "string") needed.add(input);
    for (const member of Object.values(value)) visit(member);
  };
  for (const { imports, sections } of files) {
    visit(imports);
    for (const { definitions } of sections)
      for (const { value, conditions } of definitions) visit([value, conditions]);
  }
  return needed;
}
