import { isLoopback, isOfTailnet } from "../check/addresses.ts";
import { firewallRuns, isPublic, openings, opens, tailnetInterface, trusted } from "../check/firewall.ts";
import { valuesOf, type Values } from "../check/values.ts";
import type { Origin } from "../diagnostics/index.ts";
import type { EvaluatedFleet, EvaluatedHost } from "../evaluate/model.ts";
import { reaches } from "./policy.ts";
import { running, type Running } from "./running.ts";
import type { Listening } from "./services.ts";

/** A port on which a host listens, or that its firewall opens, and from where it can be reached. */
export interface Exposure {
  readonly host: string;
  readonly protocol: "tcp" | "udp";
  readonly port: number;
  /** Last port of a range that is open without a known service; `port` otherwise. */
  readonly to: number;
  /** Null where the firewall opens a port and nothing is known to listen. */
  readonly service: string | null;
  /** Path of the service's options, e.g. `services.openssh`. */
  readonly option: string | null;
  /** The definitions by which the service runs. */
  readonly origins: readonly Origin[];
  /** Address that it listens on; `"*"` for all. */
  readonly address: string;
  /** Containers of the host, over their bridge. */
  readonly containers: Way | null;
  readonly tailnet: TailnetWay | null;
  /** Every network that the host is in, whoever else is there. */
  readonly internet: Way | null;
}

/** By which definitions a port is open; none where no firewall stands before it. */
export interface Way {
  readonly origins: readonly Origin[];
}

export interface TailnetWay extends Way {
  /** Hosts that the policy of the tailnet lets through; null where the fleet has no policy. */
  readonly hosts: readonly string[] | null;
}

/** Every listening or open port of a host, sorted by port. */
export function exposureOf(fleet: EvaluatedFleet, host: EvaluatedHost): Exposure[] {
  const values = valuesOf(host.nixos);
  const services = running(values);
  const rows = services.flatMap((service) =>
    service.listens.map((listening) => rowOf(fleet, host, values, service, listening)),
  );
  return [...rows, ...unexplained(fleet, host, values, services)].toSorted(
    (a, b) =>
      a.port - b.port ||
      (a.protocol < b.protocol ? -1 : a.protocol > b.protocol ? 1 : 0) ||
      (a.address < b.address ? -1 : 1),
  );
}

function rowOf(
  fleet: EvaluatedFleet,
  host: EvaluatedHost,
  values: Values,
  service: Running,
  listening: Listening,
): Exposure {
  const { protocol, port, address } = listening;
  const way = (fits: (name: string | undefined) => boolean): Way | null => {
    if (isLoopback(address)) return null;
    if (!firewallRuns(values)) return { origins: [] };
    const through = [
      ...openings(values).filter((opening) => fits(opening.interface) && opens(opening, protocol, port)),
      ...trusted(values).filter(({ name }) => fits(name)),
    ].map(({ origin }) => origin);
    const own = fits(undefined) ? (service.opens ?? []) : [];
    return through.length + own.length > 0 ? { origins: [...through, ...own] } : null;
  };
  const onTailnet =
    address === "bridge" ? null : way((name) => name === undefined || name === tailnetInterface(values));
  const onInternet =
    address === "bridge" || isOfTailnet(address)
      ? null
      : way((name) => name === undefined || isPublic(host, values, name));
  return {
    host: host.facts.name,
    protocol,
    port,
    to: port,
    service: service.name,
    option: service.option,
    origins: service.origins,
    address,
    containers: way((name) => name === undefined || isBridge(name)),
    tailnet: onTailnet && { ...onTailnet, hosts: reaches(fleet, host.facts, protocol, port) },
    internet: onInternet,
  };
}

const isBridge = (name: string): boolean => /^(?:podman|docker|br-|cni)/.test(name);

/** What the firewall opens although nothing that is known listens there. */
function unexplained(
  fleet: EvaluatedFleet,
  host: EvaluatedHost,
  values: Values,
  services: readonly Running[],
): Exposure[] {
  if (!firewallRuns(values)) return [];
  const listens = services.flatMap((service) => service.listens);
  return openings(values)
    .filter((opening) => !listens.some(({ protocol, port }) => opens(opening, protocol, port)))
    .map((opening): Exposure => {
      const way = { origins: [opening.origin] };
      const on = (fits: (name: string) => boolean): Way | null =>
        opening.interface === undefined || fits(opening.interface) ? way : null;
      const tailnet = on((name) => name === tailnetInterface(values));
      return {
        host: host.facts.name,
        protocol: opening.protocol,
        port: opening.from,
        to: opening.to,
        service: null,
        option: null,
        origins: [],
        address: "*",
        containers: on(isBridge),
        tailnet: tailnet && { ...tailnet, hosts: reaches(fleet, host.facts, opening.protocol, opening.from) },
        internet: on((name) => isPublic(host, values, name)),
      };
    });
}

/** Rules of the firewall written by hand, which may open more than the table shows: nobody here reads them. */
export function rulesByHand(host: EvaluatedHost): Origin[] {
  const values = valuesOf(host.nixos);
  return [
    ["networking", "firewall", "extraInputRules"],
    ["networking", "firewall", "extraCommands"],
    ["networking", "nftables", "ruleset"],
    ["networking", "nftables", "rulesetFile"],
  ].flatMap((path) => values.all(path).map(({ origin }) => origin));
}
