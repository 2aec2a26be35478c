/** The style of the site: the reader's fonts, light or dark as the reader's system is. */
export const style = `:root {
  color-scheme: light dark;
  --text: #1f2328; --dim: #59636e; --back: #fff; --panel: #f6f8fa; --line: #d1d9e0; --link: #0550ae; --mark: #fff8c5;
}
@media (prefers-color-scheme: dark) {
  :root { --text: #e6edf3; --dim: #9198a1; --back: #0d1117; --panel: #151b23; --line: #3d444d; --link: #79c0ff; --mark: #4b3a00; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 4.5rem; }
body { margin: 0; color: var(--text); background: var(--back); font: 16px/1.6 system-ui, sans-serif; }
a { color: var(--link); text-underline-offset: 0.15em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; z-index: 3; background: var(--back); padding: 0.5rem; }
header { position: sticky; top: 0; z-index: 2; display: flex; gap: 1rem; align-items: center; padding: 0.6rem 1.2rem; background: var(--panel); border-bottom: 1px solid var(--line); }
header .name { font-weight: 700; color: inherit; text-decoration: none; }
button.menu { display: none; font: inherit; color: inherit; background: none; border: 1px solid var(--line); border-radius: 6px; padding: 0.2rem 0.7rem; }
.search { position: relative; flex: 1; max-width: 36rem; margin-left: auto; }
.search input { width: 100%; font: inherit; color: inherit; background: var(--back); border: 1px solid var(--line); border-radius: 6px; padding: 0.3rem 0.7rem; }
.results { position: absolute; top: calc(100% + 0.4rem); right: 0; width: 100%; max-height: 70vh; overflow: auto; background: var(--back); border: 1px solid var(--line); border-radius: 6px; box-shadow: 0 8px 24px #0003; }
.results a { display: block; padding: 0.5rem 0.8rem; text-decoration: none; color: inherit; border-bottom: 1px solid var(--line); }
.results a:last-child { border: 0; }
.results a:hover, .results a[aria-selected="true"] { background: var(--panel); }
.results small { display: block; color: var(--dim); }
.results mark { background: var(--mark); color: inherit; }
.results p { margin: 0.6rem 0.8rem; color: var(--dim); }
.page { display: grid; grid-template-columns: 16rem minmax(0, 1fr); max-width: 90rem; margin: 0 auto; }
nav { position: sticky; top: 3.4rem; align-self: start; max-height: calc(100vh - 3.4rem); overflow: auto; padding: 1rem 0.6rem 2rem 1.2rem; font-size: 0.92rem; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav ul ul { padding-left: 0.8rem; border-left: 1px solid var(--line); margin-left: 0.3rem; }
nav a, nav summary { display: block; padding: 0.15rem 0.4rem; border-radius: 6px; color: inherit; text-decoration: none; overflow-wrap: anywhere; cursor: pointer; }
nav summary { color: var(--dim); font-weight: 600; }
nav a:hover, nav summary:hover { background: var(--panel); }
nav a[aria-current] { background: var(--panel); font-weight: 600; color: var(--link); }
main { padding: 1rem 2rem 4rem; }
main > p, main > ul, main > ol { max-width: 46rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0.6rem 0 1rem; overflow-wrap: anywhere; }
h2 { font-size: 1.35rem; margin: 2.2rem 0 0.8rem; padding-bottom: 0.3rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.1rem; margin: 1.6rem 0 0.6rem; }
h1 a.anchor, h2 a.anchor, h3 a.anchor { color: inherit; text-decoration: none; }
code, pre { font: 0.88em/1.5 ui-monospace, "Cascadia Code", Menlo, Consolas, monospace; }
code { overflow-wrap: anywhere; }
:not(pre) > code { background: var(--panel); border: 1px solid var(--line); border-radius: 4px; padding: 0.05em 0.3em; }
pre { background: var(--back); border: 1px solid var(--line); border-radius: 6px; padding: 0.8rem 1rem; overflow: auto; }
.shiki, .shiki span { color: var(--shiki-light); }
@media (prefers-color-scheme: dark) { .shiki, .shiki span { color: var(--shiki-dark); } }
.source .line { display: inline-block; min-width: 100%; scroll-margin-top: 5rem; }
.source .line:target { background: var(--mark); }
.source { counter-reset: line; }
.source .line::before { counter-increment: line; content: counter(line); display: inline-block; width: 3.5ch; margin-right: 2ch; text-align: right; color: var(--dim); }
.table { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-size: 0.92rem; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.8rem; border: 1px solid var(--line); min-width: 5rem; }
td { overflow-wrap: break-word; max-width: 34rem; }
td code { overflow-wrap: break-word; }
th { background: var(--panel); }
img, svg { max-width: 100%; height: auto; }
blockquote { margin: 1rem 0; padding: 0 1rem; color: var(--dim); border-left: 4px solid var(--line); }
@media (max-width: 56rem) {
  .page { display: block; }
  button.menu { display: block; }
  nav { display: none; position: static; max-height: none; padding: 0.8rem 1.2rem; border-bottom: 1px solid var(--line); }
  nav.open { display: block; }
  nav a, nav summary { padding: 0.4rem; }
  main { padding: 0.6rem 1.2rem 3rem; }
  .results { position: fixed; left: 0.6rem; right: 0.6rem; top: 3.6rem; width: auto; }
  th, td { min-width: 7rem; }
}
@media print { header, nav { display: none; } .page { display: block; } }
`;
