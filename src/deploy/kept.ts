import { createHash } from "node:crypto";
import { lstatSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Target } from "./target.ts";

/** unix(7): a path has 108 bytes with its end, and ssh makes a socket under a name that is 17 longer. */
const longest = 107 - 17;

/**
 * Where the socket of a connection to a host lies that ssh keeps for a while: a handshake costs more than what is asked
 * then. Its folder is this user's alone. Its name holds the pinned key and all else that the connection was opened with, so
 * that one that was opened with another key serves nobody. Null where there is no place for it.
 */
export function keptAt(target: Target, env: NodeJS.ProcessEnv = process.env): string | null {
  const { host, address, port, user, hostKey, options } = target;
  const folder = ownFolder(env["XDG_RUNTIME_DIR"]);
  if (folder === null) return null;
  const told = JSON.stringify([host, address, port, user, hostKey, options, env["SSH_AUTH_SOCK"]]);
  const socket = join(folder, createHash("sha256").update(told).digest("hex").slice(0, 20));
  return Buffer.byteLength(socket) > longest || socket.includes("%") ? null : socket;
}

/** A folder that nobody but this user writes to; null where it cannot be had. */
function ownFolder(base: string | undefined): string | null {
  const uid = process.getuid?.();
  if (uid === undefined) return null;
  const folder = base ? join(base, "pantheros") : join(tmpdir(), `pantheros-${uid}`);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch {
    // it is there already, or is no place: that shows below
  }
  try {
    const info = lstatSync(folder);
    return info.isDirectory() && info.uid === uid && (info.mode & 0o077) === 0 ? folder : null;
  } catch {
    return null;
  }
}
