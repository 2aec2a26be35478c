import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Runs a program on a Nix text and gives back its output. */
function run(args: readonly string[], text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "panther-nix-"));
  try {
    const file = join(folder, "default.nix");
    writeFileSync(file, text);
    return execFileSync("nix-instantiate", [...args, file], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      maxBuffer: 1 << 28,
    }).replaceAll(folder, ".");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * What Nix understands: its own, fully parenthesised notation, in a form that can be compared. The pieces in which the
 * lexer happens to read the text of a `''` string are put together; attributes, which Nix prints in the order of
 * addresses, are sorted.
 */
export function parse(text: string): string {
  const encoded = run(["--parse"], text).replace(
    /"((?:[^"\\]|\\[^])*)"/g,
    (_, inner: string) => `‹${Buffer.from(inner).toString("hex")}›`,
  );
  const tokens = encoded.match(/[()[\]{}]|[^()[\]{}]+/g) ?? [];
  return group(tokens.values());
}

/** Up to the closing bracket. Superfluous parentheses around a group go. */
function group(tokens: Iterator<string, undefined>): string {
  let text = "";
  for (let next = tokens.next(); !next.done && !/[)\]}]/.test(next.value); next = tokens.next()) {
    if (!/[([{]/.test(next.value)) text += next.value.replace(/\blet /, "let; ");
    else {
      const inner = group(tokens);
      text +=
        next.value === "(" && /^(«.*»|‹[^›]*›)$/.test(inner) && !inner.slice(1, -1).includes("«")
          ? inner
          : `${next.value}«${inner}»`;
    }
  }
  const parts = splitTop(text.replaceAll("› + ‹", "").replace(/‹› \+ | \+ ‹›/g, ""));
  return parts.length > 1 ? parts.sort().join(";") : parts.join();
}

/** At `;` and `,` outside of inner groups. */
function splitTop(text: string): string[] {
  const parts: string[] = [""];
  let depth = 0;
  for (const char of text) {
    if (char === "«") depth++;
    if (char === "»") depth--;
    if (depth === 0 && /[;,]/.test(char)) parts.push("");
    else parts[parts.length - 1] += char;
  }
  return parts.map((part) => part.trim());
}

/** The value, by way of JSON. */
export function evaluate(text: string): unknown {
  return JSON.parse(run(["--eval", "--strict", "--json"], text));
}
