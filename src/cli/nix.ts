import { join } from "node:path";
import {
  buildHosts,
  evaluateHosts,
  failureOf,
  type BuiltByNix,
  type FlakeOnDisk,
  type NixFailure,
  type OnProgress,
  type Progress,
} from "../build/index.ts";
import type { Diagnostic } from "../diagnostics/index.ts";
import type { SourceMap } from "../emit/explain.ts";
import { StatusLine } from "../report/index.ts";
import type { Context } from "./context.ts";
import { flakeFolder } from "./emitted.ts";
import { stoppable } from "./interrupt.ts";

/** Builds derivations, here or elsewhere. */
export type Build = (
  flake: FlakeOnDisk,
  derivations: ReadonlyMap<string, string>,
  onProgress: OnProgress,
) => Promise<BuiltByNix>;

/** What Nix made of the flake. */
export interface NixOutcome {
  /** Store path of the system of each host that was built. */
  readonly systems: Readonly<Record<string, string>>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Evaluates and builds hosts of the flake that has been written. Built systems are printed as they come, unless `quiet`;
 * an interrupt stops Nix and all that it started. `build` builds elsewhere than here.
 */
export function buildWithNix(
  context: Context,
  root: string,
  hosts: readonly string[],
  sourceMap: SourceMap,
  quiet: boolean,
  build: Build = buildHosts,
): Promise<NixOutcome> {
  const folder = join(root, flakeFolder);
  return stoppable((signal) => buildFlake(context, { folder, signal }, hosts, sourceMap, quiet, build));
}

async function buildFlake(
  context: Context,
  flake: FlakeOnDisk,
  hosts: readonly string[],
  sourceMap: SourceMap,
  quiet: boolean,
  build: Build,
): Promise<NixOutcome> {
  const status = new StatusLine(process.stderr);
  const say = (text: string): void => {
    status.clear();
    if (!quiet) context.say(text);
  };
  try {
    const started = performance.now();
    status.show(`evaluating ${hosts.join(", ")} with Nix ...`);
    const evaluated = await evaluateHosts(flake, hosts);
    if (evaluated.derivations.size > 0) {
      const times = evaluated.evaluations === 1 ? "1 evaluation" : `${evaluated.evaluations} evaluations`;
      say(`Nix evaluated ${[...evaluated.derivations.keys()].join(", ")} in ${seconds(started)} (${times})`);
    }
    const shown = new Map<string, string>();
    const began = performance.now();
    const built = await build(flake, evaluated.derivations, (host, progress, ended) => {
      shown.set(host, `${host} ${ended === null ? progressText(progress) : ended}`);
      if (ended === null) status.show([...shown.values()].join("   "));
      else
        say(
          `${ended === "built" ? context.err("green", "✓") : context.err("red", "✗")} ${host} ${ended} after ${seconds(began)}`,
        );
    });
    status.clear();
    if (!quiet) for (const [host, system] of built.systems) context.print(`${host} ${system}`);
    return {
      systems: Object.fromEntries(built.systems),
      diagnostics: withoutRepeats([...evaluated.failures, ...built.failures]).map((failure) =>
        failureOf(failure, sourceMap),
      ),
    };
  } finally {
    status.clear();
  }
}

/** Of hosts that fail for the same reason by being stopped, one finding is enough. */
function withoutRepeats(failures: readonly NixFailure[]): readonly NixFailure[] {
  const stopped = failures.find(({ ended }) => ended.ending.kind === "aborted");
  return stopped ? [{ ...stopped, host: null }] : failures;
}

function progressText({ built, toBuild, fetched, toFetch, current }: Progress): string {
  const parts = [
    ...(toBuild > 0 ? [`${built}/${toBuild} built`] : []),
    ...(toFetch > 0 ? [`${fetched}/${toFetch} fetched`] : []),
    ...(current === "" ? [] : [current]),
  ];
  return parts.join(" ") || "...";
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
