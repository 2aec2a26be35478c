import { readdirSync, readFileSync } from "node:fs";
import type { SourceFile, Sources } from "./compile.ts";

/** The package's own `data` folder, beside `src` and `dist` alike. */
export const dataFolder: URL = new URL("../../data/", import.meta.url);

/** Reads `options/*.json` of a data folder, the package's own when none is given. Throws what `node:fs` throws. */
export function readSources(folder: URL = dataFolder): Sources {
  const options = new URL("options/", folder);
  const files = readdirSync(options).filter((file) => file.endsWith(".json")).sort();
  return Object.fromEntries(
    files.map((file) => [file.slice(0, -".json".length), JSON.parse(readFileSync(new URL(file, options), "utf8")) as SourceFile]),
  );
}
