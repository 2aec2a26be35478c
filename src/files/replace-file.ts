import { renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { makeFolder } from "./make-folder.ts";

/**
 * Puts a file in its place, whole or not at all: it is written beside it and renamed. Folders that are missing are made.
 *
 * @throws Error of the file system; what was there before is there then.
 */
export function replaceFile(path: string, data: string | Uint8Array, mode = 0o644): void {
  makeFolder(dirname(path));
  const temporary = `${path}.panther-${process.pid}`;
  try {
    writeFileSync(temporary, data, { mode });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
