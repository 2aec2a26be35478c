import { codes } from "../diagnostics/index.ts";
import { answers } from "./answers.ts";
import { code, generated, page, table } from "./markdown.ts";
import type { DocsSource, Page } from "./source.ts";
import { optionsOf } from "./type-text.ts";

/** What has been seen of the project, by whom it can be seen again, and what nobody has seen. */
export function metricsPage(source: DocsSource): Page {
  const { fleet, findings, evidence } = source;
  const hosts = fleet.hosts.length;
  const reports = fleet.hosts.filter(({ facts }) => facts.hardware !== null).map(({ facts }) => facts.name);
  const others = fleet.hosts.filter(({ facts }) => facts.hardware === null).map(({ facts }) => facts.name);
  const definitions = fleet.hosts.map(
    ({ facts, nixos, home }) =>
      `${facts.name} ${nixos.length + Object.values(home).reduce((sum, list) => sum + list.length, 0)}`,
  );
  const options = fleet.modules.flatMap(({ schema }) => optionsOf(schema));
  const described = options.filter(
    ({ schema }) => schema.description !== undefined && schema.description !== "",
  );
  const wanted = answers(source);
  const count = (severity: "error" | "warning"): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const todos = findings.filter((finding) => finding.code === "PANTHER6005").length;
  const pages = Object.keys(codes).filter((one) => source.written.includes(`checks/${one}.md`)).length;

  const counted: [string, string, string][] = [
    ["Hosts that evaluate in TypeScript", `${hosts} of ${hosts}`, "panther check"],
    ["Findings", `${count("error")} errors, ${count("warning")} warnings`, "panther check"],
    ["Definitions of each host", definitions.join(", "), "panther docs"],
    [
      "Demands that an option fulfils",
      `${wanted.filter(({ open }) => open.length === 0).length} of ${wanted.length}`,
      "panther docs",
    ],
    [
      "Hardware documented by a report of the machine",
      `${reports.length} of ${hosts}${others.length > 0 ? `; not ${others.join(", ")}` : ""}`,
      "panther docs",
    ],
    ["TODOs in the configuration", String(todos), "panther check"],
    [
      "Modules with a description",
      `${fleet.modules.filter(({ description }) => description !== "").length} of ${fleet.modules.length}`,
      "panther docs",
    ],
    ["Options of modules with a description", `${described.length} of ${options.length}`, "panther docs"],
    ...(pages > 0
      ? [
          [
            "Findings with a page of their own",
            `${pages} of ${Object.keys(codes).length}`,
            "panther docs",
          ] as [string, string, string],
        ]
      : []),
  ];
  const observed = [
    "Hosts checked against upstream's own modules",
    "Hosts evaluated by Nix with a stand-in for nixpkgs",
    "Hosts evaluated by Nix with nixpkgs",
    "Hosts that build",
    "Hosts installed",
    "Drift of running hosts",
  ];
  const rows = [
    ...observed,
    ...new Set(evidence.map(({ metric }) => metric).filter((metric) => !observed.includes(metric))),
  ].flatMap((metric) => {
    const found = evidence.filter((one) => one.metric === metric);
    return found.length === 0
      ? [[metric, "not measured", "", ""]]
      : found.map((one) => [
          metric,
          one.result,
          one.date,
          one.command === "" ? "not part of this repository" : code(one.command),
        ]);
  });
  return {
    path: "metrics.md",
    text: page(
      "# Success metrics",
      generated,
      "Each line says what was seen and the command that shows it again. What nobody has seen is not measured; nothing here is a promise.",
      "## Counted",
      "Counted from the fleet when this page was written; a test holds the page to the fleet.",
      table(
        ["measure", "result", "command"],
        counted.map(([measure, result, command]) => [measure, result, code(command)]),
      ),
      "## Observed",
      `Seen on the day that is named, and written down in ${code("docs/evidence.json")}.`,
      table(["measure", "result", "seen on", "command"], rows),
    ),
  };
}
