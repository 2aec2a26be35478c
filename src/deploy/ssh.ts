import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { runProgram, type Ended } from "../build/index.ts";
import { keptAt } from "./kept.ts";
import type { Target } from "./target.ts";

/** A host that answers by SSH. Programs are run by the user's login shell: words without anything to quote. */
export interface Connection {
  readonly target: Target;
  /** Runs a command over the connection that stands, or over one of its own where that is gone. */
  run(command: string, options?: CommandOptions): Promise<Ended>;
  /** Runs a command over a connection that is opened for it, along the declared path. */
  runAnew(command: string, options?: CommandOptions): Promise<Ended>;
  /** A folder with a socket that leads over the connection, by the host's alias: for programs that call ssh themselves. */
  readonly folder: string;
  /** Command line of a session on a terminal, e.g. for sudo. */
  terminal(command: string): readonly [string, ...string[]];
  close(): Promise<void>;
}

export interface CommandOptions {
  readonly input?: string;
  /** Milliseconds; 30 s when absent. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
  /** Called with each whole line of its standard error. Then `stderr` stays empty. */
  readonly onLine?: (line: string) => void;
}

/** Seconds until a host that does not answer is given up. */
const connectTimeout = 10;
const commandLimit = 30_000;

/**
 * Opens a connection that the commands of a deploy share. The user's own configuration and agent hold; the host key is
 * the fleet's, and nothing else is believed. Fails with what ssh said.
 */
export async function connect(
  target: Target,
  signal?: AbortSignal,
): Promise<Connection | { readonly failed: string }> {
  const { folder, options } = pinned(target);
  const socket = join(folder, "s");
  // a short name for the socket itself: ssh makes it under a longer one, and the whole path has room for 107 bytes
  await symlink("s", join(folder, aliasOf(target)));
  const shared = [...options, "-o", "ControlMaster=no", "-o", `ControlPath=${socket}`];
  const alone = [...options, "-o", "ControlMaster=no", "-o", "ControlPath=none"];
  const at = (address: string): string => `${target.user}@${address}`;

  // The connection that the others share is a program of ours that reads until this process ends, however it ends:
  // nothing stays behind.
  const master = new AbortController();
  const giveUp = (): void => master.abort();
  const open = async (address: string): Promise<string | null> => {
    const running = runProgram(
      [
        "ssh",
        ...options,
        "-o",
        "ControlMaster=yes",
        "-o",
        `ControlPath=${socket}`,
        "-T",
        at(address),
        "--",
        "cat",
      ],
      { timeout: 24 * 3600_000, signal: master.signal, input: { open: true } },
    );
    for (;;) {
      if (existsSync(socket)) return null;
      const ended = await Promise.race([running, wait(15, null)]);
      if (ended !== null) return ended.stderr.trim() || "ssh ended without a word";
    }
  };
  const close = async (): Promise<void> => {
    master.abort();
    await drop(folder);
  };
  let address = target.address;
  // a signal gives up on connecting; once it stands, it may be the only way to tell the host to go back
  if (signal?.aborted) giveUp();
  signal?.addEventListener("abort", giveUp);
  let failed = await open(address);
  if (failed !== null && target.before !== undefined && !signal?.aborted) {
    address = target.before;
    failed = await open(address);
  }
  signal?.removeEventListener("abort", giveUp);
  if (failed !== null) {
    await close();
    return { failed };
  }
  const run = (
    over: readonly string[],
    to: string,
    command: string,
    { input, timeout = commandLimit, signal: stop, onLine }: CommandOptions,
  ) =>
    runProgram(["ssh", ...over, "-T", at(to), "--", command], {
      timeout,
      ...(input === undefined ? {} : { input }),
      ...(stop ? { signal: stop } : {}),
      ...(onLine ? { onLine } : {}),
    });
  return {
    target,
    folder,
    run: (command, more = {}) => run(shared, address, command, more),
    runAnew: (command, more = {}) => run(alone, target.address, command, more),
    terminal: (command) => ["ssh", ...shared, "-tt", at(address), "--", command],
    close,
  };
}

const folders = new Set<string>();
function dropAll(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
async function drop(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  folders.delete(folder);
  if (folders.size === 0) process.off("exit", dropAll);
}

/** A folder of one's own with the pinned host key, and the options of ssh that believe nothing else. */
function pinned(target: Target): { readonly folder: string; readonly options: readonly string[] } {
  const folder = mkdtempSync(join(tmpdir(), "panther-"));
  // also where this process leaves at once
  if (folders.size === 0) process.on("exit", dropAll);
  folders.add(folder);
  const known = join(folder, "known_hosts");
  writeFileSync(known, `${aliasOf(target)} ${target.hostKey}\n`, { mode: 0o600 });
  const options = [
    ...(target.options ?? []),
    ...[
      "BatchMode=yes",
      "StrictHostKeyChecking=yes",
      `UserKnownHostsFile=${known}`,
      "GlobalKnownHostsFile=/dev/null",
    ].flatMap(set),
    ...[
      `HostKeyAlias=${aliasOf(target)}`,
      "UpdateHostKeys=no",
      "CheckHostIP=no",
      "VerifyHostKeyDNS=no",
    ].flatMap(set),
    ...[
      `ConnectTimeout=${connectTimeout}`,
      "ServerAliveInterval=3",
      "ServerAliveCountMax=3",
      "ForwardAgent=no",
      "ClearAllForwardings=yes",
    ].flatMap(set),
    ...(target.port === undefined ? [] : ["-p", String(target.port)]),
  ];
  return { folder, options };
}

export interface Question {
  /** Milliseconds, the connection included. */
  readonly limit: number;
  /** What the answer may be at most, in characters. */
  readonly most?: number;
  /** Run it as root, where sudo asks for no password. */
  readonly root?: boolean;
}

/**
 * As root where that can be had for nothing: sudo ends with 1 where it refuses, and has read nothing then (127: there is no
 * sudo). Every login shell takes a text between single quotes as it is.
 */
export const asRootWhereFree =
  "sh -c 'test \"$(id -u)\" = 0 || { sudo -n sh -s; case $? in 1 | 127) ;; *) exit ;; esac; }; exec sh -s'";

/**
 * Runs one program on a host over one connection: its text goes to `sh -s`, whatever the user's login shell. The connection
 * is kept for a minute, for who asks again. Where a host has just been told to leave its first address, the name is tried
 * and then the address. Fails as `ssh` does: code 255.
 */
export async function askOnce(
  target: Target,
  program: string,
  { limit, most, root = false }: Question,
): Promise<Ended> {
  const { folder, options } = pinned(target);
  const ask = (address: string, socket: string | null): Promise<Ended> =>
    runProgram(
      [
        "ssh",
        ...options,
        ...sharing(socket).flatMap(set),
        "-T",
        `${target.user}@${address}`,
        "--",
        root ? asRootWhereFree : "sh -s",
      ],
      { timeout: limit, input: program, ...(most === undefined ? {} : { limit: most }) },
    );
  const tries: (readonly [address: string, socket: string | null])[] = [];
  const socket = keptAt(target);
  // one that is kept may lead to a host that is not there any more
  if (socket !== null && existsSync(socket)) tries.push([target.address, socket]);
  tries.push([target.address, socket]);
  if (target.before !== undefined) tries.push([target.before, null]);
  try {
    let ended: Ended | undefined;
    for (const one of tries) {
      ended = await ask(...one);
      const unreached = ended.ending.kind === "exit" && ended.ending.code === 255 && ended.stdout === "";
      if (!unreached) break;
    }
    return ended!;
  } finally {
    await drop(folder);
  }
}

/** One whose socket this is serves, and is opened where there is none; the user's own masters know no pinned key. */
const sharing = (socket: string | null): readonly string[] =>
  socket === null
    ? ["ControlMaster=no", "ControlPath=none"]
    : ["ControlMaster=auto", `ControlPath=${socket}`, "ControlPersist=60"];

const set = (option: string): readonly string[] => ["-o", option];

/** Name under which the host key is known, whatever the address is. */
export const aliasOf = ({ host }: Target): string => `panther-${host}`;
