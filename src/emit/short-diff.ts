/**
 * What differs between two texts, in at most `limit` lines: the part between their common beginning and end, `-` for what is
 * there and `+` for what should be.
 */
export function shortDiff(there: string, wanted: string, limit = 12): readonly string[] {
  const a = there.split("\n");
  const b = wanted.split("\n");
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const lines = [
    ...a.slice(start, a.length - end).map((line) => `-${line}`),
    ...b.slice(start, b.length - end).map((line) => `+${line}`),
  ];
  const header = `@@ line ${start + 1} @@`;
  return lines.length <= limit
    ? [header, ...lines]
    : [header, ...lines.slice(0, limit - 1), `... ${lines.length - limit + 1} more lines`];
}
