import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { isFine, runProgram, type Ended } from "../build/index.ts";
import type { CopyOptions } from "./run.ts";
import { aliasOf, type Connection } from "./ssh.ts";
import type { Target } from "./target.ts";

/** Milliseconds that copying a system may take. */
const copyLimit = 6 * 3600_000;

/**
 * Copies a system and all it needs to a host, over the connections that stand; from another host by way of this machine,
 * whose own store it does not enter. What the host can get from its substituters it fetches by itself.
 */
export async function copySystem(
  connection: Connection,
  system: string,
  { nix, signal, from }: CopyOptions = {},
): Promise<Ended> {
  // one folder is where Nix' ssh looks for both
  if (from) await lend(from, connection.folder);
  const command = copyCommand(connection, [system], {
    root: await takesAnything(connection),
    ...(nix === undefined ? {} : { nix }),
    ...(from ? { from } : {}),
  });
  return runProgram(command, { timeout: copyLimit, ...(signal ? { signal } : {}) });
}

async function lend({ target, folder }: Connection, to: string): Promise<void> {
  await symlink(join(folder, aliasOf(target)), join(to, aliasOf(target)));
}

/** Copies a derivation and all that building it takes. The name of each says what is in it: nobody has to sign it. */
export function copyDerivation(
  connection: Connection,
  derivation: string,
  { nix, signal }: CopyOptions = {},
): Promise<Ended> {
  const words = ["--derivation", derivation];
  return runProgram(copyCommand(connection, words, { root: false, ...(nix === undefined ? {} : { nix }) }), {
    timeout: copyLimit,
    ...(signal ? { signal } : {}),
  });
}

/** True where a host refused a store path because nobody it trusts has signed it. */
export const isUnsigned = ({ stderr }: Ended): boolean => /lacks a (?:valid )?signature/.test(stderr);

/**
 * Whether sudo opens the store of a host without a password. Root's Nix takes what nobody has signed, as it opens the
 * store itself; of others Nix takes it only from those whom `trusted-users` names. Who logs in as root needs no sudo.
 */
async function takesAnything({ run }: Connection): Promise<boolean> {
  return isFine(await run("sudo -n true"));
}

export function copyCommand(
  { folder, target }: Connection,
  words: readonly string[],
  { root, nix = "nix", from }: { readonly root: boolean; readonly nix?: string; readonly from?: Connection },
): readonly [string, ...string[]] {
  // Nix takes the options apart at spaces (src/libstore/ssh.cc). They lead to sockets named by the host, and nowhere else:
  // where a connection is gone, the name is no host and has no key.
  const options = [
    "ControlMaster=no",
    `ControlPath=${folder}/%n`,
    "BatchMode=yes",
    "StrictHostKeyChecking=yes",
    "UserKnownHostsFile=/dev/null",
    "GlobalKnownHostsFile=/dev/null",
    "CanonicalizeHostname=no",
  ];
  const store = (one: Target, more = ""): string => `ssh-ng://${one.user}@${aliasOf(one)}${more}`;
  return [
    "env",
    `NIX_SSHOPTS=${options.flatMap((option) => ["-o", option]).join(" ")}`,
    nix,
    "--extra-experimental-features",
    "nix-command",
    "copy",
    "--substitute-on-destination",
    // what was built here has no signature; whether the host takes it is the host's matter
    "--no-check-sigs",
    ...(from ? ["--from", store(from.target)] : []),
    "--to",
    store(target, root ? "?remote-program=sudo%20-n%20nix-daemon" : ""),
    ...words,
  ];
}
