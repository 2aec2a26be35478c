import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { driftProgramPath } from "../author/file.ts";
import { expectedInManifest, watchProgram } from "../drift/index.ts";
import type { EmittedFile } from "../emit/index.ts";
import type { EvaluatedFleet } from "../evaluate/index.ts";
import { manifestOf, manifestText, type Digest, type Manifest } from "../manifest/index.ts";

/** Files of pantherOS itself that definitions may name: their texts by path in the flake. */
export const ownFiles: Readonly<Record<string, string>> = {
  get [driftProgramPath]() {
    return watchProgram();
  },
};

/** What each host's system carries of its declarations, in the order of the fleet. */
export function manifestsOf(fleet: EvaluatedFleet, root: string): readonly Manifest[] {
  const digest = digestIn(root);
  return fleet.hosts.map((host) =>
    manifestOf(fleet, host, { digest, expected: expectedInManifest(host) as Manifest["expected"] & object }),
  );
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
    if (found === undefined) {
      const own = ownFiles[path];
      found = own === undefined ? digestOf(join(root, path)) : sha256(own);
      known.set(path, found);
    }
    return found;
  };
}

const sha256 = (data: string): string => createHash("sha256").update(data).digest("hex");

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
