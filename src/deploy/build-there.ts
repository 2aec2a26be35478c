import {
  buildLimit,
  isFine,
  LogReader,
  runProgram,
  type BuiltByNix,
  type Ended,
  type NixFailure,
  type OnProgress,
} from "../build/index.ts";
import { copyDerivation } from "./copy.ts";
import type { Connection } from "./ssh.ts";

/** Milliseconds in which this machine's Nix says what derivations will make. */
const queryLimit = 60_000;

/**
 * Builds the systems of hosts on other machines, all at the same time: their derivations are copied there and realised by
 * the Nix of that machine, as the user who logs in. What is there already is neither copied nor built.
 */
export async function buildThere(
  builderOf: (host: string) => Connection,
  derivations: ReadonlyMap<string, string>,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<BuiltByNix> {
  const more = signal ? { signal } : {};
  const systems = new Map<string, string>();
  const failures: NixFailure[] = [];
  await Promise.all(
    [...derivations].map(async ([host, derivation]) => {
      const log = new LogReader();
      const builder = builderOf(host);
      const fail = (ended: Ended): void => {
        failures.push({ host, doing: "build", ended });
        onProgress(host, log.progress, "failed");
      };
      const asked = await runProgram(["nix-store", "--query", "--outputs", derivation], {
        timeout: queryLimit,
        ...more,
      });
      const [system] = asked.stdout.trim().split("\n");
      if (!isFine(asked) || !system) return fail(asked);
      if (!isFine(await builder.run(`nix-store --check-validity ${system}`))) {
        const copied = await copyDerivation(builder, derivation, more);
        if (!isFine(copied)) return fail(copied);
        const ended = await builder.run(`nix-store --realise ${derivation} --log-format internal-json`, {
          timeout: buildLimit,
          onLine: (line) => {
            if (log.read(line)) onProgress(host, log.progress, null);
          },
          ...more,
        });
        if (!isFine(ended)) return fail({ ...ended, stderr: log.errors() });
      }
      systems.set(host, system);
      onProgress(host, log.progress, "built");
    }),
  );
  return { systems, failures };
}
