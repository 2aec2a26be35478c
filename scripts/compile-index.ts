/**
 * Makes the option index and the shipped option types of `data/options/*.json`. With `--check` it writes nothing and says
 * whether they are up to date.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { regenerateFromData } from "../src/index/regenerate.ts";

const made = regenerateFromData(undefined, "../value.ts");
const files: readonly (readonly [string, string])[] = [
  ["data/options.index.txt", made.index],
  ["src/author/generated/nixos.ts", made.nixos],
  ["src/author/generated/home.ts", made.home],
];
for (const [file, text] of files) {
  const url = new URL(`../${file}`, import.meta.url);
  if (!process.argv.includes("--check")) writeFileSync(url, text);
  else if (readFileSync(url, "utf8") !== text) {
    process.stderr.write(`${file} is not what data/options makes; run scripts/compile-index.ts\n`);
    process.exitCode = 1;
  }
}
