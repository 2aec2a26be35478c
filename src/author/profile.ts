import type { Use } from "./module.ts";

/**
 * Names a choice of modules with their settings. Composition only: a profile defines no option of NixOS.
 *
 * @example
 * export const server = defineProfile("server", () => [ssh(), tailscale({ mode: "server" })]);
 * // in a host: use: [...server()]
 */
export function defineProfile<A extends readonly unknown[]>(
  name: string,
  compose: (...args: A) => readonly Use[],
): (...args: A) => readonly Use[] {
  return (...args) =>
    compose(...args).map((use) => Object.freeze({ ...use, profiles: [name, ...use.profiles] }));
}
