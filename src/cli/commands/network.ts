import { buildCommand } from "@stricli/core";
import type { Origin } from "../../diagnostics/index.ts";
import { exposureOf, policyOf, policyText, rulesByHand, type Exposure } from "../../network/index.ts";
import { Locator } from "../../report/index.ts";
import { attempt, printJson, type Context } from "../context.ts";
import { hostArguments, jsonFlag, off, projectFlag } from "../flags.ts";
import { evaluated, hostNamed } from "../project.ts";
import { projectOf } from "./check.ts";

interface Flags {
  readonly project?: string;
  readonly json: boolean;
  readonly policy: boolean;
}

/** From where a port can be reached, the widest way first. */
export function reachedFrom({ tailnet, internet, containers }: Exposure): string {
  const hosts = tailnet?.hosts?.join(", ");
  const ways = [
    ...(internet ? ["internet"] : []),
    // what everybody reaches, everybody on the tailnet reaches
    ...(tailnet && !(internet && !hosts)
      ? [hosts === undefined ? "tailnet" : `tailnet (${hosts || "nobody"})`]
      : []),
    ...(containers && !internet ? ["containers"] : []),
  ];
  return ways.length > 0 ? ways.join(", ") : "loopback";
}

export const portText = ({ protocol, port, to }: Exposure): string =>
  `${protocol} ${port === to ? port : `${port}-${to}`}`;

function printTable(context: Context, rows: readonly Exposure[], place: (origin: Origin) => string): void {
  const ports = rows.map(portText);
  const services = rows.map(({ service }) => service ?? "nothing known");
  const width = (texts: readonly string[]): number => Math.max(...texts.map((text) => text.length));
  const ways = rows.map(reachedFrom);
  const [first, second, third] = [width(ports), width(services), width(ways)];
  rows.forEach((row, i) => {
    const why = (row.internet ?? row.tailnet ?? row.containers)?.origins[0] ?? row.origins[0];
    const colour = row.internet ? "red" : row.tailnet ? "yellow" : "dim";
    const cells = [
      ports[i]!.padEnd(first),
      services[i]!.padEnd(second),
      context.out(colour, ways[i]!.padEnd(third)),
    ];
    context.print(`  ${cells.join("  ")}  ${why ? context.out("cyan", place(why)) : ""}`.trimEnd());
  });
}

export const networkCmd = buildCommand<Flags, string[], Context>({
  docs: {
    brief: "Who may reach what? Each port of each host, and the policy of the tailnet",
    fullDescription:
      "Lists every port that is known to be listened on or that the firewall opens, and from where it can be reached: the host itself (loopback), its containers, the tailnet (with the hosts that its policy lets through) or the internet, which is every network that the host is in. The place is the definition that opens the port, or that starts the service.",
  },
  parameters: {
    flags: {
      project: projectFlag,
      json: jsonFlag,
      policy: off("Print the policy file of the tailnet instead"),
    },
    positional: hostArguments,
  },
  async func(flags, ...names) {
    const root = await projectOf(this, flags);
    if (root === null) return;
    await attempt(this, root, flags.json, async () => {
      const { fleet } = await evaluated(root);
      const hosts = names.length > 0 ? names.map((name) => hostNamed(fleet, name)) : fleet.hosts;
      const policy = policyOf(fleet);
      if (flags.policy) {
        if (flags.json) printJson(this, { policy });
        else if (policy) this.process.stdout.write(policyText(policy, fleet.name));
        else this.say("The fleet has no rules for its tailnet: `tailnet` of defineFleet.");
        return;
      }
      const locator = new Locator(root);
      const tables = hosts.map((host) => ({ host, rows: exposureOf(fleet, host) }));
      if (flags.json) {
        const places = (origins: readonly Origin[]) => origins.map((origin) => locator.locate(origin));
        const way = <T extends { readonly origins: readonly Origin[] }>(value: T | null) =>
          value && { ...value, origins: places(value.origins) };
        printJson(this, {
          hosts: tables.map(({ host, rows }) => ({
            host: host.facts.name,
            access: host.facts.access,
            rulesByHand: places(rulesByHand(host)),
            ports: rows.map(({ host: _, ...row }) => ({
              ...row,
              origins: places(row.origins),
              containers: way(row.containers),
              tailnet: way(row.tailnet),
              internet: way(row.internet),
            })),
          })),
        });
        return;
      }
      const place = (origin: Origin): string => {
        const { file, line } = locator.locate(origin);
        return line > 0 ? `${file}:${line}` : file;
      };
      tables.forEach(({ host, rows }, i) => {
        const { name, access } = host.facts;
        const said =
          access === "bootstrap"
            ? 'access: "bootstrap", so sshd answers on every network until it is "tailnet"'
            : 'access: "tailnet"';
        this.print(`${i > 0 ? "\n" : ""}${this.out("bold", name)}  ${this.out("dim", said)}`);
        printTable(this, rows, place);
        const byHand = rulesByHand(host).map(place);
        if (byHand.length > 0)
          this.say(`  Rules written by hand may open more, and are not read: ${byHand.join(", ")}`);
      });
    });
  },
});
