import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it that are missing, with `mode` before the umask.
 *
 * `recursive` of Node's own does not end below /proc, where the folder above is there and none can be made.
 *
 * @throws Error of the file system, of the first folder that cannot be made.
 */
export function makeFolder(folder: string, mode = 0o777): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder), mode);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    // somebody else was faster
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}
