/** Compiles `data/options/*.json` to `data/options.index.txt`; with `--check` it only says whether that is up to date. */
import { readFileSync, writeFileSync } from "node:fs";
import { compileIndex } from "../src/index/compile.ts";
import { readSources } from "../src/index/sources.ts";

const file = new URL("../data/options.index.txt", import.meta.url);
const text = compileIndex(readSources());
if (!process.argv.includes("--check")) writeFileSync(file, text);
else if (readFileSync(file, "latin1") !== text) {
  process.stderr.write("data/options.index.txt is not what data/options makes; run scripts/compile-index.ts\n");
  process.exitCode = 1;
}
