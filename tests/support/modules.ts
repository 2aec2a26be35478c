import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";

const repository = join(import.meta.dirname, "../..");
/** What Node has compiled: in the node_modules of this repository, for all tests. */
const compiled = join(repository, "node_modules/.cache/pantheros/compile");

/** Gives a project a `node_modules` in which pantheros is installed and does not have to be compiled anew. */
export function installPantheros(project: string): void {
  const cache = join(project, "node_modules/.cache/pantheros");
  for (const folder of [cache, compiled]) mkdirSync(folder, { recursive: true });
  symlinkSync(repository, join(project, "node_modules/pantheros"));
  symlinkSync(compiled, join(cache, "compile"));
}
