import { isDeepStrictEqual } from "node:util";
import type { Demand, DemandedOption } from "../author/demand.ts";
import type { Diagnostic, Origin } from "../diagnostics/index.ts";
import type { EvaluatedHost, Value } from "../evaluate/model.ts";
import { isSpecial } from "../evaluate/value.ts";
import type { DocsSource } from "./source.ts";
import { standingsOf, type Standing } from "./standing.ts";

/** A row: a demand, and what fulfils it; where something is open, it is not fulfilled. */
export interface Answer {
  readonly demand: Demand;
  readonly hosts: readonly EvaluatedHost[];
  /** As they are on the first of the hosts. */
  readonly options: readonly { readonly name: string; readonly value: string; readonly origin: Origin }[];
  /** In words: which option is missing, or has another value, on which hosts. */
  readonly open: readonly string[];
}

/** Looks each demand up on its hosts. */
export function answers(source: DocsSource): Answer[] {
  const { fleet, demands } = source;
  const standings = new Map(fleet.hosts.map((host) => [host.facts.name, standingsOf(host)]));
  return demands.map((demand): Answer => {
    const names = demand.hosts === "all" ? [...standings.keys()] : demand.hosts;
    const open = names.filter((name) => !standings.has(name)).map((name) => `there is no host ${name}`);
    const hosts = fleet.hosts.filter(({ facts }) => names.includes(facts.name));
    if (demand.missing !== undefined) open.push(demand.missing);
    else if (hosts.length === 0 || demand.options.length === 0) open.push("it names no host or no option");
    const options = demand.options.flatMap((option) => {
      const name = typeof option === "string" ? option : option[0];
      const found = hosts.map(({ facts }) => ({
        host: facts.name,
        standing: standings.get(facts.name)!(name),
      }));
      const named = (fits: (standing: Standing | undefined) => boolean): string =>
        found
          .filter(({ standing }) => fits(standing))
          .map(({ host }) => host)
          .join(", ");
      const without = named((standing) => standing === undefined);
      if (without !== "") open.push(`${name} is not defined on ${without}`);
      const other = named(
        (standing) => standing !== undefined && holds(source, option, standing) === undefined,
      );
      if (other !== "") open.push(`${name} has another value on ${other}`);
      const first = found.find(({ standing }) => standing !== undefined)?.standing;
      const shown = first && holds(source, option, first);
      return shown ? [{ name, ...shown }] : [];
    });
    return { demand, hosts, options, open };
  });
}

interface Shown {
  /** What is shown after the option's name. */
  readonly value: string;
  readonly origin: Origin;
}

/** What fulfils a demand, as it is shown; undefined where the value is another one. */
function holds(source: DocsSource, option: DemandedOption, standing: Standing): Shown | undefined {
  const { value, elements, origin } = standing;
  const said = value ?? (elements.length > 0 ? elements.map((element) => element.value) : undefined);
  const all: Shown = { value: said === undefined ? "" : ` = ${source.valueText(said)}`, origin };
  if (typeof option === "string") return all;
  const [, wanted] = option;
  const is = (found: Value | undefined, one: unknown): boolean =>
    isDeepStrictEqual(found, one) || packageName(found) === one;
  if (!Array.isArray(wanted)) return is(value, wanted) ? all : undefined;
  const found = wanted.map((one) => elements.find((element) => is(element.value, one)));
  if (found.some((element) => element === undefined)) return undefined;
  const texts = found.map((element) => source.valueText(element!.value)).join(", ");
  // a list has elements of many modules: the place is that of the one that was asked for
  return {
    value: ` = [${texts}${elements.length > found.length ? ", ..." : ""}]`,
    origin: found[0]?.origin ?? origin,
  };
}

/** A package as demands name it: `pkgs.git`, `packagesOf("input").git`. */
function packageName(value: Value | undefined): string | undefined {
  if (value === undefined || !isSpecial(value) || value.$nix !== "package") return undefined;
  return [value.input === undefined ? "pkgs" : `packagesOf("${value.input}")`, ...value.path].join(".");
}

/** Demands that are not fulfilled although nobody said so, as findings: a table with such a gap is never written. */
export function openDemands(source: DocsSource): Diagnostic[] {
  return answers(source)
    .filter(({ demand, open }) => open.length > 0 && demand.missing === undefined)
    .map(({ demand, open }) => ({
      code: "PANTHER6102",
      severity: "error",
      message: `docs/demands.ts: "${demand.demand}" is not fulfilled: ${open.join("; ")}`,
      hosts: [],
      places: [],
      fix: "Configure it, or correct the option that the demand names.",
    }));
}
