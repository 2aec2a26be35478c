import type { Definition, EvaluatedHost, EvaluatedModule } from "../evaluate/model.ts";
import { joinName } from "../index/index.ts";
import { code, generated, link, page, place, section, short, table } from "./markdown.ts";
import { modulePath } from "./paths.ts";
import { commentBefore, type DocsSource, type Page } from "./source.ts";
import { optionsOf, typeText } from "./type-text.ts";

/** What a module is for, its options, who uses it, and what it comes to. */
export function modulePage(source: DocsSource, module: EvaluatedModule): Page {
  const path = modulePath(module.name);
  const others = source.fleet.modules;
  const known = (name: string): string =>
    others.some((other) => other.name === name) ? link(name, path, modulePath(name)) : code(name);
  const usedBy = others.filter(({ uses }) => uses.includes(module.name)).map(({ name }) => name);
  return {
    path,
    text: page(
      `# ${module.name}`,
      generated,
      module.description,
      commentBefore(source, module.origin),
      table(
        ["", ""],
        [
          ["defined in", place(source, path, module.origin)],
          ["reads options of", module.uses.map(known).join(", ") || "no other module"],
          ["its options are read by", usedBy.map(known).join(", ") || "no other module"],
        ],
      ),
      section("Hosts", hosts(source, path, module)),
      section("Options", options(source, module)),
      section("What it defines", definitions(source, path, module)),
    ),
  };
}

function hosts(source: DocsSource, path: string, { name }: EvaluatedModule): string {
  const rows = source.fleet.hosts.flatMap((host) =>
    host.modules
      .filter((use) => use.module === name)
      .map((use) => {
        const { facts } = host;
        const set = Object.entries(use.settings).flatMap(([option, settings]) =>
          settings
            .filter(({ used, from }) => used && from === "use")
            .map(({ value }) => code(short(`${option}: ${source.valueText(value)}`, 100))),
        );
        return [
          `${link(facts.name, path, `hosts/${facts.name}.md`)}${use.user === null ? "" : ` (${use.user})`}`,
          use.origins.map((origin) => place(source, path, origin)).join(", "),
          set.join(" ") || "defaults",
        ];
      }),
  );
  return rows.length > 0 ? table(["host", "used at", "options that are set"], rows) : "No host uses it.";
}

function options(source: DocsSource, { name, schema }: EvaluatedModule): string {
  const fallback = (value: unknown): string => {
    if (value === undefined) return "none: it must be set";
    return code(
      short(
        typeof value === "object" && value !== null && "$nix" in value
          ? source.valueText(value as never)
          : JSON.stringify(value),
        100,
      ),
    );
  };
  return table(
    ["option", "type", "default", "meaning"],
    optionsOf(schema).map(({ name: option, schema: one }) => [
      code(`panther.${name}.${option}`),
      typeText(one.type),
      one.type.kind === "secret" && one.default === undefined ? "none" : fallback(one.default),
      [one.description, one.deprecated === undefined ? undefined : `Deprecated: ${one.deprecated}`]
        .filter(Boolean)
        .join(" "),
    ]),
  );
}

interface Row {
  readonly path: string;
  readonly definition: Definition;
  readonly hosts: string[];
}

/** Each option that the module defines on some host; once for hosts with the same value. */
function definitions(source: DocsSource, path: string, { name }: EvaluatedModule): string {
  const rows = new Map<string, Row>();
  for (const host of source.fleet.hosts) {
    for (const [scope, definition] of definitionsOf(host, name)) {
      const option = `${scope}${joinName(definition.path)}`;
      const key = `${option}\n${source.valueText(definition.value)}`;
      const row = rows.get(key) ?? { path: option, definition, hosts: [] };
      rows.set(key, row);
      if (!row.hosts.includes(host.facts.name)) row.hosts.push(host.facts.name);
    }
  }
  const users = source.fleet.hosts.filter((host) => host.modules.some((use) => use.module === name)).length;
  return table(
    ["option", "value", "where"],
    [...rows.values()]
      .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
      .map(({ path: option, definition, hosts: on }) => {
        const value = code(short(source.valueText(definition.value).replaceAll("\\n", " ")));
        return [
          code(option),
          on.length === users ? value : `${value} on ${on.join(", ")}`,
          place(source, path, definition.origin),
        ];
      }),
  );
}

function definitionsOf(host: EvaluatedHost, module: string): [string, Definition][] {
  const own = ({ source }: Definition): boolean => source.kind === "module" && source.module === module;
  return [
    ...host.nixos.filter(own).map((definition): [string, Definition] => ["", definition]),
    ...Object.values(host.home).flatMap((list) =>
      list.filter(own).map((definition): [string, Definition] => ["home: ", definition]),
    ),
  ];
}
