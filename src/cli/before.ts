import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { connect, targetOf } from "../deploy/index.ts";
import { runEvaluation, type EvaluatedFleet, type EvaluatedHost } from "../evaluate/index.ts";
import { manifestLimit, manifestPath, readManifest, type Manifest } from "../manifest/index.ts";
import { readPathInfo, type Closure } from "../plan/index.ts";
import { lockIn } from "./emitted.ts";
import { checkout, commitOf, noComparison, type Checkout } from "./git.ts";
import { manifestsOf } from "./manifests.ts";
import { version } from "./version.ts";

/** What a plan is against. */
export interface Before {
  /** `deployed`, or the commit. */
  readonly against: string;
  /** Manifests by host; one that is not there was not declared. */
  readonly manifests: ReadonlyMap<string, Manifest>;
  /** Hosts of which it is not known what they were. */
  readonly failures: readonly { readonly host: string; readonly why: string }[];
  /** The fleet as it was, where there is its source. */
  readonly source?: { readonly fleet: EvaluatedFleet; readonly root: string };
  /** Text of the lock file as it was. */
  readonly lock?: string;
  /** What the systems need, as far as it was asked for. */
  readonly closures: ReadonlyMap<string, Closure>;
}

/** The fleet as a commit of the project has it. The checkout has to stay for as long as its sources are read. */
export async function atRevision(
  root: string,
  revision: string,
  use: (folder: Checkout) => void,
): Promise<Before> {
  const commit = commitOf(root, revision);
  const place = checkout(root, commit);
  use(place);
  const short = commit.slice(0, 12);
  if (!existsSync(join(place.root, "fleet.ts"))) {
    throw noComparison(
      `there is no fleet in the project at ${revision} (${short})`,
      "Name a later revision, or compare with what runs: --against deployed",
    );
  }
  const { fleet, diagnostics } = await runEvaluation(place.root, "fleet.ts");
  if (fleet === null) {
    const first = diagnostics.find(({ severity }) => severity === "error");
    throw noComparison(
      `the fleet at ${revision} (${short}) does not evaluate: ${first?.message ?? "it has no fleet"}`,
      "Compare with another revision, or with what runs: --against deployed",
      otherVersion(place.root),
    );
  }
  const manifests = manifestsOf(fleet, place.root).map((manifest) => [manifest.host, manifest] as const);
  const lock = lockIn(place.root);
  return {
    against: commit,
    manifests: new Map(manifests),
    failures: [],
    source: { fleet, root: place.root },
    closures: new Map(),
    ...(lock === undefined ? {} : { lock }),
  };
}

/** Of what version of pantherOS the project says it is, where that is not this one. */
function otherVersion(root: string): string | undefined {
  const file = join(root, "package.json");
  if (!existsSync(file)) return undefined;
  try {
    const {
      name,
      version: own,
      dependencies,
      devDependencies,
    } = JSON.parse(readFileSync(file, "utf8")) as {
      readonly name?: string;
      readonly version?: string;
      readonly dependencies?: Readonly<Record<string, string>>;
      readonly devDependencies?: Readonly<Record<string, string>>;
    };
    const wanted = name === "pantheros" ? own : { ...devDependencies, ...dependencies }["pantheros"];
    return wanted === undefined || wanted.includes(version)
      ? undefined
      : `It was written for pantherOS ${wanted}; this is ${version}.`;
  } catch {
    return undefined;
  }
}

/** Exit code by which the commands below say that a host has no manifest. */
const noManifest = 44;

/** What the systems that run on hosts say of themselves. Every host is asked, whatever becomes of the others. */
export async function deployed(
  hosts: readonly EvaluatedHost[],
  withClosures: boolean,
  user?: string,
): Promise<Before> {
  const asked = await Promise.all(
    hosts.map(async (host) => ({ host: host.facts.name, ...(await ask(host, withClosures, user)) })),
  );
  return {
    against: "deployed",
    manifests: new Map(asked.flatMap(({ host, manifest }) => (manifest ? [[host, manifest] as const] : []))),
    failures: asked.flatMap(({ host, why }) => (why === undefined ? [] : [{ host, why }])),
    closures: new Map(asked.flatMap(({ host, closure }) => (closure ? [[host, closure] as const] : []))),
  };
}

interface Answer {
  readonly manifest?: Manifest;
  readonly closure?: Closure;
  readonly why?: string;
}

async function ask(host: EvaluatedHost, withClosures: boolean, user?: string): Promise<Answer> {
  const target = targetOf(host, user);
  if ("missing" in target) return { why: `it cannot be asked: ${target.missing}` };
  const connection = await connect(target);
  if ("failed" in connection) return { why: `it does not answer: ${connection.failed}` };
  try {
    const script = `file=\${PANTHER_ROOT:-}${manifestPath}\n[ -f "$file" ] || exit ${noManifest}\nexec head -c ${manifestLimit + 1} "$file"\n`;
    const { ending, stdout, stderr } = await connection.run("sh -s", { input: script });
    if (ending.kind !== "exit") return { why: `it did not answer: ${ending.kind}` };
    if (ending.code === noManifest)
      return { why: "the system that runs there has no manifest: panther has not deployed it" };
    if (ending.code !== 0) return { why: `its manifest cannot be read: ${stderr.trim()}` };
    const manifest = readManifest(stdout);
    if ("problem" in manifest) return { why: `its manifest cannot be read: ${manifest.problem}` };
    if (manifest.host !== host.facts.name) return { why: `what answers there says it is ${manifest.host}` };
    if (!withClosures) return { manifest };
    const info = await connection.run(
      "nix --extra-experimental-features nix-command path-info --json --recursive /run/current-system",
    );
    const closure = readPathInfo(info.stdout);
    return closure === null ? { manifest } : { manifest, closure };
  } finally {
    await connection.close();
  }
}
