import crypto from "node:crypto";
import { syncBuiltinESMExports } from "node:module";
import os from "node:os";
import { isUserFile, captureFrames } from "../author/origin.ts";
import { GuardError } from "./problem.ts";

/**
 * Replaces what differs between machines or runs by functions that refuse the user's code, and only it: Node and the
 * framework go on using the real ones.
 */
export function installGuards(): void {
  guardEnvironment();
  guardClock();
  guardRandomness();
  guardMachine();
  syncBuiltinESMExports();
}

/** True when the innermost frame outside this file is the user's. */
function calledByUser(): boolean {
  // 0: calledByUser, 1: the replacement, 2: who called it
  return isUserFile(captureFrames(6)[2]?.getFileName());
}

function refuse(what: string, fix: string): void {
  if (calledByUser()) throw new GuardError(`${what} may not be read in a configuration`, fix);
}

/** Replaces a method of `owner` by one that refuses the user's code first. */
function guard<T extends object>(owner: T, names: readonly (keyof T & string)[], label: string, fix: string): void {
  for (const name of names) {
    const real = owner[name] as unknown;
    if (typeof real !== "function") continue;
    const replacement = function (this: unknown, ...args: unknown[]): unknown {
      refuse(`${label}.${name}`, fix);
      return Reflect.apply(real, this, args);
    };
    Object.defineProperty(owner, name, { value: replacement, configurable: true, writable: true });
  }
}

function guardEnvironment(): void {
  const real = process.env;
  const fix = "Write the value into the configuration, or make it an option that each host sets.";
  const check = (key: string | symbol): void => {
    if (calledByUser()) throw new GuardError(`process.env.${String(key)} may not be read in a configuration`, fix);
  };
  process.env = new Proxy(real, {
    get(target, key) {
      check(key);
      return Reflect.get(target, key) as unknown;
    },
    has(target, key) {
      check(key);
      return Reflect.has(target, key);
    },
    ownKeys(target) {
      check("*");
      return Reflect.ownKeys(target);
    },
  });
}

function guardClock(): void {
  const RealDate = Date;
  const fix = "Leave the time out of the configuration; a fixed date is `new Date(\"2026-01-31\")`.";
  globalThis.Date = new Proxy(RealDate, {
    construct(target, args, newTarget) {
      if (args.length === 0) refuse("the current time", fix);
      return Reflect.construct(target, args, newTarget) as object;
    },
    apply(target, self, args) {
      refuse("the current time", fix);
      return Reflect.apply(target, self, args) as unknown;
    },
    get(target, key, receiver) {
      if (key === "now") {
        return () => {
          refuse("Date.now", fix);
          return RealDate.now();
        };
      }
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
  guard(performance, ["now"], "performance", fix);
  guard(process, ["hrtime", "uptime"], "process", fix);
}

function guardRandomness(): void {
  const fix = "Write a fixed value; where a secret is wanted, use secret(\"op://...\").";
  guard(Math, ["random"], "Math", fix);
  guard(
    crypto,
    ["randomBytes", "randomInt", "randomUUID", "randomFillSync", "randomFill", "generateKeyPairSync", "generateKeySync"],
    "crypto",
    fix,
  );
  guard(globalThis.crypto, ["getRandomValues", "randomUUID"], "crypto", fix);
}

function guardMachine(): void {
  const fix = "Facts of the machines come from `host`: its name, system, role, hardware report.";
  guard(
    os,
    ["hostname", "userInfo", "homedir", "tmpdir", "cpus", "totalmem", "freemem", "networkInterfaces", "uptime", "loadavg", "release", "version", "arch", "platform", "machine", "type"],
    "os",
    fix,
  );
  guard(process, ["cwd", "memoryUsage", "getuid", "geteuid", "getgid"], "process", fix);
}
