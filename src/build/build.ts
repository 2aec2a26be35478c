import { availableParallelism } from "node:os";
import type { NixFailure } from "./evaluate.ts";
import { LogReader, type Progress } from "./log.ts";
import { buildLimit, installable, runNix, versionOf, type FlakeOnDisk } from "./nix.ts";
import { isFine } from "./process.ts";

export interface BuiltByNix {
  /** Store path of each host's system. */
  readonly systems: ReadonlyMap<string, string>;
  readonly failures: readonly NixFailure[];
}

/** Told whenever something moves on a host; `ended` when it is done, rightly or not. */
export type OnProgress = (host: string, progress: Progress, ended: "built" | "failed" | null) => void;

/**
 * Builds the systems of hosts in parallel, as many at a time as the machine has processors. What hosts share is built
 * once: Nix locks each derivation. No link to the result is left.
 */
export async function buildHosts(
  flake: Pick<FlakeOnDisk, "nix" | "signal">,
  derivations: ReadonlyMap<string, string>,
  onProgress: OnProgress = () => {},
): Promise<BuiltByNix> {
  const version = versionOf((await runNix(flake, ["--version"], 60_000)).stdout);
  const systems = new Map<string, string>();
  const failures: NixFailure[] = [];
  const waiting = [...derivations];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [host, derivation] = next;
      const log = new LogReader();
      const args = [
        "build",
        "--no-link",
        "--json",
        "--log-format",
        "internal-json",
        installable(derivation, version),
      ];
      const ended = await runNix(flake, args, buildLimit, (line) => {
        if (log.read(line)) onProgress(host, log.progress, null);
      });
      const right = isFine(ended);
      if (right) systems.set(host, outputOf(ended.stdout));
      else failures.push({ host, doing: "build", ended: { ...ended, stderr: log.errors() } });
      onProgress(host, log.progress, right ? "built" : "failed");
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), derivations.size) }, work));
  return { systems: inOrder(systems, derivations), failures };
}

function outputOf(json: string): string {
  const [built] = JSON.parse(json) as [{ readonly outputs: Readonly<Record<string, string>> }];
  return built.outputs["out"] ?? Object.values(built.outputs)[0]!;
}

function inOrder(
  systems: ReadonlyMap<string, string>,
  order: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, string> {
  return new Map(
    [...order.keys()].flatMap((host) => (systems.has(host) ? [[host, systems.get(host)!] as const] : [])),
  );
}
