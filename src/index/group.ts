import { splitName } from "./name.ts";
import type { Option, Provenance } from "./option.ts";

/** A place in the tree of options: an option, a set of options, or both. */
export interface OptionNode {
  readonly option?: Option | undefined;
  /** `<name>` holds for every attribute that has no node of its own, `*` for the elements of a list. */
  readonly children: ReadonlyMap<string, OptionNode>;
}

/** A group's lines, or those of them that begin with the same segments. */
interface Lines {
  readonly text: string;
  readonly types: readonly string[];
  /** Offsets of the first line and of the end of the last one, its line break included. */
  readonly from: number;
  readonly to: number;
  /** Characters of a line that say `path`, with the dot after them. */
  readonly skip: number;
  readonly path: readonly string[];
}

/** The options of a group, which begins at an offset of the text that `compileIndex` makes. */
export function parseGroup(
  text: string,
  path: readonly string[],
  from: number,
  types: readonly string[],
): OptionNode {
  return nodeOf({ text, types, from, to: text.indexOf("\n\n", from) + 1, skip: 0, path });
}

/** A node of a group. Its option and its children are read when they are asked for: of most groups few ever are. */
function nodeOf(lines: Lines): OptionNode {
  const { text, from, skip } = lines;
  const nameEnd = skip === 0 ? from : from + skip - 1;
  const isOption = text[nameEnd] === "\t";
  let option: Option | undefined;
  let children: ReadonlyMap<string, OptionNode> | undefined;
  return {
    get option() {
      return isOption ? (option ??= parseOption(lines, nameEnd)) : undefined;
    },
    get children() {
      return (children ??= childrenOf(lines, isOption ? text.indexOf("\n", from) + 1 : from));
    },
  };
}

/** Lines are sorted by segments, so that those of a child follow each other. */
function childrenOf(lines: Lines, from: number): Map<string, OptionNode> {
  const { text, skip } = lines;
  const children = new Map<string, OptionNode>();
  for (let at = from; at < lines.to;) {
    const start = at + skip;
    const raw = text.slice(start, endOfSegment(text, start));
    let to = at;
    do to = text.indexOf("\n", to) + 1;
    while (to < lines.to && text.startsWith(raw, to + skip) && /[.\t]/.test(text[to + skip + raw.length]!));
    const segment = splitName(unescape(raw))[0]!;
    children.set(
      segment,
      nodeOf({ ...lines, from: at, to, skip: skip + raw.length + 1, path: [...lines.path, segment] }),
    );
    at = to;
  }
  return children;
}

function endOfSegment(text: string, start: number): number {
  let quoted = false;
  for (let at = start; ; at++) {
    const char = text[at];
    if (quoted && char === "\\") at++;
    else if (char === '"') quoted = !quoted;
    else if (!quoted && (char === "." || char === "\t")) return at;
  }
}

function parseOption({ text, types, path }: Lines, nameEnd: number): Option {
  const fields = text.slice(nameEnd + 1, text.indexOf("\n", nameEnd)).split("\t");
  const [type, marks, fallback] = fields as [string, string, string?];
  const [exact, also] = type.split("|");
  return {
    path,
    typeText: types[Number.parseInt(exact!, 36)]!,
    ...(also === undefined ? {} : { alsoText: types[Number.parseInt(also, 36)]! }),
    ...(fallback === undefined ? {} : { default: JSON.parse(`"${fallback}"`) as string }),
    provenance: marks[0] as Provenance,
    readOnly: marks.includes("r", 1),
    gone: marks.includes("g", 1),
    imported: marks.includes("i", 1),
    hidden: marks.includes("h", 1),
  };
}

/** Names hold backslashes for characters beyond ASCII alone. */
function unescape(name: string): string {
  return name.includes("\\u")
    ? name.replace(/\\u([0-9a-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : name;
}
