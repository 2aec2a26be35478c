import MarkdownIt from "markdown-it";
import { slug, targetOf, type Target } from "../links.ts";
import type { Highlighter } from "./highlight.ts";

/** A link on a page and where it leads. */
export interface PageLink {
  readonly href: string;
  readonly target: Target;
}

/** A page of Markdown as HTML, with what others need to know of it. */
export interface Rendered {
  readonly title: string;
  readonly html: string;
  readonly anchors: ReadonlySet<string>;
  readonly links: readonly PageLink[];
  /** By heading: its anchor (empty for the title) and its words, for the search. */
  readonly sections: readonly { readonly heading: string; readonly anchor: string; readonly text: string }[];
}

/** Renders pages; `address` says under which address a target is found on the site, null for none. */
export function makeRenderer(
  highlight: Highlighter,
  address: (page: string, target: Target) => string | null,
): (page: string, text: string) => Rendered {
  return (page, text) => {
    const markdown = new MarkdownIt({
      html: false,
      highlight: (code, language) => highlight(code, language),
    });
    const tokens = markdown.parse(text.replaceAll(/<!--[\s\S]*?-->/g, ""), {});
    const anchors = new Set<string>();
    const links: PageLink[] = [];
    const sections: { heading: string; anchor: string; text: string }[] = [];
    tokens.forEach((token, i) => {
      if (token.type === "heading_open") {
        const inline = tokens[i + 1]!;
        const heading = (inline.children ?? []).map(({ content }) => content).join("");
        const anchor = slug(heading, anchors);
        token.attrSet("id", anchor);
        sections.push({ heading, anchor: token.tag === "h1" ? "" : anchor, text: "" });
      } else if (token.type === "inline" || token.type === "fence") {
        const words = token.children
          ? token.children.map((child) => (child.type === "softbreak" ? " " : child.content)).join("")
          : token.content;
        const section = sections.at(-1);
        if (section && tokens[i - 1]?.type !== "heading_open")
          section.text += ` ${words.replaceAll("<br>", " ")}`;
      }
      for (const child of token.children ?? []) {
        const attribute = child.type === "link_open" ? "href" : child.type === "image" ? "src" : null;
        const href = attribute && child.attrGet(attribute);
        if (attribute === null || !href) continue;
        const target = targetOf(page, String(href));
        if (target === null) continue;
        links.push({ href: String(href), target });
        const to = address(page, target);
        if (to === null) child.attrs = (child.attrs ?? []).filter(([name]) => name !== attribute);
        else child.attrSet(attribute, to);
      }
    });
    const html = markdown.renderer
      .render(tokens, markdown.options, {})
      .replaceAll("&lt;br&gt;", "<br>")
      .replaceAll("<table>", '<div class="table" tabindex="0" role="group" aria-label="Table"><table>')
      .replaceAll("</table>", "</table></div>")
      // tables of facts have no head worth a row
      .replaceAll(/<thead>\s*<tr>\s*(?:<th><\/th>\s*)+<\/tr>\s*<\/thead>/g, "")
      .replaceAll("<pre ", '<pre aria-label="Code" ');
    return { title: sections[0]?.heading ?? page, html, anchors, links, sections };
  };
}
