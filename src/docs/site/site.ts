import { posix } from "node:path";
import type { Page } from "../source.ts";
import { deadness, type Target } from "../links.ts";
import { makeHighlighter } from "./highlight.ts";
import { makeRenderer } from "./render.ts";
import { searchIndex, searchScript, type SearchEntry } from "./search.ts";
import { style } from "./style.css.ts";
import { escapeHtml, pageHtml, rootOf, type MenuEntry } from "./template.ts";

/** What a site is made of. */
export interface SiteSource {
  readonly name: string;
  /** Pages of Markdown and pictures, relative to `docs/`. */
  readonly pages: readonly Page[];
  /** Text of a file of the project; null for a folder or where there is none. */
  readonly textOf: (file: string) => string | null;
  /** Whether the project has a file or folder. */
  readonly exists: (path: string) => boolean;
}

/** A link that leads nowhere. */
export interface DeadLink {
  /** Relative to `docs/`. */
  readonly page: string;
  readonly href: string;
  readonly reason: string;
}

export interface Site {
  /** Relative to the site's folder. */
  readonly files: readonly Page[];
  readonly deadLinks: readonly DeadLink[];
}

const isMarkdown = (path: string): boolean => path.endsWith(".md");
/** Address of a page of `docs/`: `hosts/README.md` is `hosts/index.html`. */
const hrefOf = (path: string): string =>
  isMarkdown(path) ? path.replace(/(^|\/)README\.md$/, "$1index.md").replace(/\.md$/, ".html") : path;

/** Builds the site: every page, the sources that pages link to, the search. The same pages give the same bytes. */
export async function buildSite(source: SiteSource): Promise<Site> {
  const highlight = await makeHighlighter();
  const ours = new Set(source.pages.map(({ path }) => `docs/${path}`));
  const sources = new Set<string>();
  const address = (page: string, { path, anchor }: Target): string | null => {
    const hash = anchor === "" ? "" : `#${anchor}`;
    const root = rootOf(hrefOf(page));
    if (ours.has(path)) return `${root}${hrefOf(path.slice("docs/".length))}${hash}`;
    if (ours.has(`${path}/README.md`)) return `${root}${hrefOf(`${path.slice("docs/".length)}/README.md`)}`;
    if (path.startsWith("..") || source.textOf(path) === null) return null;
    sources.add(path);
    return `${root}source/${path}.html${hash}`;
  };
  const render = makeRenderer(highlight, address);
  const rendered = source.pages
    .filter(({ path }) => isMarkdown(path))
    .map(({ path, text }) => ({ path, ...render(path, text) }));

  const anchors = new Map(rendered.map((page) => [`docs/${page.path}`, page.anchors] as const));
  const deadLinks = rendered.flatMap((page) =>
    page.links.flatMap(({ href, target }): DeadLink[] => {
      const reason = deadness(target, { anchors, exists: (path) => ours.has(path) || source.exists(path) });
      return reason === undefined ? [] : [{ page: page.path, href, reason }];
    }),
  );

  const menu = menuOf(rendered);
  const parts = { site: source.name, menu };
  const entries = rendered.flatMap(({ path, title, sections }) =>
    sections.map(({ heading, anchor, text }): SearchEntry => ({
      title,
      heading,
      href: `${hrefOf(path)}${anchor === "" ? "" : `#${anchor}`}`,
      text: text.trim(),
    })),
  );
  return {
    deadLinks,
    files: [
      ...source.pages.filter(({ path }) => !isMarkdown(path)),
      ...rendered.map(({ path, title, html }) => ({
        path: hrefOf(path),
        text: pageHtml({ ...parts, title, href: hrefOf(path), body: html }),
      })),
      ...[...sources].toSorted().map((file) => {
        const href = `source/${file}.html`;
        const language = posix.extname(file).slice(1);
        const body = `<h1>${escapeHtml(file)}</h1>\n<div class="source">${highlight(source.textOf(file) ?? "", language, true)}</div>\n`;
        return { path: href, text: pageHtml({ ...parts, title: file, href, body }) };
      }),
      { path: "style.css", text: style },
      { path: "search.js", text: searchScript },
      { path: "search-index.js", text: searchIndex(entries) },
    ],
  };
}

interface Titled {
  readonly path: string;
  readonly title: string;
}

/** The pages by folder: guides first, then what is looked up. */
function menuOf(pages: readonly Titled[]): MenuEntry[] {
  const entry = ({ path, title }: Titled): MenuEntry => ({ title, href: hrefOf(path) });
  const folder = (name: string): MenuEntry[] =>
    pages
      .filter(({ path }) => path.startsWith(`${name}/`))
      .toSorted((a, b) => Number(b.path.endsWith("README.md")) - Number(a.path.endsWith("README.md")))
      .map((page) => (page.path.endsWith("README.md") ? { ...entry(page), title: "Overview" } : entry(page)));
  const first = ["guides", "hosts", "modules", "checks", "decisions"];
  const folders = [
    ...new Set(pages.filter(({ path }) => path.includes("/")).map(({ path }) => path.split("/")[0]!)),
  ];
  const order = [
    ...first.filter((name) => folders.includes(name)),
    ...folders.filter((name) => !first.includes(name)).toSorted(),
  ];
  const names: Readonly<Record<string, string>> = { checks: "Findings" };
  const top = pages.filter(({ path }) => !path.includes("/"));
  const start = top
    .filter(({ path }) => path === "README.md")
    .map((page) => ({ ...entry(page), title: "Start" }));
  return [
    ...start,
    ...top.filter(({ path }) => path !== "README.md").map(entry),
    ...order.map((name) => ({
      title: names[name] ?? name[0]!.toUpperCase() + name.slice(1),
      entries: folder(name),
    })),
  ];
}
