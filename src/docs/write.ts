import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { UserError, type Diagnostic } from "../diagnostics/index.ts";
import { replaceFile } from "../files/index.ts";
import { generated } from "./markdown.ts";
import type { Page } from "./source.ts";

/** A generated page that is not what is in the folder. */
export interface PageChange {
  /** Relative to `docs/`. */
  readonly path: string;
  readonly kind: "added" | "changed" | "removed";
}

const isOurs = (path: string, text: string): boolean => text.includes(generated) || path.endsWith(".svg");

/** Every file in a folder, relative to it with `/`, sorted; none where there is no folder. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .toSorted();
}

/** Pages of Markdown in `docs/` that people wrote: those that no earlier run left there. */
export async function writtenPages(docs: string): Promise<string[]> {
  const pages = (await filesIn(docs)).filter((path) => path.endsWith(".md"));
  const texts = await Promise.all(pages.map((path) => readFile(join(docs, path), "utf8")));
  return pages.filter((_, i) => !texts[i]!.includes(generated));
}

/**
 * Brings the generated pages of `docs/` up to date, or with `check` only tells what would change. Removes pages that an
 * earlier run wrote and this one does not. A page that somebody wrote is never touched.
 *
 * @throws Error where a generated page has the name of a written one.
 */
export async function writePages(
  docs: string,
  pages: readonly Page[],
  options: { readonly check?: boolean } = {},
): Promise<PageChange[]> {
  const there = new Map(
    await Promise.all(
      (await filesIn(docs))
        .filter((path) => /\.(?:md|svg)$/.test(path))
        .map(async (path) => [path, await readFile(join(docs, path), "utf8")] as const),
    ),
  );
  const changes: PageChange[] = [];
  for (const { path, text } of pages) {
    const now = there.get(path);
    if (now === text) continue;
    if (now !== undefined && !isOurs(path, now))
      throw new Error(`docs/${path} was written by somebody; panther docs has a page of this name`);
    changes.push({ path, kind: now === undefined ? "added" : "changed" });
    if (!options.check) replaceFile(join(docs, path), text);
  }
  const kept = new Set(pages.map(({ path }) => path));
  for (const [path, text] of there) {
    if (kept.has(path) || !text.includes(generated)) continue;
    changes.push({ path, kind: "removed" });
    if (!options.check) await rm(join(docs, path));
  }
  return changes.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Lists in a site's folder what was written there. */
const manifest = ".panther-site.json";

/**
 * Writes a site into a folder, in place of an earlier one. Only files that an earlier run wrote are removed.
 *
 * @throws UserError PANTHER6006 for a folder that has files and is no site of ours.
 */
export async function writeSite(folder: string, files: readonly Page[]): Promise<void> {
  const there = await filesIn(folder);
  if (there.length > 0 && !there.includes(manifest)) throw new UserError([notEmpty(folder)]);
  const before: unknown = there.includes(manifest)
    ? JSON.parse(await readFile(join(folder, manifest), "utf8"))
    : [];
  for (const path of there) if (Array.isArray(before) && before.includes(path)) await rm(join(folder, path));
  for (const { path, text } of files) replaceFile(join(folder, path), text);
  replaceFile(
    join(folder, manifest),
    `${JSON.stringify(
      files.map(({ path }) => path),
      null,
      2,
    )}\n`,
  );
}

function notEmpty(folder: string): Diagnostic {
  return {
    code: "PANTHER6006",
    severity: "error",
    message: `${folder} is not empty, and no site that panther docs wrote`,
    hosts: [],
    places: [],
    fix: "Name another folder with --out.",
  };
}
