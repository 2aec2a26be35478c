import type { Fleet } from "../author/fleet.ts";
import type { Module } from "../author/module.ts";
import { schemasOf } from "../author/option.ts";
import { at, mergeHosts, type Diagnostic } from "../diagnostics/index.ts";
import { Converter, noMentions, type Mentions } from "./convert.ts";
import { gatherFacts } from "./facts.ts";
import { flatten } from "./flatten.ts";
import { findCircles, usesOf } from "./graph.ts";
import { evaluateHost, type Observation } from "./host.ts";
import type { EvaluatedInput, EvaluatedModule, Evaluation, Value } from "./model.ts";
import { checkNames } from "./names.ts";
import { partOf, whole, type Part } from "./part.ts";
import { checkParts } from "./parts.ts";
import { plainSchemas } from "./plain.ts";
import { Problems } from "./problem.ts";
import { Shared } from "./share.ts";
import { checkTaken } from "./takes.ts";

/**
 * Evaluates a fleet: facts, composition, options, definitions, in this order and without a fixpoint. All findings of all
 * hosts come back together; with an error among them there is no fleet. Of a part, there are only its hosts; what is found
 * of the fleet as a whole is told with the first.
 */
export function evaluateFleet(
  fleet: Fleet,
  root: string,
  sources: readonly string[] = [],
  observe?: (observation: Observation) => void,
  part: Part = whole,
): Evaluation {
  const problems = new Problems();
  const files = new Set<string>();
  const withoutFleet = (): Evaluation => ({
    fleet: null,
    diagnostics: part.index === 0 ? problems.found : [],
  });
  if (!checkParts(fleet, problems)) return withoutFleet();
  const modules = modulesOf(fleet);
  const taken = modules.map(({ definition, origin }) =>
    checkTaken("defineModule", definition, origin, problems),
  );
  const distinct = checkNames(fleet, modules, problems);
  const readable = findCircles(modules, problems);
  // what follows goes by names, and reads what modules use
  if (!distinct || !readable || taken.includes(false)) return withoutFleet();

  const facts = gatherFacts(fleet, root, problems);
  const literalMentions = new Map<string, Mentions>();
  const evaluated = new Map(
    modules.map((module) => {
      const mentions: Mentions = { ...noMentions(), files };
      literalMentions.set(module.definition.name, mentions);
      return [module.definition.name, evaluateModule(module, new Converter(problems, mentions, root))];
    }),
  );
  // tracing knows definitions by the object
  const shared = observe === undefined ? new Shared() : undefined;
  const common = problems.found.length;
  const hosts = partOf(fleet.definition.hosts, part).map((host) =>
    evaluateHost({
      host,
      fleet,
      facts: facts.fleet.host(host.name)!,
      fleetFacts: facts.fleet,
      missing: facts.missing.get(host.name) ?? [],
      modules: evaluated,
      root,
      problems,
      files,
      literalMentions,
      shared,
      observe,
    }),
  );
  const diagnostics = mergeHosts(part.index === 0 ? problems.found : problems.found.slice(common));
  if (hasErrors(problems.found)) return { fleet: null, diagnostics };
  return {
    fleet: {
      name: fleet.name,
      description: fleet.definition.description,
      origin: fleet.origin,
      inputs: Object.entries(fleet.definition.inputs).map(([name, input]): EvaluatedInput => {
        const full = typeof input === "string" ? { url: input } : input;
        return { name, url: full.url, follows: full.follows ?? {}, flake: full.flake ?? true };
      }),
      unfree: fleet.definition.unfree ?? [],
      ...(fleet.definition.tailnet ? { tailnet: fleet.definition.tailnet } : {}),
      hosts,
      modules: [...evaluated.values()],
      files: [...files].sort(),
      sources,
    },
    diagnostics,
  };
}

const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((d) => d.severity === "error");

/** Every module that something uses or the fleet lists, sorted by name. */
function modulesOf(fleet: Fleet): Module<any>[] {
  const all = new Set<Module<any>>(fleet.definition.modules ?? []);
  for (const { definition } of fleet.definition.hosts) {
    const users = (definition.users ?? []).flatMap((user) => user.definition.use ?? []);
    for (const use of [...(definition.hardware.definition.use ?? []), ...(definition.use ?? []), ...users])
      all.add(use.module);
  }
  return [...all].sort((a, b) => (a.definition.name < b.definition.name ? -1 : 1));
}

function evaluateModule(module: Module<any>, convert: Converter): EvaluatedModule {
  const { definition, origin } = module;
  const source = { kind: "module", module: definition.name, part: "literal" } as const;
  const imports = (key: "imports" | "homeImports"): Value[] =>
    (definition[key] ?? []).flatMap((item, i) => convert.value(item, at(origin, key, i)) ?? []);
  return {
    name: definition.name,
    description: definition.description,
    origin,
    schema: plainSchemas(schemasOf(definition.options ?? {}), at(origin, "options"), convert),
    uses: Object.values(usesOf(module)).map((used) => used.definition.name),
    imports: imports("imports"),
    homeImports: imports("homeImports"),
    nixos:
      definition.nixos === undefined ? [] : flatten(definition.nixos, at(origin, "nixos"), source, convert),
    home: definition.home === undefined ? [] : flatten(definition.home, at(origin, "home"), source, convert),
  };
}
