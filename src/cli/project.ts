import { existsSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { check, noAnswers, openAnswers, type Answers } from "../check/index.ts";
import { closest, UserError, type Diagnostic } from "../diagnostics/index.ts";
import {
  cacheFolder,
  runEvaluation,
  startAhead,
  type EvaluatedFleet,
  type EvaluatedHost,
  type Evaluation,
} from "../evaluate/index.ts";
import { loadIndex, type OptionIndex } from "../index/index.ts";
import { optionsFolder } from "../types/index.ts";
import { Locator } from "../report/index.ts";

/** File that declares a fleet. */
const fleetFile = "fleet.ts";

/** The folder of the fleet: the one that is named, or the nearest one from here upwards that has a `fleet.ts`. */
export function findProject(named?: string): string {
  const first = resolve(named ?? ".");
  for (let folder = first; ; folder = dirname(folder)) {
    if (statSync(join(folder, fleetFile), { throwIfNoEntry: false })?.isFile()) return folder;
    if (named !== undefined || folder === dirname(folder)) break;
  }
  throw new UserError([
    {
      code: "PANTHER6001",
      severity: "error",
      message: `there is no ${fleetFile} in ${first}${named === undefined ? " or above" : ""}`,
      hosts: [],
      places: [],
      fix: "Change to the folder of a fleet, name it with --project, or start one here with: panther init",
    },
  ]);
}

/** Whether modules are traced: wanted where the flake is made, and too slow for what is asked while one types. */
interface Tracing {
  readonly trace?: boolean;
}

/** Evaluates the fleet of a project; with an error in it, throws what was found. */
export async function evaluated(
  root: string,
  settings: Tracing = {},
): Promise<{ readonly fleet: EvaluatedFleet; readonly diagnostics: readonly Diagnostic[] }> {
  const { fleet, diagnostics }: Evaluation = await runEvaluation(root, fleetFile, settings);
  if (fleet === null) throw new UserError(diagnostics);
  return { fleet, diagnostics };
}

/** Evaluates and checks the fleet of a project: every finding, and the fleet where there is no error in evaluating it. */
export async function judged(root: string, settings: Tracing = {}): Promise<Evaluation> {
  const evaluation = runEvaluation(root, fleetFile, { ...settings, processes: availableParallelism() });
  // while the other process evaluates
  const answers = answersOf(root);
  if (answers.known.size === 0) indexOf(root);
  const { fleet, diagnostics } = await evaluation;
  if (fleet === null) return { fleet, diagnostics };
  const locator = new Locator(root);
  const project = { root, locate: locator.locate.bind(locator) };
  return { fleet, diagnostics: [...diagnostics, ...check({ fleet }, () => indexOf(root), project, answers)] };
}

/** Has a process ready that has only the fleet to load once it is to be judged again. */
export function getReady(root: string): void {
  startAhead(root, fleetFile, { held: true });
}

/** What earlier checks asked of the index. In a checkout the rules may change under it, so there it is not kept. */
function answersOf(root: string): Answers {
  const cache = import.meta.url.endsWith(".ts") ? null : cacheFolder(root);
  if (cache === null) return noAnswers();
  const { size, mtimeMs } = statSync(new URL("options.index.txt", indexFolder(root)));
  // beside the folder that the configuration's own process may write; the built file's name changes with what is in it
  return openAnswers(join(dirname(cache), "answers.json"), [import.meta.url, size, mtimeMs].join(" "));
}

/** Where the option index in use lies. */
function indexFolder(root: string): URL {
  const own = pathToFileURL(join(root, optionsFolder, "/"));
  return existsSync(new URL("options.index.txt", own)) ? own : new URL("../../data/", import.meta.url);
}

/** The option index in use: the project's own where it has one, see `panther types`. */
export function indexOf(root: string): OptionIndex {
  try {
    return loadIndex(indexFolder(root));
  } catch (error) {
    throw new UserError([
      {
        code: "PANTHER6008",
        severity: "error",
        message: `${optionsFolder}/options.index.txt cannot be read: ${(error as Error).message.split("\n")[0]!}`,
        hosts: [],
        places: [],
        fix: "Write it anew: panther types",
      },
    ]);
  }
}

/** The host of a name, or an error that suggests one. */
export function hostNamed(fleet: EvaluatedFleet, name: string): EvaluatedHost {
  const host = fleet.hosts.find((h) => h.facts.name === name);
  if (host) return host;
  const names = fleet.hosts.map((h) => h.facts.name);
  const near = closest(name, names);
  throw new UserError([
    {
      code: "PANTHER6002",
      severity: "error",
      message: `there is no host ${JSON.stringify(name)} in this fleet`,
      hosts: [],
      places: [],
      fix: near ? `Did you mean ${near}?` : `Its hosts: ${names.join(", ")}`,
    },
  ]);
}
