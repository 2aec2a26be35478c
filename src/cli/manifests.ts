import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { EmittedFile } from "../emit/index.ts";
import type { EvaluatedFleet } from "../evaluate/index.ts";
import { manifestOf, manifestText, type Digest, type Manifest } from "../manifest/index.ts";

/** What each host's system carries of its declarations, in the order of the fleet. */
export function manifestsOf(fleet: EvaluatedFleet, root: string): readonly Manifest[] {
  const digest = digestIn(root);
  return fleet.hosts.map((host) => manifestOf(fleet, host, { digest }));
}

/** The files in which the flake has them. */
export const manifestFiles = (manifests: readonly Manifest[]): EmittedFile[] =>
  manifests.map((manifest) => ({
    path: `hosts/${manifest.host}/manifest.json`,
    text: manifestText(manifest),
  }));

/** The content of files and folders of a project, each read once. */
export function digestIn(root: string): Digest {
  const known = new Map<string, string>();
  return (path) => {
    let found = known.get(path);
    if (found === undefined) known.set(path, (found = digestOf(join(root, path))));
    return found;
  };
}

/** SHA-256 of a file; of a folder, of the names and digests of what is in it. Programs differ from texts. */
function digestOf(path: string): string {
  const hash = createHash("sha256");
  const info = statSync(path);
  if (!info.isDirectory()) {
    if ((info.mode & 0o100) !== 0) hash.update("#!");
    return hash.update(readFileSync(path)).digest("hex");
  }
  for (const name of readdirSync(path).sort()) hash.update(`${name}\0${digestOf(join(path, name))}\0`);
  return hash.digest("hex");
}
