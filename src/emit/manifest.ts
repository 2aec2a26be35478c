import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The file in the flake that lists what pantherOS wrote there; git tracks it with the rest. */
export const manifestName = ".panther-manifest.json";

const comment = "Files that panther build wrote here, and may replace or remove.";

/** Paths of the files that an earlier run wrote, relative to the flake. A manifest that cannot be read lists none. */
export async function readManifest(flake: string): Promise<ReadonlySet<string>> {
  try {
    const { files } = JSON.parse(await readFile(join(flake, manifestName), "utf8")) as {
      readonly files: unknown;
    };
    return new Set(Array.isArray(files) ? files.filter(isInside) : []);
  } catch {
    return new Set();
  }
}

/** No entry may lead out of the flake, whatever a merge or a person made of the file. */
function isInside(path: unknown): path is string {
  return (
    typeof path === "string" &&
    path !== "" &&
    !path.startsWith("/") &&
    !path.split("/").some((part) => part === ".." || part === "." || part === "")
  );
}

/** One path a line, sorted: small differences in git, and the same bytes everywhere. */
export function manifestText(paths: Iterable<string>): string {
  return `${JSON.stringify({ comment, files: [...paths].sort() }, null, 2)}\n`;
}
