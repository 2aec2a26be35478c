/** An entry of the menu; a group has entries of its own. */
export interface MenuEntry {
  readonly title: string;
  /** Address from the root of the site. */
  readonly href?: string;
  readonly entries?: readonly MenuEntry[];
}

export interface PageParts {
  readonly title: string;
  readonly site: string;
  /** Address of the page, from the root of the site. */
  readonly href: string;
  readonly body: string;
  readonly menu: readonly MenuEntry[];
}

export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The way from a page back to the root of the site. */
export const rootOf = (href: string): string => "../".repeat(href.split("/").length - 1);

const isWithin = (entry: MenuEntry, href: string): boolean =>
  entry.href === href || (entry.entries ?? []).some((one) => isWithin(one, href));

function menuHtml(entries: readonly MenuEntry[], href: string): string {
  const items = entries.map((entry) => {
    const text = escapeHtml(entry.title);
    const current = entry.href === href ? ' aria-current="page"' : "";
    const link =
      entry.href === undefined ? text : `<a href="${rootOf(href)}${entry.href}"${current}>${text}</a>`;
    if (!entry.entries) return `<li>${link}</li>`;
    return `<li><details${isWithin(entry, href) ? " open" : ""}><summary>${text}</summary>${menuHtml(entry.entries, href)}</details></li>`;
  });
  return `<ul>${items.join("")}</ul>`;
}

/** A whole page. It asks nothing of any other server, and works from a folder as well. */
export function pageHtml({ title, site, href, body, menu }: PageParts): string {
  const root = rootOf(href);
  return `<!doctype html>
<html lang="en" data-root="${root}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title === site ? title : `${title} · ${site}`)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${root}style.css">
<script defer src="${root}search-index.js"></script>
<script defer src="${root}search.js"></script>
</head>
<body>
<a class="skip" href="#content">To the content</a>
<header>
<a class="name" href="${root}index.html">${escapeHtml(site)}</a>
<div class="search" role="search"><input type="search" placeholder="Search  ( / )" aria-label="Search" autocomplete="off" spellcheck="false"><div class="results" role="status" hidden></div></div>
<button type="button" class="menu" aria-expanded="false" aria-controls="menu">Menu</button>
</header>
<div class="page">
<nav id="menu" aria-label="Pages">${menuHtml(menu, href)}</nav>
<main id="content">
${body}</main>
</div>
</body>
</html>
`;
}
