import type { Fleet } from "../author/fleet.ts";
import type { Module } from "../author/module.ts";
import type { Observation } from "../evaluate/host.ts";
import { hostFactSchemas } from "../evaluate/host-facts.ts";
import type { EvaluatedModule, Evaluation } from "../evaluate/model.ts";
import { usesOf } from "../evaluate/graph.ts";
import { evaluateFleet } from "../evaluate/fleet.ts";
import { whole, type Part } from "../evaluate/part.ts";
import { traceModule } from "./module.ts";

/**
 * Evaluates a fleet and traces its modules: each says then what holds for all settings of its options. Of a part, it is
 * every so manieth module.
 */
export function traceFleet(
  fleet: Fleet,
  root: string,
  sources: readonly string[] = [],
  part: Part = whole,
): Evaluation {
  const observations: Observation[] = [];
  const evaluation = evaluateFleet(
    fleet,
    root,
    sources,
    (observation) => void observations.push(observation),
  );
  if (evaluation.fleet === null) return evaluation;
  const hostFacts = hostFactSchemas(evaluation.fleet.hosts.map(({ facts }) => facts));
  const hosts = [
    ...new Map(
      observations.map(({ settings: { host, fleet: facts } }) => [host.name, { host, fleet: facts }]),
    ).values(),
  ];
  const authored = new Map<string, Module<any>>(
    observations.map(({ module }) => [module.definition.name, module]),
  );
  for (const module of fleet.definition.modules ?? []) authored.set(module.definition.name, module);
  const modules = evaluation.fleet.modules.map((evaluated, i): EvaluatedModule => {
    if (i % part.of !== part.index) return evaluated;
    const module = authored.get(evaluated.name)!;
    const observed = observations.filter((one) => one.module === module);
    return {
      ...evaluated,
      traced: traceModule({ module, uses: usesOf(module), hostFacts, observed, hosts, root }),
    };
  });
  return { ...evaluation, fleet: { ...evaluation.fleet, modules, hostFacts } };
}
