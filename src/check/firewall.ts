import type { Origin } from "../diagnostics/index.ts";
import type { EvaluatedHost, Value } from "../evaluate/model.ts";
import { isAttrs, isSpecial } from "../evaluate/value.ts";
import { type Values } from "./values.ts";

const firewall = ["networking", "firewall"];

/** Ports that the firewall lets through, on one interface or on all. */
export interface Opening {
  readonly protocol: "tcp" | "udp";
  /** Both included. */
  readonly from: number;
  readonly to: number;
  /** Absent: every interface. */
  readonly interface?: string;
  readonly origin: Origin;
}

/** False only where the firewall is certainly off. */
export function firewallRuns(values: Values): boolean {
  return values.bool([...firewall, "enable"], true) !== false;
}

/** What `networking.firewall` opens by ports and ranges. */
export function openings(values: Values): Opening[] {
  return onEvery(values, (set) => openingsIn(values, set));
}

/** Ports that it opens as well, and that only Nix knows. */
export function unknownOpenings(values: Values): Pick<Opening, "protocol" | "interface" | "origin">[] {
  return onEvery(values, (set) =>
    lists.flatMap(({ protocol, name }) =>
      values
        .list([...set, name])
        .flatMap(({ value, origin }) => (onlyNixKnows(value) ? [{ protocol, origin }] : [])),
    ),
  );
}

const lists = (["tcp", "udp"] as const).flatMap((protocol) =>
  ["Ports", "PortRanges"].map((kind) => ({ protocol, name: `allowed${protocol.toUpperCase()}${kind}` })),
);

/** True for a reference or an expression in the place of a port or a range; what is to be filled in is left out. */
function onlyNixKnows(value: Value): boolean {
  if (isAttrs(value)) return Object.values(value).some(onlyNixKnows);
  return isSpecial(value) && value.$nix !== "fillIn";
}

/** The same of the firewall's ports for every interface, and of those for each. */
function onEvery<T extends object>(
  values: Values,
  find: (set: readonly string[]) => readonly T[],
): (T & { readonly interface?: string })[] {
  const interfaces = [...firewall, "interfaces"];
  return [
    ...find(firewall),
    ...values
      .names(interfaces)
      .flatMap((name) => find([...interfaces, name]).map((found) => ({ ...found, interface: name }))),
  ];
}

function openingsIn(values: Values, set: readonly string[]): Opening[] {
  return (["tcp", "udp"] as const).flatMap((protocol) => {
    const name = protocol.toUpperCase();
    const ports = values
      .list([...set, `allowed${name}Ports`])
      .flatMap(({ value, origin }) =>
        typeof value === "number" ? [{ protocol, from: value, to: value, origin }] : [],
      );
    const ranges = values
      .list([...set, `allowed${name}PortRanges`])
      .flatMap(({ value, origin }): Opening[] => {
        if (!isAttrs(value) || typeof value["from"] !== "number" || typeof value["to"] !== "number")
          return [];
        return [{ protocol, from: value["from"], to: value["to"], origin }];
      });
    return [...ports, ...ranges];
  });
}

/** Interfaces whose packets all pass. */
export function trusted(values: Values): { readonly name: string; readonly origin: Origin }[] {
  return values
    .list([...firewall, "trustedInterfaces"])
    .flatMap(({ value, origin }) => (typeof value === "string" ? [{ name: value, origin }] : []));
}

/** The name of the tailnet's interface. */
export function tailnetInterface(values: Values): string {
  const name = values.scalar(["services", "tailscale", "interfaceName"]);
  return typeof name === "string" ? name : "tailscale0";
}

/** Interfaces that lead to the machine itself, to its containers, or into a private network of other machines. */
const inner =
  /^(?:lo|tailscale\d*|wg\S*|tun\d*|zt\S*|nebula\S*|podman\S*|docker\S*|br-\S+|virbr\S*|veth\S*|cni\S*|ve-\S*|vb-\S*|incusbr\S*|lxcbr\S*|lxdbr\S*)$/;

/** True for an interface through which strangers may reach the host. */
export function isPublic(host: EvaluatedHost, values: Values, name: string): boolean {
  if (name === tailnetInterface(values)) return false;
  return host.facts.hardware?.network.some((card) => card.interface === name) === true || !inner.test(name);
}

/** True where an opening lets a port through. */
export function opens(opening: Opening, protocol: Opening["protocol"], port: number): boolean {
  return opening.protocol === protocol && opening.from <= port && port <= opening.to;
}
