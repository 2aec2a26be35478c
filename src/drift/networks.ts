import type { Found, Values } from "../check/values.ts";
import { isAttrs } from "../evaluate/value.ts";
import type { Value } from "../evaluate/index.ts";

/** A route as a declaration has it. */
export interface DeclaredRoute {
  /** `default`, or a network as the kernel writes it. */
  readonly to: string;
  readonly via: string | null;
}

/** What is declared of an interface. */
export interface DeclaredNetwork {
  readonly interface: string;
  /** With length, as the kernel writes them. */
  readonly addresses: readonly string[];
  readonly routes: readonly DeclaredRoute[];
  /** Where an address belongs that is to be declared as well. */
  readonly option: readonly string[];
}

export interface DeclaredNetworks {
  readonly networks: readonly DeclaredNetwork[];
  /** Nothing else gives addresses that stay, and nothing of it is known to Nix only. */
  readonly allAddresses: boolean;
  /** The same of routes. */
  readonly allRoutes: boolean;
}

const networkd = ["systemd", "network", "networks"];

/**
 * Addresses and routes that stay, of systemd-networkd (systemd.network(5)) and of `networking.interfaces`; null where
 * nothing is declared of any interface.
 */
export function declaredNetworks(values: Values): DeclaredNetworks | null {
  let whole = values.bool(["networking", "networkmanager", "enable"], false) === false;
  const texts = (path: readonly string[], name?: string): string[] =>
    values.list(path).flatMap(({ value, conditional }) => {
      const inner = name === undefined || !isAttrs(value) ? value : (value[name] ?? null);
      if (conditional || typeof inner !== "string") {
        // what the owner has still to fill in is not on the machine either
        if (name === undefined || inner !== null) whole = false;
        return [];
      }
      return [inner];
    });

  const fromNetworkd = values.names(networkd).flatMap((name): DeclaredNetwork[] => {
    const path = [...networkd, name];
    const match = values.scalar([...path, "matchConfig", "Name"]);
    if (typeof match !== "string" || !/^[\w.-]+$/.test(match)) {
      whole = false;
      return [];
    }
    // the same in other words, which nobody reads here
    if (["Address", "Gateway"].some((key) => values.all([...path, "networkConfig", key]).length > 0))
      whole = false;
    return [
      {
        interface: match,
        addresses: [...texts([...path, "address"]), ...texts([...path, "addresses"], "Address")].map(
          asKernel,
        ),
        routes: [
          ...texts([...path, "gateway"]).map((via): DeclaredRoute => ({ to: "default", via: asKernel(via) })),
          ...values.list([...path, "routes"]).flatMap(({ value, conditional }) => {
            const route = conditional ? null : routeOf(value);
            if (route === null) whole = false;
            return route === null ? [] : [route];
          }),
        ],
        option: [...path, "address"],
      },
    ];
  });

  const interfaces = ["networking", "interfaces"];
  const scripted = values.names(interfaces).map((name): DeclaredNetwork => {
    const families = ["ipv4", "ipv6"] as const;
    return {
      interface: name,
      addresses: families.flatMap((family) =>
        values.list([...interfaces, name, family, "addresses"]).flatMap(({ value, conditional }) => {
          const { address, prefixLength } = isAttrs(value) ? value : {};
          if (!conditional && typeof address === "string" && typeof prefixLength === "number")
            return [asKernel(`${address}/${prefixLength}`)];
          whole = false;
          return [];
        }),
      ),
      routes: [],
      option: [...interfaces, name, "ipv4", "addresses"],
    };
  });
  const networks = [...fromNetworkd, ...scripted];
  if (networks.length === 0) return null;
  const byNetworkd = values.bool(["networking", "useNetworkd"], false) === true;
  // other clients of DHCP leave no note of leases without an end
  const asksByItself =
    values.bool(["networking", "useDHCP"], true) !== false ||
    values.names(interfaces).some((name) => values.bool([...interfaces, name, "useDHCP"], false) !== false);
  // gateways and routes of interfaces are options of their own, which nobody reads here
  const gateways = ["defaultGateway", "defaultGateway6"].some((name) =>
    defined(values.all(["networking", name])),
  );
  return {
    networks,
    allAddresses: whole && (byNetworkd || !asksByItself),
    allRoutes: whole && byNetworkd && scripted.length === 0 && !gateways,
  };
}

const defined = (found: readonly Found[]): boolean => found.some(({ value }) => value !== null);

/** Null for one that is said in more than these words, or only in Nix. */
function routeOf(value: Value): DeclaredRoute | null {
  if (!isAttrs(value)) return null;
  const known = new Set(["Gateway", "GatewayOnLink", "Destination", "Metric"]);
  if (!Object.keys(value).every((key) => known.has(key))) return null;
  const { Gateway: gateway = null, Destination: destination = null } = value;
  if (gateway !== null && typeof gateway !== "string") return null;
  if (destination !== null && typeof destination !== "string") return null;
  const everything = destination === null || /^(?:0\.0\.0\.0|::)\/0$/.test(destination);
  return {
    to: everything ? "default" : asKernel(destination).replace(/(?<=^[\d.]+)\/32$|\/128$/, ""),
    via: gateway === null ? null : asKernel(gateway),
  };
}

/** An address, with a length or without, as the kernel writes it: IPv6 short and in small letters. */
export function asKernel(address: string): string {
  const [host = "", length] = address.split("/");
  let short = host;
  if (host.includes(":")) {
    try {
      // URLs have the same short form (RFC 5952)
      short = new URL(`http://[${host}]`).hostname.slice(1, -1);
    } catch {
      return address;
    }
  }
  return length === undefined ? short : `${short}/${length}`;
}
