import { defineModule, nix, opt } from "pantheros";
import { afterSecrets } from "../../shared/secrets.ts";

/**
 * Tailscale SSH would pass by AllowUsers, the declared keys and the host keys, so it is turned off at every start, also
 * where somebody turned it on by hand.
 */
export const tailscale = defineModule({
  name: "services.tailscale",
  description:
    "Joins the host to the tailnet under its tags; open to the internet is the tunnel's UDP port and nothing else.",
  options: {
    authKey: opt.secret({
      description:
        "Key that admits the host at its first start: reusable, made by an owner of the tags. Null: `tailscale up` by hand.",
    }),
    exitNode: opt.bool(false, {
      description: "Whether the host offers the tailnet a way out to the internet.",
    }),
  },
  nixos: {
    services: {
      tailscale: {
        enable: true,
        // direct connections instead of relayed ones; WireGuard answers to nobody without a key
        openFirewall: true,
      },
    },
    // the firewall is nftables; by itself tailscaled may still choose the iptables interface (Tailscale, "Firewall mode")
    systemd: { services: { tailscaled: { environment: { TS_DEBUG_FIREWALL_MODE: "nftables" } } } },
  },
  config({ options, host, nixos }) {
    const flags = options.exitNode ? ["--ssh=false", "--advertise-exit-node"] : ["--ssh=false"];
    nixos({
      services: {
        tailscale: { useRoutingFeatures: options.exitNode ? "server" : "client", extraSetFlags: flags },
      },
    });
    if (options.authKey === null) return;
    nixos({ services: { tailscale: { authKeyFile: options.authKey } } });
    if (host.tags.length > 0) {
      const tags = host.tags.map((tag) => `tag:${tag}`).join(",");
      nixos({ services: { tailscale: { extraUpFlags: [`--advertise-tags=${tags}`] } } });
    }
    // `up` refuses to leave out what `set` has turned on
    if (options.exitNode) nixos({ services: { tailscale: { extraUpFlags: ["--advertise-exit-node"] } } });
    // the network or the key may come late, as on a laptop that somebody has yet to bring into a network
    const wait = {
      ExecStartPre: nix`"\${pkgs.coreutils}/bin/test -s \${config.services.tailscale.authKeyFile}"`,
      Restart: "on-failure",
      RestartSec: "30s",
    };
    nixos({ systemd: { services: { "tailscaled-autoconnect": { ...afterSecrets, serviceConfig: wait } } } });
  },
});
