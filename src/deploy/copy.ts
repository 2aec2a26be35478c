import { runProgram, type Ended } from "../build/index.ts";
import type { Connection } from "./ssh.ts";

/** Milliseconds that copying a system may take. */
const copyLimit = 6 * 3600_000;

/**
 * The command that copies a system and all it needs to a host, over the connection that stands. What the host can get
 * from its substituters it fetches by itself.
 */
export function copyCommand(
  { target, options, address }: Connection,
  system: string,
  nix = "nix",
): readonly [string, ...string[]] {
  return [
    "env",
    // Nix takes the options apart at spaces (src/libstore/ssh.cc): none of ours has one
    `NIX_SSHOPTS=${options.join(" ")}`,
    nix,
    "--extra-experimental-features",
    "nix-command",
    "copy",
    "--substitute-on-destination",
    // what was built here has no signature; the host believes its own trusted user
    "--no-check-sigs",
    "--to",
    `ssh-ng://${target.user}@${address}`,
    system,
  ];
}

/** Copies a system to a host. */
export function copySystem(
  connection: Connection,
  system: string,
  more: { readonly nix?: string; readonly signal?: AbortSignal } = {},
): Promise<Ended> {
  return runProgram(copyCommand(connection, system, more.nix), {
    timeout: copyLimit,
    ...(more.signal ? { signal: more.signal } : {}),
  });
}
