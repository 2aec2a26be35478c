import { fileURLToPath } from "node:url";
import { captureFrames, isUserFile } from "../author/origin.ts";
import { GuardError } from "./problem.ts";

/** Whom something is refused to: the user's code, or libraries that it calls as well. */
type Who = "user" | "anyone";

/** This file and `guard.ts`, which stand between what is guarded and who asks for it. */
const refusing = new Set(
  ["guard", "refuse"]
    .map((name) => new URL(`${name}.ts`, import.meta.url).href)
    .concat(import.meta.url)
    .flatMap((url) => [url, fileURLToPath(url)]),
);
const own = fileURLToPath(new URL("..", import.meta.url));

/** Whether the innermost frame outside these files and the engine's own functions is one to refuse. */
function isRefused(who: Who): boolean {
  for (const frame of captureFrames(12)) {
    const name = frame.getFileName();
    // without a name: the engine's, as when Array.from calls what it was given
    if (!name || refusing.has(name) || name === "node:net") continue;
    if (name.startsWith("node:")) return false;
    const path = name.startsWith("file:") ? fileURLToPath(name) : name;
    return (who === "anyone" && !path.startsWith(own)) || isUserFile(path);
  }
  return false;
}

/** Refuses to let something be read, where the user, or anyone but Node and the framework, is about to. */
export function refuse(what: string, fix: string, who: Who): void {
  if (isRefused(who)) throw new GuardError(`${what} may not be read in a configuration`, fix);
}

/** Replaces methods of `owner` by ones that refuse first. */
export function guard(
  owner: object,
  names: readonly string[],
  label: string,
  fix: string,
  who: Who = "anyone",
): void {
  for (const name of names) {
    const real = (owner as Record<string, unknown>)[name];
    if (typeof real !== "function" || !Object.getOwnPropertyDescriptor(owner, name)?.configurable) continue;
    const replacement = function (this: unknown, ...args: unknown[]): unknown {
      refuse(`${label}.${name}`, fix, who);
      return Reflect.apply(real, this, args);
    };
    // such as process.hrtime.bigint
    for (const key of Object.keys(real)) {
      const member = (real as unknown as Record<string, unknown>)[key];
      Object.defineProperty(replacement, key, { value: member, configurable: true, writable: true });
      if (typeof member === "function") guard(replacement, [key], `${label}.${name}`, fix, who);
    }
    Object.defineProperty(owner, name, { value: replacement, configurable: true, writable: true });
  }
}

/** Replaces properties of `owner` by ones that refuse first. */
export function guardValues(owner: object, names: readonly string[], label: string, fix: string): void {
  for (const name of names) {
    const real = (owner as Record<string, unknown>)[name];
    Object.defineProperty(owner, name, {
      configurable: true,
      enumerable: true,
      get() {
        refuse(`${label}.${name}`, fix, "user");
        return real;
      },
    });
  }
}

/** Puts a global, which Node makes when it is asked for, back as it was when that happens, and guards it then. */
export function onFirstUse(
  name: "crypto" | "performance" | "Performance" | "navigator",
  guardIt: () => void,
): void {
  const real = Object.getOwnPropertyDescriptor(globalThis, name)!;
  Object.defineProperty(globalThis, name, {
    configurable: true,
    enumerable: real.enumerable ?? false,
    get() {
      Object.defineProperty(globalThis, name, real);
      guardIt();
      return globalThis[name];
    },
  });
}

/** Replaces methods of `owner`, which do something to the world, by ones that refuse the user. */
export function forbid(owner: object, names: readonly string[], label: string, fix: string): void {
  for (const name of names) {
    const real = (owner as Record<string, unknown>)[name];
    if (typeof real !== "function") continue;
    const replacement = function (this: unknown, ...args: unknown[]): unknown {
      if (isRefused("anyone"))
        throw new GuardError(`${label}.${name} may not be called in a configuration`, fix, "PANTHER1004");
      return Reflect.apply(real, this, args);
    };
    Object.defineProperty(owner, name, { value: replacement, configurable: true, writable: true });
  }
}
