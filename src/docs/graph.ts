import type { EvaluatedModule } from "../evaluate/model.ts";

const rowHeight = 34;
const boxHeight = 24;
const letter = 7.3;
const gap = 60;

/** How far each module is from those that read nothing; every module that reads or is read. There are no circles. */
function levels(modules: readonly EvaluatedModule[]): Map<string, number> {
  const byName = new Map(modules.map((module) => [module.name, module]));
  const found = new Map<string, number>();
  const levelOf = (name: string): number => {
    const known = found.get(name);
    if (known !== undefined) return known;
    const uses = byName.get(name)?.uses ?? [];
    const level = uses.length === 0 ? 0 : 1 + Math.max(...uses.map(levelOf));
    found.set(name, level);
    return level;
  };
  for (const { name, uses } of modules) if (uses.length > 0) levelOf(name);
  return found;
}

/** Puts each module beside what it reads, as far as that goes: fewer arrows cross. The first column stays sorted. */
function untangle(columns: string[][], modules: readonly EvaluatedModule[]): void {
  const uses = new Map(modules.map((module) => [module.name, module.uses]));
  const row = new Map((columns[0] ?? []).map((name, i) => [name, i]));
  for (const names of columns.slice(1)) {
    const middle = (name: string): number => {
      const rows = (uses.get(name) ?? []).map((used) => row.get(used) ?? 0);
      return rows.reduce((sum, one) => sum + one, 0) / rows.length;
    };
    names.sort((a, b) => middle(a) - middle(b) || (a < b ? -1 : 1));
    names.forEach((name, i) => row.set(name, i));
  }
}

/** Which module reads options of which, as a picture: arrows lead to what is read. Empty where none does. */
export function graphSvg(modules: readonly EvaluatedModule[]): string {
  const level = levels(modules);
  const columns: string[][] = [];
  for (const [name, n] of [...level].toSorted(([a], [b]) => (a < b ? -1 : 1))) (columns[n] ??= []).push(name);
  if (columns.length === 0) return "";
  untangle(columns, modules);
  // the readers stand on the left
  columns.reverse();
  const widths = columns.map((names) => Math.max(...names.map((name) => name.length)) * letter + 20);
  const at = new Map<string, { readonly x: number; readonly y: number; readonly width: number }>();
  columns.forEach((names, i) => {
    const x = 1 + widths.slice(0, i).reduce((sum, width) => sum + width + gap, 0);
    names.forEach((name, row) => at.set(name, { x, y: 1 + row * rowHeight, width: widths[i]! }));
  });
  const width = widths.reduce((sum, one) => sum + one + gap, 2 - gap);
  const height = Math.max(...columns.map((names) => names.length)) * rowHeight - (rowHeight - boxHeight) + 2;
  const edges = modules.flatMap(({ name, uses }) =>
    uses.map((used) => {
      const [from, to] = [at.get(name)!, at.get(used)!];
      const [x1, y1, x2, y2] = [from.x + from.width, from.y + boxHeight / 2, to.x - 5, to.y + boxHeight / 2];
      const bend = Math.min(gap, (x2 - x1) / 2);
      return `  <path d="M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}" marker-end="url(#arrow)"/>`;
    }),
  );
  const boxes = [...at].map(
    ([name, box]) =>
      `  <rect x="${box.x}" y="${box.y}" width="${box.width}" height="${boxHeight}" rx="5"/><text x="${box.x + 10}" y="${box.y + 16}">${name}</text>`,
  );
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.ceil(width)} ${height}" width="${Math.ceil(width)}" role="img" aria-label="Which module reads options of which">`,
    "  <style>path { fill: none; stroke: #888 } #arrow path { fill: #888; stroke: none } rect { fill: #f6f8fa; stroke: #888 } text { font: 12px ui-monospace, monospace; fill: #333 } @media (prefers-color-scheme: dark) { text { fill: #ddd } rect { fill: #151b23 } }</style>",
    '  <marker id="arrow" viewBox="0 0 8 8" refX="4" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z"/></marker>',
    ...edges,
    ...boxes,
    "</svg>",
  ].join("\n")}\n`;
}
