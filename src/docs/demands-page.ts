import { answers, type Answer } from "./answers.ts";
import { code, generated, link, page, place, section, short, table } from "./markdown.ts";
import type { DocsSource, Page } from "./source.ts";

/** What was asked of the fleet, with the option that makes it so and its place. */
export function demandsPage(source: DocsSource): Page {
  const path = "demands.md";
  const all = answers(source);
  const areas = [...new Set(all.map(({ demand }) => demand.area))];
  const everyHost = source.fleet.hosts.length;
  const missing = (fact: string | undefined): boolean =>
    source.fleet.hosts.some(({ fillIns }) => fillIns.some(({ where }) => where.startsWith(`${fact} of `)));
  const row = ({ demand, hosts, options }: Answer): string[] => [
    `${demand.demand}${missing(demand.waitsFor) ? `; without effect until the owner fills in ${code(demand.waitsFor!)}` : ""}`,
    hosts.length === everyHost
      ? "all"
      : hosts.map(({ facts }) => link(facts.name, path, `hosts/${facts.name}.md`)).join(", "),
    demand.missing === undefined
      ? options.map(({ name, value }) => code(short(`${name}${value}`, 110))).join("<br>")
      : `**missing**: ${demand.missing}`,
    [...new Set(options.map(({ origin }) => place(source, path, origin)))].join("<br>"),
  ];
  return {
    path,
    text: page(
      "# Demands",
      generated,
      `What was asked of the fleet, and the options that make it so: ${all.length} demands. Each option was looked up on each of the hosts in what the fleet evaluates to, and the page is not written while one has another value or is missing without a word. Value and place are those of the first host.`,
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
