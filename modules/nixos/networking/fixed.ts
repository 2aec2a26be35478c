import { defineModule, opt } from "pantheros";
import { textFact } from "../../shared/utils.ts";

/**
 * Reads the facts `ipv6Address` (with its prefix length) and `ipv6Gateway` of the host. While they are unknown, the host
 * is reached by IPv4 only.
 */
export const fixedNetwork = defineModule({
  name: "networking.fixed",
  description:
    "systemd-networkd on one interface: IPv4 by DHCP, IPv6 by a fixed address, since the provider announces none.",
  options: {
    interface: opt.str(undefined, {
      description: "Name of the interface that faces the internet.",
      example: "enp1s0",
    }),
    ipv6GatewayOnLink: opt.bool(false, {
      description: "Whether the IPv6 gateway lies outside of the host's own prefix, as it does with a /128.",
    }),
  },
  nixos: {
    networking: { useNetworkd: true, useDHCP: false },
  },
  config({ options, host, nixos }) {
    const address = textFact(host, "ipv6Address");
    const gateway = textFact(host, "ipv6Gateway");
    nixos({
      systemd: {
        network: {
          networks: {
            "10-uplink": {
              matchConfig: { Name: options.interface },
              // networkd adds the route to a gateway outside of the /32 that DHCP hands out
              networkConfig: { DHCP: "ipv4", IPv6AcceptRA: false },
              linkConfig: { RequiredForOnline: "routable" },
            },
          },
        },
      },
    });
    if (address !== null)
      nixos({ systemd: { network: { networks: { "10-uplink": { address: [address] } } } } });
    if (gateway !== null) {
      const route = options.ipv6GatewayOnLink
        ? { Gateway: gateway, GatewayOnLink: true }
        : { Gateway: gateway };
      nixos({ systemd: { network: { networks: { "10-uplink": { routes: [route] } } } } });
    }
  },
});
