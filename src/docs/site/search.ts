/** What the search knows of a part of a page. */
export interface SearchEntry {
  readonly title: string;
  readonly heading: string;
  readonly href: string;
  readonly text: string;
}

/** A script and not JSON, so that the site also works from a folder, where a page may fetch nothing. */
export const searchIndex = (entries: readonly SearchEntry[]): string =>
  `globalThis.searchIndex = ${JSON.stringify(entries).replaceAll("</", "<\\/")};\n`;

/** The search and the menu, in the browser: every word must be there; titles count more than headings, headings more than text. */
export const searchScript = `const root = document.documentElement.dataset.root;
const input = document.querySelector(".search input");
const results = document.querySelector(".results");
const entries = globalThis.searchIndex.map((entry) => ({
  ...entry,
  fields: [entry.title.toLowerCase(), entry.heading.toLowerCase(), entry.text.toLowerCase()],
}));

function score(entry, words) {
  let sum = 0;
  for (const word of words) {
    const [title, heading, text] = entry.fields.map((field) => field.indexOf(word));
    if (title < 0 && heading < 0 && text < 0) return 0;
    sum += (title >= 0 ? 8 : 0) + (title === 0 ? 4 : 0) + (heading >= 0 ? 4 : 0) + (text >= 0 ? 1 : 0);
  }
  return sum;
}

/** The text around the first word, with each word marked. */
function excerpt(entry, words) {
  const node = document.createElement("small");
  const at = Math.max(0, entry.fields[2].indexOf(words.find((word) => entry.fields[2].includes(word)) ?? "") - 40);
  let rest = (at > 0 ? "… " : "") + entry.text.slice(at, at + 160);
  while (rest) {
    const lower = rest.toLowerCase();
    const found = words.map((word) => [lower.indexOf(word), word]).filter(([i]) => i >= 0).sort((a, b) => a[0] - b[0])[0];
    if (!found) { node.append(rest); break; }
    const [i, word] = found;
    const mark = document.createElement("mark");
    mark.append(rest.slice(i, i + word.length));
    node.append(rest.slice(0, i), mark);
    rest = rest.slice(i + word.length);
  }
  return node;
}

function show() {
  const words = input.value.toLowerCase().split(/\\s+/).filter(Boolean);
  results.replaceChildren();
  results.hidden = words.length === 0;
  const found = entries.map((entry) => [score(entry, words), entry]).filter(([n]) => n > 0).sort((a, b) => b[0] - a[0]).slice(0, 20);
  for (const [, entry] of found) {
    const link = document.createElement("a");
    link.href = root + entry.href;
    link.append(entry.heading === entry.title ? entry.title : entry.title + " › " + entry.heading, excerpt(entry, words));
    results.append(link);
  }
  if (words.length > 0 && found.length === 0) {
    const none = document.createElement("p");
    none.append("Nothing has all of these words.");
    results.append(none);
  }
}

input.addEventListener("input", show);
input.addEventListener("focus", show);
document.addEventListener("keydown", (event) => {
  const links = [...results.querySelectorAll("a")];
  const at = links.indexOf(document.activeElement);
  if (event.key === "/" && document.activeElement !== input) { event.preventDefault(); input.focus(); }
  else if (event.key === "Escape") { results.hidden = true; input.blur(); }
  else if (event.key === "Enter" && document.activeElement === input) links[0]?.click();
  else if (!results.hidden && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    const next = event.key === "ArrowDown" ? at + 1 : at - 1;
    (next < 0 ? input : links[Math.min(next, links.length - 1)])?.focus();
  }
});
document.addEventListener("click", (event) => { if (!event.target.closest(".search")) results.hidden = true; });

const menu = document.querySelector("button.menu");
menu.addEventListener("click", () => {
  const open = document.getElementById("menu").classList.toggle("open");
  menu.setAttribute("aria-expanded", String(open));
});
document.querySelector("nav [aria-current]")?.scrollIntoView({ block: "nearest" });
`;
