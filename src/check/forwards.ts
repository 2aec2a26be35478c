import type { Origin } from "../diagnostics/index.ts";
import { isAttrs } from "../evaluate/value.ts";
import { isPrivate } from "./addresses.ts";
import { isPublic } from "./firewall.ts";
import type { HostContext } from "./rule.ts";

/** A port that is handed on to a container or another machine before the firewall sees it. */
export interface Forward {
  readonly what: string;
  readonly fix: string;
  readonly origin: Origin;
}

/** Ports that pass the firewall by: those that containers publish, and those that NAT forwards. */
export const forwards = (context: HostContext): Forward[] => [
  ...published(context),
  ...ofContainers(context),
  ...ofNat(context),
];

function published({ values }: HostContext): Forward[] {
  const containers = ["virtualisation", "oci-containers", "containers"];
  return values.names(containers).flatMap((name) =>
    values.list([...containers, name, "ports"]).flatMap(({ value, origin }) => {
      if (typeof value !== "string" || bindsPrivately(value)) return [];
      return [
        {
          what: `container ${name} publishes ${value} on every interface`,
          fix: `Bind it to an address: "127.0.0.1:${value}", behind the reverse proxy or \`tailscale serve\`.`,
          origin,
        },
      ];
    }),
  );
}

/** `127.0.0.1:8080:80`, `[::1]:...`: an address of which strangers know nothing. */
const bindsPrivately = (port: string): boolean => /^\[|:.*:/.test(port) && isPrivate(port);

/** Of `containers.<name>`, which systemd-nspawn runs (nixpkgs nixos/modules/virtualisation/nixos-containers.nix). */
function ofContainers({ values }: HostContext): Forward[] {
  return values.names(["containers"]).flatMap((name) =>
    values.list(["containers", name, "forwardPorts"]).flatMap(({ value, origin }) => {
      const port = isAttrs(value) ? value["hostPort"] : undefined;
      return [
        {
          what: `container ${name} gets what comes in on port ${typeof port === "number" ? port : "of the host"}`,
          fix: "Let the reverse proxy or `tailscale serve` of the host hand it on.",
          origin,
        },
      ];
    }),
  );
}

function ofNat({ host, values }: HostContext): Forward[] {
  const nat = ["networking", "nat"];
  if (values.bool([...nat, "enable"], false) === false) return [];
  const outside = values.scalar([...nat, "externalInterface"]);
  if (typeof outside === "string" && !isPublic(host, values, outside)) return [];
  return values.list([...nat, "forwardPorts"]).map(({ value, origin }) => {
    const port = isAttrs(value) ? value["sourcePort"] : undefined;
    const known = typeof port === "number" || typeof port === "string";
    return {
      what: `NAT forwards port ${known ? port : "by port"} from ${typeof outside === "string" ? outside : "outside"}`,
      fix: "Let the other machine join the tailnet, or hand it on by a reverse proxy that does.",
      origin,
    };
  });
}
