import { covers } from "./covers.ts";
import { joinName, splitName } from "./name.ts";
import type { Provenance } from "./option.ts";
import { parseType } from "./parse-type.ts";
import type { SourceRenames } from "./renames.ts";

/** An option as the files of `data/options` state it. */
export interface SourceOption {
  readonly name: string;
  readonly type: string;
  readonly default?: string;
  readonly scope?: "nixos" | "home" | "content";
  readonly readOnly?: boolean;
  readonly gone?: boolean;
  readonly imported?: boolean;
  /** Old names and what modules keep for themselves: they exist, and nobody shall be offered them. */
  readonly hidden?: boolean;
}

/** A file of `data/options`. */
export interface SourceFile {
  readonly source: string;
  readonly revision: string;
  readonly date: string;
  readonly note: string;
  readonly options: readonly SourceOption[];
}

/** The facts of a data folder. */
export interface Sources {
  /** The files of `options` by name without `.json`. */
  readonly options: Readonly<Record<string, SourceFile>>;
  readonly renames: SourceRenames;
}

interface Entry extends SourceOption {
  readonly also?: string;
  readonly provenance: Provenance;
}

export interface IndexHead {
  /** Descriptions of types; the lines name them by position, in base 36. */
  readonly types: readonly string[];
  /**
   * By scope, first and second segment: where a group begins, in characters after the first line. An option of a single
   * segment is the group of the empty second segment.
   */
  readonly groups: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;
  readonly renames: SourceRenames;
}

/** What a file's options belong to where they do not say it themselves. */
const scopeOfFile: Readonly<Record<string, "nixos" | "home">> = { "home-manager": "home" };

/**
 * The text of the index: a first line of JSON (`IndexHead`), then the groups of options that share their first two
 * segments, one option a line, `rest of the name TAB type TAB provenance and flags TAB default`, and an empty line after
 * each group. Text, because a group is parsed when a lookup first goes there, and because a name can be found in it
 * without parsing any. All of it is ASCII, so that JavaScript holds one byte a character.
 */
export function compileIndex(sources: Sources): string {
  const scopes = new Map<string, Map<string, Entry>>([
    ["nixos", nixosOptions(sources)],
    ["home", new Map()],
    ["content", new Map()],
  ]);
  for (const [file, { options }] of Object.entries(sources.options).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (file === "nixos" || file === "nixos-tree") continue;
    for (const option of options) {
      const scope = scopes.get(option.scope ?? scopeOfFile[file] ?? "nixos")!;
      scope.set(option.name, { ...option, provenance: "o" });
    }
  }
  return printIndex(scopes, sources.renames);
}

/** The manual's options with their exact types, and what the later tree adds or says otherwise. */
function nixosOptions(sources: Sources): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const option of sources.options["nixos"]?.options ?? [])
    entries.set(option.name, { ...option, provenance: "n" });
  for (const option of sources.options["nixos-tree"]?.options ?? []) {
    const known = entries.get(option.name);
    if (known === undefined) entries.set(option.name, { ...option, provenance: "t" });
    else if (covers(parseType(option.type), parseType(known.type)))
      entries.set(option.name, { ...known, provenance: "b" });
    else entries.set(option.name, { ...known, also: option.type, provenance: "b" });
  }
  return entries;
}

function printIndex(scopes: ReadonlyMap<string, ReadonlyMap<string, Entry>>, renames: SourceRenames): string {
  const counts = new Map<string, number>();
  for (const entries of scopes.values()) {
    for (const { type, also } of entries.values()) {
      counts.set(type, (counts.get(type) ?? 0) + 1);
      if (also !== undefined) counts.set(also, (counts.get(also) ?? 0) + 1);
    }
  }
  // the commonest types get the shortest numbers
  const types = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([type]) => type);
  const numbers = new Map(types.map((type, index) => [type, index.toString(36)]));
  const groups: Record<string, Record<string, Record<string, number>>> = {};
  let body = "";
  for (const [scope, entries] of scopes) {
    const heads: Record<string, Record<string, number>> = (groups[scope] = {});
    const named = [...entries.values()].map((entry) => ({ entry, path: splitName(entry.name) }));
    for (const { entry, path } of named.sort((a, b) => comparePaths(a.path, b.path))) {
      const [first = "", second = ""] = path;
      const seconds = (heads[first] ??= {});
      if (seconds[second] === undefined) {
        if (body !== "") body += "\n";
        seconds[second] = body.length;
      }
      body += `${printEntry(entry, path, numbers)}\n`;
    }
  }
  const head: IndexHead = { types, groups, renames: { nixos: renames.nixos, home: renames.home } };
  return `${ascii(JSON.stringify(head))}\n${body}\n`;
}

function printEntry(entry: Entry, path: readonly string[], numbers: ReadonlyMap<string, string>): string {
  const number = numbers.get(entry.type)! + (entry.also === undefined ? "" : `|${numbers.get(entry.also)!}`);
  const flags =
    (entry.readOnly ? "r" : "") +
    (entry.gone ? "g" : "") +
    (entry.imported ? "i" : "") +
    (entry.hidden ? "h" : "");
  const fields = [joinName(path.slice(2)), number, entry.provenance + flags];
  if (entry.default !== undefined) fields.push(JSON.stringify(entry.default).slice(1, -1));
  return ascii(fields.join("\t"));
}

function comparePaths(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    if (a[i]! !== b[i]!) return a[i]! < b[i]! ? -1 : 1;
  }
  return a.length - b.length;
}

/** Characters beyond ASCII as the escapes of JSON. */
function ascii(text: string): string {
  return text.replace(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
