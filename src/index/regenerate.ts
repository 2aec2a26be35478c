import { compileIndex, type Sources } from "./compile.ts";
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

/** The same of options that were read from somewhere else. */
export function regenerate(sources: Sources, valuesFrom: string): Regenerated {
  const text = compileIndex(sources);
  const index = openIndex(text);
  return { index: text, nixos: printTypes(index, "nixos", valuesFrom), home: printTypes(index, "home", valuesFrom) };
}
