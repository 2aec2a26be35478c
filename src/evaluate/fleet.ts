import type { Fleet } from "../author/fleet.ts";
import type { Module } from "../author/module.ts";
import { schemasOf } from "../author/option.ts";
import { at, mergeHosts, type Diagnostic, type Origin } from "../diagnostics/index.ts";
import { Converter, noMentions, type Mentions } from "./convert.ts";
import { gatherFacts } from "./facts.ts";
import { flatten } from "./flatten.ts";
import { findCircles, usesOf } from "./graph.ts";
import { evaluateHost } from "./host.ts";
import type { EvaluatedInput, EvaluatedModule, Evaluation, Value } from "./model.ts";
import { Problems } from "./problem.ts";

/**
 * Evaluates a fleet: facts, composition, options, definitions, in this order and without a fixpoint. All findings of all
 * hosts come back together; with an error among them there is no fleet.
 */
export function evaluateFleet(fleet: Fleet, root: string, sources: readonly string[] = []): Evaluation {
  const problems = new Problems();
  const files = new Set<string>();
  const modules = modulesOf(fleet);
  checkNames(fleet, modules, problems);
  findCircles(modules, problems);
  if (hasErrors(problems.found)) return { fleet: null, diagnostics: problems.found };

  const facts = gatherFacts(fleet, root, problems);
  const literalMentions = new Map<string, Mentions>();
  const evaluated = new Map(
    modules.map((module) => {
      const mentions: Mentions = { ...noMentions(), files };
      literalMentions.set(module.definition.name, mentions);
      return [module.definition.name, evaluateModule(module, new Converter(problems, mentions, root))];
    }),
  );
  const hosts = fleet.definition.hosts.map((host) =>
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
    }),
  );
  const diagnostics = mergeHosts(problems.found);
  if (hasErrors(diagnostics)) return { fleet: null, diagnostics };
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

const hasErrors = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.some((d) => d.severity === "error");

/** Every module that something uses or the fleet lists, sorted by name. */
function modulesOf(fleet: Fleet): Module<any>[] {
  const all = new Set<Module<any>>(fleet.definition.modules ?? []);
  for (const { definition } of fleet.definition.hosts) {
    const users = (definition.users ?? []).flatMap((user) => user.definition.use ?? []);
    for (const use of [...(definition.hardware.definition.use ?? []), ...(definition.use ?? []), ...users]) all.add(use.module);
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
    schema: schemasOf(definition.options ?? {}),
    uses: Object.values(usesOf(module)).map((used) => used.definition.name),
    imports: imports("imports"),
    homeImports: imports("homeImports"),
    nixos: definition.nixos === undefined ? [] : flatten(definition.nixos, at(origin, "nixos"), source, convert),
    home: definition.home === undefined ? [] : flatten(definition.home, at(origin, "home"), source, convert),
  };
}

const nameRules = {
  module: [/^[a-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*(?:\.[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)+$/, "area.module, such as services.tailscale"],
  host: [/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, "a host name: lower-case letters, digits and dashes, 63 at most"],
  user: [/^[a-z_][a-z0-9_-]{0,30}$/, "a user name: lower-case letters, digits, dashes, 31 at most"],
} as const;

function checkNames(fleet: Fleet, modules: readonly Module<any>[], problems: Problems): void {
  const named: { kind: keyof typeof nameRules; name: string; origin: Origin; scope: string }[] = [
    ...modules.map((m) => ({ kind: "module" as const, name: m.definition.name, origin: m.origin, scope: "" })),
    ...fleet.definition.hosts.map((h) => ({ kind: "host" as const, name: h.name, origin: h.origin, scope: "" })),
    ...fleet.definition.hosts.flatMap((h) =>
      (h.definition.users ?? []).map((u) => ({ kind: "user" as const, name: u.name, origin: u.origin, scope: h.name })),
    ),
  ];
  const seen = new Map<string, Origin>();
  for (const { kind, name, origin, scope } of named) {
    const [rule, wanted] = nameRules[kind];
    if (!rule.test(name)) problems.error("PANTHER1109", `${JSON.stringify(name)} is not ${wanted}`, [origin], {});
    const key = JSON.stringify([kind, scope, name]);
    const first = seen.get(key);
    if (first) {
      const where = scope === "" ? "" : ` on ${scope}`;
      problems.error("PANTHER1108", `there are two ${kind}s called ${name}${where}`, [{ origin: first, label: "the first" }, { origin, label: "the second" }]);
    } else seen.set(key, origin);
  }
}
