import { UserError } from "../diagnostics/index.ts";

const remedies: Readonly<Record<string, string>> = {
  EACCES: "Make it writable for you, or run this as its owner.",
  EPERM: "Make it writable for you, or run this as its owner.",
  EROFS: "Make its file system writable, or go elsewhere.",
  ENOSPC: "Make room there, and run this again.",
  EDQUOT: "Make room in your quota, and run this again.",
  EEXIST: "Move what is there out of the way, or name another place.",
  ENOTDIR: "Move the file out of the way that stands where a folder belongs, or name another place.",
  EISDIR: "Move the folder out of the way that stands where a file belongs, or name another place.",
  ENAMETOOLONG: "Name a shorter place.",
  EMFILE: "Let this program open more files: ulimit -n",
  // where the folder above is there, and takes none
  "ENOENT mkdir": "Name another place: no folder can be made there.",
  EIO: "See what the kernel says of the disk: dmesg",
};

/** What this machine's file system refuses: no mistake in the configuration, and no bug of ours. Null for anything else. */
export function troubleOf(error: unknown): UserError | null {
  if (!(error instanceof Error)) return null;
  const { code = "", syscall, message } = error as NodeJS.ErrnoException;
  const fix = remedies[`${code} ${syscall}`] ?? remedies[code];
  if (syscall === undefined || fix === undefined) return null;
  return new UserError([
    {
      code: "PANTHER6011",
      severity: "error",
      // "EACCES: permission denied, mkdir '/srv/flake'"
      message: `this machine refuses: ${message.replace(/^[A-Z]+: /, "")}`,
      hosts: [],
      places: [],
      fix,
    },
  ]);
}
