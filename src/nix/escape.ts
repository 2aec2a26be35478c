/**
 * The text of a `"..."` string. Raw carriage returns would be normalised by Nix and `$${` would not interpolate, hence
 * every `$` that stands before a brace is escaped; `beforeInterpolation` says that `${` follows the text.
 */
export function escapeText(text: string, beforeInterpolation = false): string {
  return text
    .replace(/[\\"]/g, "\\$&")
    .replace(/\n/g, "\\n")
    .replace(/\r/g, "\\r")
    .replace(/\t/g, "\\t")
    .replace(beforeInterpolation ? /\$(?=\{|$)/g : /\$(?=\{)/g, "\\$");
}

/** Text inside a `''` string, where `''` itself is the escape; `end` says what follows the text. */
export function escapeIndented(text: string, end: "more" | "interpolation" | "close"): string {
  return text
    .replace(/'+/g, (run, at: number) => {
      const next = text[at + run.length];
      return quotes(run.length, next === undefined ? end === "close" : next === "$" || next === "\r");
    })
    .replace(/\r/g, "''\\r")
    .replace(end === "interpolation" ? /\$(?=\{|$)/g : /\$(?=\{)/g, "''$$");
}

/** Two quotes are written as three; a single one that `''` may follow would run together with it. */
function quotes(count: number, quotesMayFollow: boolean): string {
  return "'''".repeat(Math.floor(count / 2)) + (count % 2 === 0 ? "" : quotesMayFollow ? "''\\'" : "'");
}
