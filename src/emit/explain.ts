import { posix } from "node:path";
import type { Origin } from "../diagnostics/index.ts";
import type { Definition } from "../evaluate/model.ts";

/** Where definitions stand in the emitted files: by path in the flake, in the order of the text. */
export type SourceMap = Readonly<
  Record<
    string,
    {
      /** What the file as a whole comes from. */
      readonly origin: Origin;
      readonly entries: readonly {
        readonly line: number;
        readonly column: number;
        readonly definition: Definition;
      }[];
    }
  >
>;

/** A place in the flake; line and column are 1-based. */
export interface EmittedPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Where a definition of a host is emitted: in the host's own files or in a module that hosts share. Undefined for one that
 * only the owner can fill in, which is left out. A definition is known by what it says and where it was written.
 */
export function emittedAt(
  sourceMap: SourceMap,
  host: string,
  definition: Definition,
): EmittedPlace | undefined {
  const wanted = identity(definition);
  const own = `hosts/${host}/`;
  for (const [file, { entries }] of Object.entries(sourceMap)) {
    if (!file.startsWith(own) && !file.startsWith("modules/")) continue;
    const entry =
      entries.find(({ definition: one }) => one === definition || identity(one) === wanted) ??
      entries.find(({ definition: one }) => leadsTo(one, definition));
    if (entry) return { file, line: entry.line, column: entry.column };
  }
  return undefined;
}

/** A definition whose names are known to Nix only stands for all that the same call makes below its path. */
function leadsTo(one: Definition, { source, path, origin }: Definition): boolean {
  const { file, line, column } = one.origin;
  return (
    one.source.kind === "module" &&
    source.kind === "module" &&
    one.source.module === source.module &&
    path.length > one.path.length &&
    file === origin.file &&
    line === origin.line &&
    column === origin.column &&
    one.path.every((name, i) => path[i] === name)
  );
}

/** What the framework says for all hosts alike is written once, with the origin of one of them. */
function identity({ source, path, origin, value }: Definition): string {
  return JSON.stringify(source.kind === "framework" ? [source, path, value] : [source, path, origin]);
}

/**
 * The place in TypeScript that a line of an emitted file comes from: the definition that begins last before the end of the
 * line, else the source of the whole file. `file` may be any path that ends in one of the flake's, as in messages of Nix,
 * which names files in the store. Undefined for a file that is not of this flake.
 */
export function translate(sourceMap: SourceMap, file: string, line: number): Origin | undefined {
  const path = Object.keys(sourceMap)
    .filter((known) => file === known || file.endsWith(`/${posix.normalize(known)}`))
    .sort((a, b) => b.length - a.length)[0];
  if (path === undefined) return undefined;
  const { origin, entries } = sourceMap[path]!;
  return entries.findLast((entry) => entry.line <= line)?.definition.origin ?? origin;
}
