import { readdirSync, readFileSync } from "node:fs";
import type { SourceFile, Sources } from "./compile.ts";
import type { SourceRenames } from "./renames.ts";

/** The package's own `data` folder, beside `src` and `dist` alike. */
export const dataFolder: URL = new URL("../../data/", import.meta.url);

/** Reads `options/*.json` and `renames.json` of a data folder, the package's own when none is given. Throws what `node:fs` throws. */
export function readSources(folder: URL = dataFolder): Sources {
  const options = new URL("options/", folder);
  const files = readdirSync(options)
    .filter((file) => file.endsWith(".json"))
    .sort();
  const read = (url: URL): unknown => JSON.parse(readFileSync(url, "utf8"));
  return {
    options: Object.fromEntries(
      files.map((file) => [file.slice(0, -".json".length), read(new URL(file, options)) as SourceFile]),
    ),
    renames: read(new URL("renames.json", folder)) as SourceRenames,
  };
}
