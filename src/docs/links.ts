import { posix } from "node:path";

/** A link of a page, taken apart. */
export interface Target {
  /** Relative to the project, with `/`; a page of `docs/`, or a file or folder elsewhere. */
  readonly path: string;
  /** Without the `#`; empty for the whole. */
  readonly anchor: string;
}

/** Where a link of a page of `docs/` leads; null for an address, which is not ours to judge. */
export function targetOf(page: string, href: string): Target | null {
  if (/^[a-z][a-z+.-]*:|^\/\//i.test(href)) return null;
  const [to = "", anchor = ""] = href.split("#");
  const path =
    to === ""
      ? `docs/${page}`
      : posix.normalize(posix.join("docs", posix.dirname(page), decodeURIComponent(to)));
  return { path: path.replace(/\/$/, ""), anchor: decodeURIComponent(anchor) };
}

/** The name by which a heading is linked to, as GitHub makes it: small letters, digits, dashes for spaces. */
export function slug(heading: string, taken: Set<string>): string {
  const base = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(/\s/g, "-");
  let name = base;
  for (let n = 1; taken.has(name); n++) name = `${base}-${n}`;
  taken.add(name);
  return name;
}

/** Files and anchors of a project that links may lead to. */
export interface Linkable {
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>;
  readonly exists: (path: string) => boolean;
}

/** What is wrong with a link; undefined where it leads somewhere. `path` of pages is `docs/...`. */
export function deadness({ path, anchor }: Target, { anchors, exists }: Linkable): string | undefined {
  if (path.startsWith("..")) return "leads out of the project";
  const known = anchors.get(path);
  if (known === undefined) {
    if (!exists(path)) return `there is no ${path}`;
    return anchor === "" || /^L\d+(?:-L\d+)?$/.test(anchor)
      ? undefined
      : `${path} is no page, so it has no #${anchor}`;
  }
  return anchor === "" || known.has(anchor) ? undefined : `${path} has no heading #${anchor}`;
}
