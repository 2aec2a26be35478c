import { codes } from "../diagnostics/index.ts";
import { graphSvg } from "./graph.ts";
import { code, generated, link, page, section, table } from "./markdown.ts";
import { modulePath } from "./paths.ts";
import { commentBefore, type DocsSource, type Page } from "./source.ts";

/** The first heading of a page that somebody wrote, and its first sentence. */
function titleOf(source: DocsSource, path: string): readonly [title: string, first: string] {
  const text = source.textOf(`docs/${path}`) ?? "";
  const title = /^# (.+)$/m.exec(text)?.[1] ?? path;
  const body = text.slice(text.indexOf(title) + title.length).replaceAll(/<!--[\s\S]*?-->/g, "");
  const first = /\n\n([A-Z0-9`][^\n]*(?:\n[^\n#|]+)*)/.exec(body)?.[1] ?? "";
  const sentence = /^[\s\S]*?\.(?=\s|$)/.exec(first)?.[0] ?? first;
  // its links lead from where it stands
  return [title, sentence.replaceAll("\n", " ").replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")];
}

const listed = (source: DocsSource, from: string, paths: readonly string[]): string =>
  table(
    ["page", "about"],
    paths.map((path) => {
      const [title, first] = titleOf(source, path);
      return [link(title, from, path), first];
    }),
  );

const hostsTable = (source: DocsSource, from: string): string =>
  table(
    ["host", "what it is", "role", "access"],
    source.fleet.hosts.map(({ facts, origin }) => [
      link(facts.name, from, `hosts/${facts.name}.md`),
      commentBefore(source, origin).replaceAll("\n", " "),
      facts.role,
      facts.access,
    ]),
  );

/** The first page: what there is to read. */
function startPage(source: DocsSource): Page {
  const path = "README.md";
  const written = source.written.filter((one) => one !== path);
  const inFolder = (folder: string): string[] =>
    written.filter((one) => one.startsWith(`${folder}/`) && !one.endsWith("README.md"));
  const top = written.filter((one) => !one.includes("/"));
  return {
    path,
    text: page(
      `# ${source.fleet.name}`,
      generated,
      `${source.fleet.description}.`,
      section("Guides", listed(source, path, inFolder("guides"))),
      section("Hosts", hostsTable(source, path)),
      section(
        "Reference",
        table(
          ["page", "about"],
          [
            [
              link("Modules", path, "modules/README.md"),
              "Every module with its options, and which reads which.",
            ],
            ...(source.demands.length > 0
              ? [
                  [
                    link("Demands", path, "demands.md"),
                    "What was asked of the fleet, and the option that makes it so.",
                  ],
                ]
              : []),
            [link("Success metrics", path, "metrics.md"), "What was measured, and what was not."],
            ...(inFolder("checks").length > 0
              ? [
                  [
                    link("Findings", path, "checks/README.md"),
                    "Each finding of pantherOS: why, wrong, right, how to fix it.",
                  ],
                ]
              : []),
            ...top.map((one) => {
              const [title, first] = titleOf(source, one);
              return [link(title, path, one), first];
            }),
          ],
        ),
      ),
      section("Decisions", listed(source, path, inFolder("decisions"))),
    ),
  };
}

function modulesPages(source: DocsSource): Page[] {
  const path = "modules/README.md";
  const { modules, hosts } = source.fleet;
  const areas = [...new Set(modules.map(({ name }) => name.split(".")[0]!))];
  const users = (name: string): string =>
    hosts
      .filter((host) => host.modules.some(({ module }) => module === name))
      .map(({ facts }) => facts.name)
      .join(", ");
  const svg = graphSvg(modules);
  const edges = modules
    .filter(({ uses }) => uses.length > 0)
    .map(({ name, uses }) => [
      link(name, path, modulePath(name)),
      uses.map((used) => link(used, path, modulePath(used))).join(", "),
    ]);
  const overview: Page = {
    path,
    text: page(
      "# Modules",
      generated,
      `${modules.length} modules. A module is used by calling it in a host's or profile's \`use\`; its options are those of its page.`,
      ...areas.map((area) =>
        section(
          area,
          table(
            ["module", "what it brings", "hosts"],
            modules
              .filter(({ name }) => name.startsWith(`${area}.`))
              .map(({ name, description }) => [
                link(name, path, modulePath(name)),
                description,
                users(name) === hosts.map(({ facts }) => facts.name).join(", ") ? "all" : users(name),
              ]),
          ),
        ),
      ),
      section(
        "Who reads whose options",
        "Arrows lead to the module that is read. There is no circle: the evaluation refuses one (PANTHER1105).",
        svg === "" ? "" : "![Which module reads options of which](graph.svg)",
        table(["module", "reads"], edges),
      ),
    ),
  };
  return [overview, ...(svg === "" ? [] : [{ path: "modules/graph.svg", text: svg }])];
}

function hostsPage(source: DocsSource): Page {
  return { path: "hosts/README.md", text: page("# Hosts", generated, hostsTable(source, "hosts/README.md")) };
}

/** Only where the project has the pages of the findings. */
function checksPages(source: DocsSource): Page[] {
  const path = "checks/README.md";
  const rows = Object.entries(codes)
    .filter(([one]) => source.written.includes(`checks/${one}.md`))
    .map(([one, meaning]) => [link(one, path, `checks/${one}.md`), meaning]);
  if (rows.length === 0) return [];
  const intro = `What ${code("panther check")} and the other commands report. The page of each says why it matters, and shows wrong and right.`;
  return [{ path, text: page("# Findings", generated, intro, table(["finding", "meaning"], rows)) }];
}

/** Pages that lead to the others. */
export const overviewPages = (source: DocsSource): Page[] => [
  startPage(source),
  hostsPage(source),
  ...modulesPages(source),
  ...checksPages(source),
];
