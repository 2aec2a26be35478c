import { askOnce, type Target } from "../../deploy/index.ts";
import {
  collector,
  declaredOf,
  expectedFrom,
  expectedOf,
  judge,
  outputLimit,
  readCollected,
  unreached,
  type Asked,
  type Expected,
  type HostDrift,
  type Signal,
} from "../../drift/index.ts";
import type { EvaluatedHost } from "../../evaluate/index.ts";
import { manifestLimit, manifestPath, readManifest } from "../../manifest/index.ts";

/** How a look went. */
export interface Look extends HostDrift {
  /** Of a host that answered: for comparing it with others. */
  readonly asked: Asked | null;
  /** `deep` where something was asked for that reads much or takes a lock. */
  readonly depth: "fast" | "deep";
  /** Milliseconds until the answer was there. */
  readonly took: number;
  /** It was compared with what was deployed, because the sources say something else. */
  readonly byDeployed: boolean;
}

export interface LookSettings {
  readonly signals: readonly Signal[];
  /** Milliseconds. */
  readonly limit: number;
  /** Hash of the manifest by host; asked for once the host has been. */
  readonly manifests: () => ReadonlyMap<string, string>;
}

/** A host that was not asked, or did not answer. */
export const unasked = (host: string, why: string, took = 0): Look => ({
  ...unreached(host, why),
  asked: null,
  depth: "fast",
  took,
  byDeployed: false,
});

/** Asks a host, and compares. Where it runs other declarations than the sources say, those count that it was built from. */
export async function look(
  host: EvaluatedHost,
  target: Target,
  { signals, limit, manifests }: LookSettings,
): Promise<Look> {
  const { name } = host.facts;
  const started = performance.now();
  const failed = (why: string): Look => unasked(name, why, performance.now() - started);
  const { ending, stdout, stderr } = await askOnce(target, collector(signals), {
    limit,
    most: outputLimit,
    root: true,
  });
  const collected = readCollected(
    stdout,
    signals.map(({ id }) => id),
  );
  if (collected.failed !== null && ending.kind === "timeout")
    return failed(`no answer within ${Math.round(limit / 1000)} s`);
  if (collected.failed !== null) return failed(stdout === "" ? saying(stderr) : collected.failed);
  const took = performance.now() - started;

  const manifest = manifests().get(name) ?? null;
  const declared = declaredOf(host, manifest);
  let expected = expectedOf(declared, signals);
  const byDeployed = collected.manifest !== null && collected.manifest !== manifest;
  if (byDeployed) expected = { ...expected, ...(await deployedExpectations(target, expected, limit)) };
  return {
    ...judge(declared, signals, expected, collected, today()),
    asked: { host: name, collected, expected },
    depth: signals.some(({ depth }) => depth === "deep") ? "deep" : "fast",
    took,
    byDeployed,
  };
}

/** What the declarations that a host was built from say, of the signals that the sources say something of. */
async function deployedExpectations(
  target: Target,
  expected: Readonly<Record<string, Expected>>,
  limit: number,
): Promise<Readonly<Record<string, Expected>>> {
  const { stdout } = await askOnce(target, `cat ${manifestPath}\n`, { limit, most: manifestLimit });
  const manifest = readManifest(stdout);
  if ("problem" in manifest) return {};
  const said = membersOf(manifest.expected?.["signals"]);
  return Object.fromEntries(
    Object.keys(expected).flatMap((id) => {
      const found = said !== null && Object.hasOwn(said, id) ? expectedFrom(said[id]) : null;
      return found === null ? [] : [[id, found]];
    }),
  );
}

const membersOf = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;

/** The last thing that ssh said. */
const saying = (stderr: string): string => stderr.trim().split("\n").at(-1) || "ssh ended without a word";

/** `2026-01-31`. */
export const today = (): string => new Date().toISOString().slice(0, 10);
