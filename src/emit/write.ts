import { lstat, readdir, readFile, rm, rmdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Diagnostic } from "../diagnostics/index.ts";
import { replaceFile } from "../files/index.ts";
import type { EmittedFile } from "./emit.ts";
import { manifestName, manifestText, readManifest } from "./manifest.ts";
import { shortDiff } from "./short-diff.ts";

/** A file of the flake that was written, or would be. */
export interface FlakeChange {
  /** Relative to the flake. */
  readonly path: string;
  readonly kind: "added" | "changed" | "removed";
  /** Of a changed text file: lines with `-` for what was there and `+` for what it should be, a dozen at most. */
  readonly diff: readonly string[];
}

export interface WriteResult {
  /** Sorted by path. Empty where something is in the way: then nothing is written. */
  readonly changes: readonly FlakeChange[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Content {
  readonly path: string;
  readonly bytes: Buffer;
  readonly executable: boolean;
}

/**
 * Writes the files of a flake into `<root>/flake`: only those that differ, each by a rename, so that no reader sees half a
 * file. Files that an earlier run wrote and this one does not are removed, and no others. A file that pantherOS did not
 * write and that differs is never touched: PANTHER5002, and nothing at all is written. With `check`, differences are
 * PANTHER5001 and nothing is written either. Throws what the file system throws.
 */
export async function writeFlake(
  root: string,
  files: readonly EmittedFile[],
  options: { readonly check?: boolean } = {},
): Promise<WriteResult> {
  const flake = join(root, "flake");
  const contents = (await Promise.all(files.map((file) => contentsOf(root, file)))).flat();
  const written = await readManifest(flake);
  const paths = contents.map(({ path }) => path);
  contents.push({ path: manifestName, bytes: Buffer.from(manifestText(paths)), executable: false });

  const changes: FlakeChange[] = [];
  const inTheWay: string[] = [];
  const toWrite: Content[] = [];
  for (const content of contents) {
    const there = await read(flake, content.path);
    if (
      there?.kind === "file" &&
      there.bytes.equals(content.bytes) &&
      there.executable === content.executable
    )
      continue;
    if (there?.kind === "other" || (there && !isOurs(content.path, there.bytes, written)))
      inTheWay.push(there.path);
    toWrite.push(content);
    changes.push({
      path: content.path,
      kind: there ? "changed" : "added",
      diff: there?.kind === "file" ? diffOf(there.bytes, content.bytes) : [],
    });
  }
  const kept = new Set(paths);
  for (const path of [...written].filter((one) => !kept.has(one)).sort()) {
    if ((await read(flake, path))?.kind === "file") changes.push({ path, kind: "removed", diff: [] });
  }
  changes.sort((a, b) => (a.path < b.path ? -1 : 1));
  if (inTheWay.length > 0) return { changes: [], diagnostics: [...new Set(inTheWay)].map(conflict) };
  if (options.check) return { changes, diagnostics: changes.length > 0 ? [stale(changes)] : [] };

  // a run that is interrupted leaves a manifest that knows all files, old and new
  if (toWrite.length > 1) {
    replace(flake, {
      path: manifestName,
      bytes: Buffer.from(manifestText([...written, ...paths])),
      executable: false,
    });
  }
  for (const content of toWrite) if (content.path !== manifestName) replace(flake, content);
  for (const { path } of changes.filter(({ kind }) => kind === "removed")) await remove(flake, path);
  if (toWrite.length > 0) replace(flake, contents.at(-1)!);
  return { changes, diagnostics: [] };
}

/** The bytes of an emitted file; of a folder, those of every file in it. */
async function contentsOf(root: string, file: EmittedFile): Promise<Content[]> {
  if ("text" in file) return [{ path: file.path, bytes: Buffer.from(file.text), executable: false }];
  const source = join(root, file.copyOf);
  const { mode, ...info } = await stat(source).then((s) => ({ mode: s.mode, isFolder: s.isDirectory() }));
  if (!info.isFolder)
    return [{ path: file.path, bytes: await readFile(source), executable: (mode & 0o100) !== 0 }];
  const names = (await readdir(source)).sort();
  const members = names.map((name) =>
    contentsOf(root, { path: `${file.path}/${name}`, copyOf: `${file.copyOf}/${name}` }),
  );
  return (await Promise.all(members)).flat();
}

type There =
  | { readonly kind: "file"; readonly path: string; readonly bytes: Buffer; readonly executable: boolean }
  /** A folder, a link or a device, at the path or at a folder on the way to it. */
  | { readonly kind: "other"; readonly path: string };

/** What is at a path of the flake; undefined for nothing. */
async function read(flake: string, path: string): Promise<There | undefined> {
  const names = path.split("/");
  for (let i = 0; i <= names.length; i++) {
    const part = names.slice(0, i).join("/");
    const info = await lstat(join(flake, part)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    });
    if (!info) return undefined;
    if (i < names.length && !info.isDirectory() && !(i === 0 && info.isSymbolicLink()))
      return { kind: "other", path: part };
    if (i === names.length && !info.isFile()) return { kind: "other", path };
    if (i === names.length)
      return {
        kind: "file",
        path,
        bytes: await readFile(join(flake, path)),
        executable: (info.mode & 0o100) !== 0,
      };
  }
  return undefined;
}

/** Ours is what the manifest lists, and what says so in its first line. */
function isOurs(path: string, bytes: Buffer, written: ReadonlySet<string>): boolean {
  return (
    path === manifestName ||
    written.has(path) ||
    bytes.subarray(0, 30).toString().startsWith("# Generated by pantherOS from ")
  );
}

function diffOf(there: Buffer, wanted: Buffer): readonly string[] {
  return there.includes(0) || wanted.includes(0) ? [] : shortDiff(there.toString(), wanted.toString());
}

function replace(flake: string, { path, bytes, executable }: Content): void {
  replaceFile(join(flake, path), bytes, executable ? 0o755 : 0o644);
}

/** Removes a file, and the folders that are empty then. */
async function remove(flake: string, path: string): Promise<void> {
  await rm(join(flake, path));
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    if ((await readdir(join(flake, folder))).length > 0) return;
    await rmdir(join(flake, folder));
  }
}

function conflict(path: string): Diagnostic {
  return {
    code: "PANTHER5002",
    severity: "error",
    message: `flake/${path} is there, and pantherOS did not write it`,
    hosts: [],
    places: [{ origin: { file: `flake/${path}`, line: 0, column: 0 } }],
    why: "pantherOS only replaces files that it wrote itself. Nothing was written.",
    fix: `Move what is yours out of the way (git mv flake/${path} ...), use it from TypeScript with nixFile(...) if you want to keep it, or delete it.`,
  };
}

function stale(changes: readonly FlakeChange[]): Diagnostic {
  const count = `${changes.length} ${changes.length === 1 ? "file differs" : "files differ"}`;
  return {
    code: "PANTHER5001",
    severity: "error",
    message: `the flake is not what the sources say: ${count}`,
    hosts: [],
    places: changes.map(({ path, kind }) => ({
      origin: { file: `flake/${path}`, line: 0, column: 0 },
      label: kind,
    })),
    fix: "panther build",
  };
}
