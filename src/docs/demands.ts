import { isDeepStrictEqual } from "node:util";
import type { Demand, DemandedOption } from "../author/demand.ts";
import { valuesOf, type Values } from "../check/values.ts";
import type { Diagnostic, Origin } from "../diagnostics/index.ts";
import type { Definition, EvaluatedHost, Value } from "../evaluate/model.ts";
import { splitName } from "../index/index.ts";
import { code, generated, link, page, place, section, short, table } from "./markdown.ts";
import type { DocsSource, Page } from "./source.ts";

/** An option as it stands on a host. */
interface Standing {
  /** Undefined for a set that several definitions make up. */
  readonly value: Value | undefined;
  readonly elements: readonly Value[];
  readonly origin: Origin;
}

/** A row: a demand, and what fulfils it; without an answer for an option, it is not fulfilled. */
export interface Answer {
  readonly demand: Demand;
  readonly hosts: readonly EvaluatedHost[];
  readonly options: readonly { readonly name: string; readonly standing: Standing }[];
  /** In words: which option is missing, or has another value, on which hosts. */
  readonly open: readonly string[];
}

/** Looks each demand up on its hosts. */
export function answers(source: DocsSource): Answer[] {
  const lookups = new Map(source.fleet.hosts.map((host) => [host.facts.name, lookupOf(host)]));
  return source.demands.map((demand): Answer => {
    const names = demand.hosts === "all" ? source.fleet.hosts.map(({ facts }) => facts.name) : demand.hosts;
    const open = names.filter((name) => !lookups.has(name)).map((name) => `there is no host ${name}`);
    const hosts = source.fleet.hosts.filter(({ facts }) => names.includes(facts.name));
    if (hosts.length === 0 || demand.options.length === 0) open.push("it names no host or no option");
    const options = demand.options.flatMap((option) => {
      const [name] = parts(option);
      const found = hosts.map(({ facts }) => ({
        host: facts.name,
        standing: lookups.get(facts.name)!(name),
      }));
      const without = found.filter(({ standing }) => standing === undefined).map(({ host }) => host);
      if (without.length > 0) open.push(`${without.join(", ")} does not define ${name}`);
      const other = found
        .filter(({ standing }) => standing !== undefined && !agrees(option, standing))
        .map(({ host }) => host);
      if (other.length > 0) open.push(`${name} has another value on ${other.join(", ")}`);
      const standing = found.find((one) => one.standing !== undefined)?.standing;
      return standing ? [{ name, standing }] : [];
    });
    return { demand, hosts, options, open };
  });
}

const parts = (option: DemandedOption): readonly [string, unknown?] =>
  typeof option === "string" ? [option] : option;

function agrees(option: DemandedOption, { value, elements }: Standing): boolean {
  if (typeof option === "string") return true;
  const [, wanted] = option;
  return Array.isArray(wanted)
    ? wanted.every((one) => elements.includes(one as Value))
    : isDeepStrictEqual(value, wanted);
}

/** Finds an option of a host: of NixOS, then of somebody's home, then of a module. */
function lookupOf(host: EvaluatedHost): (name: string) => Standing | undefined {
  const systems = [host.nixos, ...Object.values(host.home)].map((definitions) => ({
    definitions,
    values: valuesOf(definitions),
  }));
  return (name) => {
    const path = splitName(name);
    if (path[0] === "panther") return setting(host, path.slice(1).join("."));
    for (const { definitions, values } of systems) {
      const found = defined(values, path) ?? within(definitions, path);
      if (found) return found;
    }
    return undefined;
  };
}

function defined(values: Values, path: readonly string[]): Standing | undefined {
  const [first, ...others] = values.winning(path);
  if (!first) return undefined;
  const elements = values.list(path).map(({ value }) => value);
  return { value: others.length === 0 ? first.value : undefined, elements, origin: first.origin };
}

/** A set that is defined member by member. */
function within(definitions: readonly Definition[], path: readonly string[]): Standing | undefined {
  const found = definitions.find((definition) => path.every((name, i) => definition.path[i] === name));
  return found && { value: undefined, elements: [], origin: found.origin };
}

/** An option of a module, set or by default: `services.backup.to`. */
function setting(host: EvaluatedHost, name: string): Standing | undefined {
  for (const use of host.modules) {
    if (!name.startsWith(`${use.module}.`)) continue;
    const option = name.slice(use.module.length + 1);
    const value = option
      .split(".")
      .reduce<Value | undefined>(
        (set, key) => (set as Record<string, Value> | null | undefined)?.[key],
        use.options,
      );
    if (value === undefined) continue;
    const set = use.settings[option]?.find(({ used }) => used);
    return {
      value,
      elements: Array.isArray(value) ? (value as readonly Value[]) : [],
      origin: set?.origin ?? use.origins[0]!,
    };
  }
  return undefined;
}

/** Demands that are not fulfilled, as findings: a table with a gap is never written. */
export function openDemands(source: DocsSource): Diagnostic[] {
  return answers(source)
    .filter(({ open }) => open.length > 0)
    .map(({ demand, open }) => ({
      code: "PANTHER6003",
      severity: "error",
      message: `docs/demands.ts: "${demand.demand}" is not fulfilled: ${open.join("; ")}`,
      hosts: [],
      places: [],
      fix: "Configure it, or correct the option that the demand names.",
    }));
}

export function demandsPage(source: DocsSource): Page {
  const path = "demands.md";
  const all = answers(source);
  const areas = [...new Set(all.map(({ demand }) => demand.area))];
  const everyHost = source.fleet.hosts.length;
  const row = ({ demand, hosts, options }: Answer): string[] => [
    demand.demand,
    hosts.length === everyHost
      ? "all"
      : hosts.map(({ facts }) => link(facts.name, path, `hosts/${facts.name}.md`)).join(", "),
    options.map(({ name, standing }) => code(short(`${name}${valueOf(source, standing)}`, 110))).join("<br>"),
    options.map(({ standing }) => place(source, path, standing.origin)).join("<br>"),
  ];
  return {
    path,
    text: page(
      "# Demands",
      generated,
      `What was asked of the fleet, and the option that makes it so on each of the hosts: ${all.length} demands. Each option was looked up in what the fleet evaluates to; the page is not written while one of them is missing.`,
      ...areas.map((area) =>
        section(
          area,
          table(
            ["demand", "hosts", "option", "place"],
            all.filter(({ demand }) => demand.area === area).map(row),
          ),
        ),
      ),
    ),
  };
}

function valueOf(source: DocsSource, { value, elements }: Standing): string {
  if (value !== undefined) return ` = ${source.valueText(value)}`;
  return elements.length > 0 ? ` = ${source.valueText(elements)}` : "";
}
