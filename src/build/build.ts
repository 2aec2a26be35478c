import { availableParallelism } from "node:os";
import { basename } from "node:path";
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
      const system = isFine(ended) ? outputOf(ended.stdout, derivation) : null;
      if (system !== null) systems.set(host, system);
      else {
        const stderr = log.errors() || `error: Nix does not say what it made of ${derivation}`;
        failures.push({ host, doing: "build", ended: { ...ended, stderr } });
      }
      onProgress(host, log.progress, system === null ? "failed" : "built");
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), derivations.size) }, work));
  return { systems: inOrder(systems, derivations), failures };
}

/**
 * What `nix build --json` has made of a derivation; null where it speaks of others only: no host is to get the system of
 * another one, whatever a program prints. Derivations are compared by their names in the store: of some versions the
 * folder stands in front.
 */
function outputOf(json: string, derivation: string): string | null {
  let all: unknown;
  try {
    all = JSON.parse(json);
  } catch {
    return null;
  }
  const built = Array.isArray(all) ? (all as readonly Partial<Built>[]) : [];
  const made = built.find(({ drvPath }) => basename(drvPath ?? "") === basename(derivation))?.outputs ?? {};
  return made["out"] ?? Object.values(made)[0] ?? null;
}

interface Built {
  readonly drvPath: string;
  readonly outputs: Readonly<Record<string, string>>;
}

function inOrder(
  systems: ReadonlyMap<string, string>,
  order: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, string> {
  return new Map(
    [...order.keys()].flatMap((host) => (systems.has(host) ? [[host, systems.get(host)!] as const] : [])),
  );
}
