import type { Values } from "../check/values.ts";
import type { Origin } from "../diagnostics/index.ts";
import { services, type Listening } from "./services.ts";

/** A running service of a host, with the definitions that are the reason. */
export interface Running {
  readonly name: string;
  readonly option: string;
  readonly origins: readonly Origin[];
  readonly listens: readonly Listening[];
  /** The definitions by which it opens the firewall itself; absent where it does not. */
  readonly opens?: readonly Origin[];
}

/** The known services that a host runs, and its containers' published ports. */
export function running(values: Values): Running[] {
  const known = services.flatMap((service): Running[] => {
    const enable = [...service.path, "enable"];
    if (values.bool(enable, false) !== true) return [];
    const origins = values.winning(enable).map(({ origin }) => origin);
    const opening = [...service.path, "openFirewall"];
    const opens = service.openFirewall !== undefined && values.bool(opening, service.openFirewall) !== false;
    const said = values.winning(opening).map(({ origin }) => origin);
    return [
      {
        name: service.name,
        option: service.path.join("."),
        origins,
        listens: service.listens(values),
        ...(opens ? { opens: said.length > 0 ? said : origins } : {}),
      },
    ];
  });
  return [...known, ...containers(values)];
}

/** Ports that containers publish: `[address:]port:port[/udp]`, forwarded before the firewall of NixOS. */
function containers(values: Values): Running[] {
  const path = ["virtualisation", "oci-containers", "containers"];
  return values.names(path).map((name) => {
    const ports = values.list([...path, name, "ports"]);
    return {
      name: `container ${name}`,
      option: [...path, name].join("."),
      origins: ports.map(({ origin }) => origin),
      opens: ports.map(({ origin }) => origin),
      listens: ports.flatMap(({ value }): Listening[] => {
        const match = typeof value === "string" ? /^(?:(.+):)?(\d+):\d+(?:\/(tcp|udp))?$/.exec(value) : null;
        if (!match) return [];
        return [
          { protocol: match[3] === "udp" ? "udp" : "tcp", port: Number(match[2]), address: match[1] ?? "*" },
        ];
      }),
    };
  });
}
