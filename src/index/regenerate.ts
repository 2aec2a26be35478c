import { compileIndex, type Sources } from "./compile.ts";
import { readFlakeOptions, toSourceFile, type ReadFailure, type ReadOption } from "./flake-options.ts";
import { openIndex } from "./load.ts";
import { printTypes } from "./print-types.ts";
import { readSources } from "./sources.ts";

/** What `panther types` makes: texts to be written to files of the caller's choice. */
export interface Regenerated {
  /** Text of `options.index.txt`. */
  readonly index: string;
  /** TypeScript with the interface `NixosOptions`. */
  readonly nixos: string;
  /** TypeScript with the interface `HomeOptions`. */
  readonly home: string;
}

/**
 * Index and printed types of the facts in a data folder (the package's own when none is given). `valuesFrom` is the
 * module that the printed types import the types of values from: `pantheros` in a project.
 */
export function regenerateFromData(folder?: URL, valuesFrom = "pantheros"): Regenerated {
  return regenerate(readSources(folder), valuesFrom);
}

/** What to read: a flake as `builtins.getFlake` takes it (`path:/...`), its hosts, and the program `nix`. */
export interface FlakeToRead {
  readonly flake: string;
  readonly hosts: readonly string[];
  /** `nix` when absent. */
  readonly nix?: string;
  /** Module of the types of values; `pantheros` when absent. */
  readonly valuesFrom?: string;
}

/**
 * The same of the options that the hosts of a flake really have, with its locked inputs. Hosts are read one after
 * another, because each takes hundreds of megabytes. What disko's types take is not told by its options, and is taken
 * from the package's own data, as are renames.
 */
export async function regenerateFromFlake(
  what: FlakeToRead,
): Promise<ReadFailure | ({ readonly ok: true } & Regenerated)> {
  const hosts: (readonly ReadOption[])[] = [];
  for (const host of what.hosts) {
    const read = await readFlakeOptions(what.flake, host, what.nix ?? "nix");
    if (!read.ok) return read;
    hosts.push(read.options);
  }
  const shipped = readSources();
  const disko = shipped.options["disko"]!;
  const content = { ...disko, options: disko.options.filter(({ scope }) => scope === "content") };
  const sources: Sources = {
    options: { disko: content, flake: toSourceFile(what.flake, hosts) },
    renames: shipped.renames,
  };
  return { ok: true, ...regenerate(sources, what.valuesFrom ?? "pantheros") };
}

/** The same of options that were read from somewhere else. */
function regenerate(sources: Sources, valuesFrom: string): Regenerated {
  const text = compileIndex(sources);
  const index = openIndex(text);
  return {
    index: text,
    nixos: printTypes(index, "nixos", valuesFrom),
    home: printTypes(index, "home", valuesFrom),
  };
}
