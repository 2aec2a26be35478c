import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { attempt, run } from "./run.ts";

/*
 * Where labs live: one Btrfs file system in a file, mounted while there is a lab.
 *
 *   base-HASH       the Debian tree that every host is a snapshot of
 *   operator        the Nix store of the operator's side
 *   runs/LAB/       what belongs to one lab: lab.json, and a folder for each host
 */

/** Bytes that the file may grow to. It is sparse. */
const size = 24 * 1024 ** 3;

/** Folder of everything that labs keep. */
export const labFolder = (): string =>
  process.env["PANTHER_LAB_DIR"] ||
  join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "pantheros-lab");

export const place = (...path: readonly string[]): string => join(labFolder(), "fs", ...path);

/** Whether the file system of the labs is there to be looked at. */
const isMounted = (): boolean => existsSync(place("runs"));

/**
 * Does work in the file system of the labs, that others have to wait for; it is there as long as there is a lab, and is made
 * where there is none.
 */
export function inPlace<T>(work: () => Promise<T>): Promise<T> {
  return alone(async () => {
    try {
      await mount();
      return await work();
    } finally {
      await unmount();
    }
  });
}

async function mount(): Promise<void> {
  if (isMounted()) return;
  const image = join(labFolder(), "lab.img");
  mkdirSync(place(), { recursive: true });
  if (!existsSync(image)) {
    writeFileSync(`${image}.new`, "");
    truncateSync(`${image}.new`, size);
    await run(["mkfs.btrfs", "--quiet", `${image}.new`]);
    await run(["mv", `${image}.new`, image]);
  }
  await run(["mount", "-t", "btrfs", "-o", "loop,noatime", image, place()]);
  mkdirSync(place("runs"), { recursive: true });
}

/** Unmounts it where no lab is left. */
async function unmount(): Promise<void> {
  if (!isMounted() || readdirSync(place("runs")).length > 0) return;
  // what a fault has switched on; what was counted of trees that are gone goes with it
  await attempt(["btrfs", "quota", "disable", place()]);
  await attempt(["umount", place()]);
}

/** Does work that others have to wait for, in this process and in every other one. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  mkdirSync(labFolder(), { recursive: true });
  // the kernel lets go of the lock when its input ends, with us at the latest
  const holder = spawn("flock", [join(labFolder(), "lock"), "sh", "-c", "echo locked; cat"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  await new Promise<void>((resolve, reject) => {
    holder.once("error", reject);
    holder.stdout.once("data", () => resolve());
    holder.once("close", () => reject(new Error("the lock of the labs cannot be had")));
  });
  try {
    return await work();
  } finally {
    holder.stdin.end();
  }
}
