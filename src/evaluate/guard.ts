import { syncBuiltinESMExports } from "node:module";
import os from "node:os";
import { GuardError } from "./problem.ts";
import { forbid, guard, guardValues, onFirstUse, refuse } from "./refuse.ts";

/**
 * Replaces what differs between machines or runs by functions that refuse the user's code: Node and the framework go on
 * using the real ones. Clock and randomness are refused to libraries that the user calls as well; what they read of the
 * environment is the same everywhere, since `run.ts` hands none on.
 *
 * Parts of Node that take long to load are guarded when they are asked for: see `guardBuiltin`.
 */
export function installGuards(): void {
  guardEnvironment();
  guardClock();
  guardRandomness();
  guardMachine();
  guardProcess();
  syncBuiltinESMExports();
}

/** Taken before the user can, and it is guarded. */
const realBuiltin = process.getBuiltinModule.bind(process);

function guardEnvironment(): void {
  const fix = "Write the value into the configuration, or make it an option that each host sets.";
  const check = (key: string | symbol): void => {
    // Node's loader asks for this one at every module
    if (key !== "WATCH_REPORT_DEPENDENCIES") refuse(`process.env.${String(key)}`, fix, "user");
  };
  process.env = new Proxy(process.env, {
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
    getOwnPropertyDescriptor(target, key) {
      check(key);
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
  });
}

const clockFix = 'Leave the time out of the configuration; a fixed date is `new Date("2026-01-31")`.';

function guardClock(): void {
  const fix = clockFix;
  const RealDate = Date;
  guard(RealDate, ["now"], "Date", fix);
  const GuardedDate = new Proxy(RealDate, {
    construct(target, args, newTarget) {
      if (args.length === 0) refuse("the current time", fix, "anyone");
      return Reflect.construct(target, args, newTarget) as object;
    },
    apply(target, self, args) {
      refuse("the current time", fix, "anyone");
      return Reflect.apply(target, self, args) as unknown;
    },
  });
  RealDate.prototype.constructor = GuardedDate;
  globalThis.Date = GuardedDate;
  const { Temporal } = globalThis as { Temporal?: { readonly Now: object } };
  if (Temporal) guard(Temporal.Now, Object.getOwnPropertyNames(Temporal.Now), "Temporal.Now", fix);
  guardFormat(fix);
  // to touch either of them would load what only few configurations ask for
  for (const name of ["performance", "Performance"] as const) onFirstUse(name, guardPerformance);
  guard(process, ["hrtime", "uptime", "cpuUsage", "resourceUsage"], "process", fix);
}

function guardPerformance(): void {
  if (!first("performance")) return;
  const fix = clockFix;
  guard(Performance.prototype, ["now", "mark", "measure", "toJSON"], "performance", fix);
  guardValues(performance, ["timeOrigin"], "performance", fix);
}

/** A date format without a date formats the current one. */
function guardFormat(fix: string): void {
  const { prototype } = Intl.DateTimeFormat;
  const format = Object.getOwnPropertyDescriptor(prototype, "format")!.get!;
  const dated = (real: (...args: never[]) => unknown) =>
    function (this: unknown, ...args: unknown[]): unknown {
      if (args[0] === undefined) refuse("the current time", fix, "anyone");
      return Reflect.apply(real, this, args);
    };
  Object.defineProperty(prototype, "format", {
    configurable: true,
    get() {
      return dated(Reflect.apply(format, this, []) as () => unknown);
    },
  });
  Object.defineProperty(prototype, "formatToParts", {
    configurable: true,
    writable: true,
    value: dated(prototype.formatToParts),
  });
}

const fixedValue = 'Write a fixed value; where a secret is wanted, use secret("op://...").';

function guardRandomness(): void {
  guard(Math, ["random"], "Math", fixedValue);
  onFirstUse("crypto", () => guardCrypto(globalThis.crypto));
  const { getBuiltinModule } = process;
  process.getBuiltinModule = ((id: string) => {
    guardBuiltin(id);
    return Reflect.apply(getBuiltinModule, process, [id]) as unknown;
  }) as typeof process.getBuiltinModule;
}

function guardCrypto(crypto: Crypto): void {
  if (!first("globalThis.crypto")) return;
  guard(Object.getPrototypeOf(crypto) as object, ["getRandomValues", "randomUUID"], "crypto", fixedValue);
  guard(Object.getPrototypeOf(crypto.subtle) as object, ["generateKey"], "crypto.subtle", fixedValue);
}

const guarded = new Set<string>();

function first(name: string): boolean {
  return !guarded.has(name) && guarded.add(name).has(name);
}

/** Guards a module of Node that is about to be loaded; of most there is nothing to guard. */
export function guardBuiltin(id: string): void {
  const name = id.replace(/^node:/, "");
  if (name === "crypto" && first(name)) {
    const crypto = realBuiltin("node:crypto");
    const makers = Object.keys(crypto).filter((key) => /^(?:random|generate|getRandomValues)/.test(key));
    guard(crypto, makers, "crypto", fixedValue);
    guardCrypto(crypto.webcrypto);
    syncBuiltinESMExports();
  } else if (name === "perf_hooks") {
    guardPerformance();
  } else if (/^_?(?:net|http2?|https|tls)/.test(name) && first("net")) {
    forbid(realBuiltin("node:net").Socket.prototype, ["connect"], "net.Socket", inProject);
  }
}

function guardMachine(): void {
  const fix = "Facts of the machines come from `host`: its name, system, role, hardware report.";
  guard(
    os,
    Object.keys(os).filter((name) => typeof (os as Record<string, unknown>)[name] === "function"),
    "os",
    fix,
  );
  guard(
    process,
    [
      "cwd",
      "memoryUsage",
      "availableMemory",
      "constrainedMemory",
      "getuid",
      "geteuid",
      "getgid",
      "getegid",
      "getgroups",
      "umask",
    ],
    "process",
    fix,
    "user",
  );
  guardValues(
    process,
    ["pid", "ppid", "platform", "arch", "argv", "execPath", "execArgv", "title"],
    "process",
    fix,
  );
  const ofNavigator = ["hardwareConcurrency", "platform", "language", "languages"];
  onFirstUse("navigator", () => guardValues(navigator, ofNavigator, "navigator", fix));
}

/** What would end the evaluation without a word, and the network, of which Node's refusal does not name the line. */
function guardProcess(): void {
  forbid(
    process,
    ["exit", "reallyExit", "abort", "kill"],
    "process",
    "Throw an error, which is shown with its place.",
  );
  // taken away first: a look at the real ones, or a change of them, would load them
  for (const name of ["fetch", "WebSocket", "EventSource"]) {
    // no arrow function: it may be called with `new`
    const value = function (): never {
      throw new GuardError(
        `globalThis.${name} may not be called in a configuration`,
        inProject,
        "PANTHER1004",
      );
    };
    Reflect.deleteProperty(globalThis, name);
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

const inProject = "Put what it needs into the project, and read it from there.";
