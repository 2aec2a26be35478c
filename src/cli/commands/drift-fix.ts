import { buildCommand } from "@stricli/core";
import { acceptText, adoptText, type Finding } from "../../drift/index.ts";
import type { EvaluatedFleet } from "../../evaluate/index.ts";
import { harmless, Locator } from "../../report/index.ts";
import { attempt, printJson, type Context } from "../context.ts";
import { placesOf, placeText, sightingsFile } from "../drift/run.ts";
import { jsonFlag, projectFlag } from "../flags.ts";
import { chooseHosts } from "../machines.ts";
import { evaluated } from "../project.ts";
import { projectOf } from "./check.ts";
import { findingFrom, foundById } from "./drift-log.ts";

interface Flags {
  readonly project?: string;
  readonly json: boolean;
}

/** One way to deal with a finding: a command, or text for a file of the fleet. */
interface Way {
  readonly way: "redeploy" | "restart" | "adopt" | "accept" | "by-hand";
  readonly text: string;
  /** Where the text belongs, `hosts/web/default.ts:12`. */
  readonly place?: string;
}

function waysOf(finding: Omit<Finding, "accepted">, declared: string | null, host: string): Way[] {
  const ways = finding.remedies.map((remedy): Way => {
    switch (remedy.kind) {
      case "redeploy":
        return { way: "redeploy", text: `panther deploy ${finding.host} --again` };
      case "restart":
        return { way: "restart", text: `restart ${finding.host}` };
      case "adopt":
        return { way: "adopt", text: adoptText(remedy), place: declared ?? host };
      case "by-hand":
        return { way: "by-hand", text: remedy.command };
    }
  });
  return [...ways, { way: "accept", text: acceptText(finding), place: host }];
}

const titles: Readonly<Record<Way["way"], string>> = {
  redeploy: "make it as declared",
  restart: "make it as declared",
  adopt: "declare it, in `nixos` at",
  accept: "accept it, in `drift` of the host at",
  "by-hand": "by hand, on the host, as root (or here, where it begins with panther)",
};

function print(
  context: Context,
  fleet: EvaluatedFleet,
  root: string,
  ids: readonly string[],
  flags: Flags,
): void {
  const sightings = sightingsFile();
  const hosts = new Set(chooseHosts(fleet, [], {}).map(({ facts }) => facts.name));
  let open;
  try {
    open = ids.length > 0 ? ids.map((id) => foundById(fleet.name, id)) : sightings.open(fleet.name);
  } finally {
    sightings.close();
  }
  const locator = new Locator(root);
  const placeOf = placesOf(root, fleet.hosts);
  const all = open
    .filter(({ host }) => hosts.has(host))
    .map((known) => {
      const finding = findingFrom(known);
      const host = fleet.hosts.find(({ facts }) => facts.name === known.host)!;
      const declared = placeOf({ ...finding, accepted: null });
      return {
        id: known.id,
        host: known.host,
        what: finding.what,
        ways: waysOf(finding, declared, placeText(locator, host.origin)),
      };
    });
  if (flags.json) return printJson(context, { findings: all });
  if (all.length === 0) context.say("Nothing is known to differ. To look: panther drift");
  for (const { id, host, what, ways } of all) {
    context.print(context.out("bold", `${id}  ${host}: ${harmless(what)}`));
    for (const { way, text, place } of ways) {
      context.print(`  ${titles[way]}${place === undefined ? "" : ` ${context.out("cyan", place)}`}`);
      context.print(`    ${harmless(text)}`);
    }
  }
}

export const driftFixCmd = buildCommand<Flags, string[], Context>({
  docs: {
    brief: "What can be done about each finding; changes nothing",
    fullDescription:
      "For each finding of the last look, or for those that are named: the command that makes it as declared, the TypeScript that declares it and the place where it belongs, the line that accepts it, or what to run by hand. It changes nothing: you choose.",
  },
  parameters: {
    flags: { project: projectFlag, json: jsonFlag },
    positional: {
      kind: "array",
      parameter: {
        parse: String,
        brief: "Ids of findings (default: all of the last looks)",
        placeholder: "id",
      },
    },
  },
  async func(flags, ...ids) {
    const root = await projectOf(this, flags);
    if (root === null) return;
    await attempt(this, root, flags.json, async () => {
      const { fleet } = await evaluated(root);
      print(this, fleet, root, ids, flags);
    });
  },
});
