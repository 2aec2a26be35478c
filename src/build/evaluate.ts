import type { FlakeOnDisk } from "./nix.ts";
import { evaluationLimit, runNix } from "./nix.ts";
import { isFine, type Ended } from "./process.ts";

/** A host that Nix could not evaluate or build, or inputs that it could not update; a null host stands for all of them. */
export interface NixFailure {
  readonly host: string | null;
  readonly doing: "evaluate" | "build" | "update";
  readonly ended: Ended;
}

export interface EvaluatedByNix {
  /** Path of the derivation of each host's system. */
  readonly derivations: ReadonlyMap<string, string>;
  readonly failures: readonly NixFailure[];
  /** How often Nix evaluated. */
  readonly evaluations: number;
}

/**
 * The derivations of the systems of these hosts, in one evaluation for all of them, which share what nixpkgs and the
 * modules cost. Only where that fails each host is evaluated by itself, to tell which ones are right.
 */
export async function evaluateHosts(flake: FlakeOnDisk, hosts: readonly string[]): Promise<EvaluatedByNix> {
  const together = await evaluateTogether(flake, hosts);
  if (together.derivations) return { derivations: together.derivations, failures: [], evaluations: 1 };
  const { ended } = together;
  const failed = ended.ending.kind === "exit" && !isOutOfReach(ended.stderr);
  if (!failed || hosts.length === 1) {
    const host = failed ? hosts[0]! : null;
    return { derivations: new Map(), failures: [{ host, doing: "evaluate", ended }], evaluations: 1 };
  }
  const derivations = new Map<string, string>();
  const failures: NixFailure[] = [];
  // one after another: each takes hundreds of megabytes
  for (const host of hosts) {
    const alone = await evaluateTogether(flake, [host]);
    if (alone.derivations) derivations.set(host, alone.derivations.get(host)!);
    else failures.push({ host, doing: "evaluate", ended: alone.ended });
  }
  return { derivations, failures, evaluations: hosts.length + 1 };
}

async function evaluateTogether(
  flake: FlakeOnDisk,
  hosts: readonly string[],
): Promise<{ readonly ended: Ended; readonly derivations?: ReadonlyMap<string, string> }> {
  const names = hosts.map((host) => JSON.stringify(host)).join(" ");
  const args = [
    "eval",
    "--json",
    "--show-trace",
    "--no-write-lock-file",
    // a path, not a repository: what git does not track yet is evaluated as well
    `path:${flake.folder}#nixosConfigurations`,
    "--apply",
    `hosts: builtins.listToAttrs (map (name: { inherit name; value = hosts.\${name}.config.system.build.toplevel.drvPath; }) [ ${names} ])`,
  ];
  const ended = await runNix(flake, args, evaluationLimit);
  if (!isFine(ended)) return { ended };
  const found = JSON.parse(ended.stdout) as Record<string, string>;
  return { ended, derivations: new Map(Object.entries(found)) };
}

/** True where Nix failed because something is out of reach, not because of what it evaluated. */
export function isOutOfReach(text: string): boolean {
  return outOfReach.test(text);
}

const outOfReach = new RegExp(
  [
    "unable to download",
    "could(?:n't| not) resolve host(?:name)?",
    "cannot find flake",
    "(?:can't|cannot) connect to (?:the )?(?:daemon|socket)",
    "creating directory '/nix",
    "opening lock file '/nix",
    "Network is unreachable",
    "program 'git' failed",
    "unable to access 'http",
    "experimental Nix feature '[^']+' is disabled",
  ].join("|"),
  "i",
);
