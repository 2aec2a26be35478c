import { defineModule, opt } from "pantheros";
import { ports, tailnetInterface } from "../../shared/base.ts";
import { siteOf, textFact } from "../../shared/utils.ts";

/**
 * MagicDNS gives a host one name, so its services share it and are told apart by their paths. Reads the fact
 * `tailnetDomain`, such as `tail1234.ts.net`: where it is known, Caddy has a certificate for the host's full name from
 * tailscaled (Tailscale, "Caddy certificates on Tailscale"); before that it speaks HTTP, inside the tunnel.
 */
export const caddy = defineModule({
  name: "services.caddy",
  description:
    "One door for the services of the host: reached from the tailnet only, by the host's name and a path for each.",
  options: {
    site: opt.str("", {
      description:
        "Address of the site; without a scheme, a name to have a certificate for. In this fleet: the host's name on the tailnet.",
      example: "vps.tail1234.ts.net",
    }),
    services: opt.attrsOf(
      opt.port(),
      {},
      {
        description:
          "Local TCP port of each service, by the path under which it is reached; the service knows the path itself.",
        example: { "/grafana": 3000 },
      },
    ),
    rootServices: opt.attrsOf(
      opt.port(),
      {},
      {
        description: "The same for services that know of no path: it is taken off on the way to them.",
        example: { "/attic": 8080 },
      },
    ),
  },
  nixos: { services: { caddy: { enable: true } } },
  defaults({ host, set }) {
    const { host: name, url } = siteOf(host);
    set({ site: textFact(host, "tailnetDomain") === null ? url : name });
  },
  config({ options, host, nixos }) {
    const { site } = options;
    const domain = textFact(host, "tailnetDomain");
    const passed = Object.entries(options.services).map(
      ([path, port]) => `reverse_proxy ${path}* localhost:${port}\n`,
    );
    const stripped = Object.entries(options.rootServices).map(
      ([path, port]) => `handle_path ${path}/* {\n  reverse_proxy localhost:${port}\n}\n`,
    );
    nixos({ services: { caddy: { virtualHosts: { [site]: { extraConfig: passed.join("") } } } } });
    if (stripped.length > 0)
      nixos({ services: { caddy: { virtualHosts: { [site]: { extraConfig: stripped.join("") } } } } });
    if (domain !== null) nixos({ services: { tailscale: { permitCertUid: "caddy" } } });

    const open = domain === null ? [ports.http] : [ports.http, ports.https];
    nixos({ networking: { firewall: { interfaces: { [tailnetInterface]: { allowedTCPPorts: open } } } } });
  },
});
