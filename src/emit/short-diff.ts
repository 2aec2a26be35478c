import { diff } from "node:util";

/**
 * What differs between two texts, in at most `limit` lines: `-` for what is there and `+` for what should be, a line above
 * each part that says where in the second text it is.
 */
export function shortDiff(there: string, wanted: string, limit = 12): readonly string[] {
  // of Node's two signs, 1 stands for what only the first text has
  const steps = diff(there.split("\n"), wanted.split("\n"));
  const total = steps.filter(([sign]) => sign !== 0).length;
  const kept = total <= limit ? limit : limit - 1;
  const lines: string[] = [];
  let line = 1;
  let found = 0;
  let within = false;
  for (const [sign, text] of steps) {
    if (sign !== 0 && ++found > kept) break;
    if (sign !== 0 && !within) lines.push(`@@ line ${line} @@`);
    if (sign !== 0) lines.push(`${sign === 1 ? "-" : "+"}${text}`);
    within = sign !== 0;
    if (sign !== 1) line++;
  }
  return total <= limit ? lines : [...lines, `... ${total - kept} more lines`];
}
