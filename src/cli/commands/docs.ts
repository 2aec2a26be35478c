import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { buildCommand } from "@stricli/core";
import type { Demand } from "../../author/index.ts";
import { UserError, type Diagnostic } from "../../diagnostics/index.ts";
import {
  generatePages,
  openDemands,
  writePages,
  writeSite,
  writtenPages,
  type DocsSource,
  type Evidence,
  type Page,
} from "../../docs/index.ts";
import { exposureOf } from "../../network/index.ts";
import { countOf, Locator, valueText } from "../../report/index.ts";
import { attempt, exit, printJson, type Context } from "../context.ts";
import { jsonFlag, off, projectFlag, textFlag } from "../flags.ts";
import { judged } from "../project.ts";
import { projectOf } from "./check.ts";
import { portText, reachedFrom } from "./network.ts";

interface Flags {
  readonly project?: string;
  readonly json: boolean;
  readonly out?: string;
  readonly check: boolean;
}

/** Text of a file of the project; null for a folder or where there is none. */
function textOf(root: string, file: string): string | null {
  const path = join(root, file);
  return existsSync(path) && statSync(path).isFile() ? readFileSync(path, "utf8") : null;
}

/** The rows of `docs/demands.ts`, a file of the fleet's own; none where there is no such file. */
async function demandsOf(root: string): Promise<readonly Demand[]> {
  const file = join(root, "docs/demands.ts");
  if (!existsSync(file)) return [];
  return ((await import(pathToFileURL(file).href)) as { readonly default: readonly Demand[] }).default;
}

async function sourceOf(root: string): Promise<DocsSource> {
  const { fleet, diagnostics } = await judged(root);
  if (fleet === null) throw new UserError(diagnostics);
  const locator = new Locator(root);
  const evidence = textOf(root, "docs/evidence.json");
  return {
    fleet,
    findings: diagnostics,
    ports: (host) =>
      exposureOf(fleet, host).map((row) => ({
        port: portText(row),
        service: row.service ?? "nothing known",
        from: reachedFrom(row),
        origin: (row.internet ?? row.tailnet ?? row.containers)?.origins[0] ?? row.origins[0],
      })),
    demands: await demandsOf(root),
    evidence: evidence === null ? [] : (JSON.parse(evidence) as readonly Evidence[]),
    locate: (origin) => locator.locate(origin),
    textOf: (file) => textOf(root, file),
    valueText,
    written: await writtenPages(join(root, "docs")),
  };
}

/** Pages that are not current, as a finding. */
function stale(count: number): Diagnostic {
  return {
    code: "PANTHER6101",
    severity: "error",
    message: `${countOf(count, "page")} of docs/ ${count === 1 ? "is" : "are"} not what the sources say`,
    hosts: [],
    places: [],
    fix: "panther docs",
  };
}

async function run(context: Context, root: string, flags: Flags): Promise<void> {
  const docs = join(root, "docs");
  const source = await sourceOf(root);
  const open = openDemands(source);
  if (open.length > 0) throw new UserError(open);
  const pages = generatePages(source);
  const changes = await writePages(docs, pages, { check: flags.check });
  const all: Page[] = [...pages, ...source.written.map((path) => ({ path, text: textOf(docs, path) ?? "" }))];
  // the renderer is large, and no other command needs it
  const { buildSite } = await import("../../docs/site/site.ts");
  const site = await buildSite({
    name: source.fleet.name,
    pages: all,
    textOf: source.textOf,
    exists: (path) => existsSync(join(root, path)),
  });
  const out = resolve(root, flags.out ?? "site");
  if (!flags.check) await writeSite(out, site.files);

  const dead = site.deadLinks;
  if (flags.json)
    printJson(context, {
      changes,
      deadLinks: dead,
      ...(flags.check ? {} : { site: { folder: out, files: site.files.length } }),
    });
  else {
    for (const { path, kind } of changes) context.print(`${kind.padEnd(7)} docs/${path}`);
    for (const { page, href, reason } of dead)
      context.say(`${context.err("red", "dead link")} docs/${page}: ${href}: ${reason}`);
    const count = `${countOf(all.length, "page")}, ${changes.length} ${flags.check ? "differ" : "written"}, ${countOf(dead.length, "dead link")}`;
    context.say(flags.check ? count : `${count}; site of ${site.files.length} files in ${out}`);
  }
  if (flags.check && changes.length > 0 && !flags.json) throw new UserError([stale(changes.length)]);
  if (dead.length > 0 || (flags.check && changes.length > 0)) context.done(exit.findings);
}

export const docsCmd = buildCommand<Flags, [], Context>({
  docs: {
    brief: "Write the pages of docs/ that are made from the fleet, and the whole as a site",
    fullDescription:
      "Writes a page for each host and module, the demands with the options that fulfil them, and the measures of success into docs/, and all of docs/ as a static site with a search into another folder. Pages that somebody wrote are never touched. A link that leads nowhere is a finding.",
  },
  parameters: {
    flags: {
      project: projectFlag,
      json: jsonFlag,
      out: textFlag("Folder of the site (default: site)", "dir"),
      check: off("Write nothing; exit 1 if a page is not what the sources say, or a link is dead"),
    },
  },
  async func(flags) {
    const root = await projectOf(this, flags);
    if (root === null) return;
    await attempt(this, root, flags.json, () => run(this, root, flags));
  },
});
