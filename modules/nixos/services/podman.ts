import { defineModule, opt } from "pantheros";
import { tailnetInterface } from "../../shared/base.ts";
import { admins, forEach } from "../../shared/utils.ts";

/**
 * What root's containers publish is forwarded and never meets the firewall, which looks at what is for the host itself. A
 * table of its own keeps it to the host, to other containers and to the tailnet.
 */
const published = `\
chain forward {
  type filter hook forward priority filter - 10; policy accept;
  iifname "podman*" accept
  iifname "${tailnetInterface}" accept
  oifname "podman*" ct state new drop
}
`;

/**
 * Names need no setting: aardvark-dns and pasta pass a container's questions on to the host's own resolver, which knows
 * the tailnet's names beside all others (aardvark-dns, src/server/serve.rs; podman-run(1), --network=pasta). Tailscale's
 * resolver would not do: beside systemd-resolved it refuses every name outside of the tailnet (tailscale,
 * net/dns/manager.go, compileConfig).
 */
export const podman = defineModule({
  name: "services.podman",
  description:
    "Podman in Docker's place, without a daemon; containers find each other and the tailnet by name.",
  options: {
    rootlessStorage: opt.nullable(opt.str(undefined, { pattern: /\/.+/ }), null, {
      description:
        "Folder for the images and volumes of users' own containers, one folder each; null leaves them in their homes.",
      example: "/var/lib/containers/users",
    }),
  },
  nixos: {
    // NixOS lets containers ask for names on the default network only (nixpkgs #226365); these are bridges of the host
    networking: {
      firewall: { interfaces: { "podman*": { allowedUDPPorts: [53] } } },
      nftables: { tables: { containers: { family: "inet", content: published } } },
    },
    virtualisation: {
      podman: {
        enable: true,
        dockerCompat: true,
        dockerSocket: { enable: true },
        defaultNetwork: { settings: { dns_enabled: true } },
        autoPrune: { enable: true },
      },
    },
  },
  config({ options, host, nixos }) {
    // whoever reaches the socket can become root, so it is for those who may anyway
    nixos({ users: { users: forEach(admins(host), { extraGroups: ["podman"] }) } });

    const folder = options.rootlessStorage;
    if (folder === null) return;
    nixos({
      virtualisation: {
        containers: {
          storage: {
            settings: {
              storage: {
                // the first three are NixOS' own, which a definition replaces as a whole
                driver: "overlay",
                graphroot: "/var/lib/containers/storage",
                runroot: "/run/containers/storage",
                rootless_storage_path: `${folder}/$USER`,
              },
            },
          },
        },
      },
      systemd: {
        tmpfiles: {
          settings: {
            "10-containers": {
              [folder]: { d: { mode: "0755" } },
              ...Object.fromEntries(
                host.users.map((user) => [
                  `${folder}/${user.name}`,
                  { d: { user: user.name, group: "users", mode: "0700" } },
                ]),
              ),
            },
          },
        },
      },
    });
  },
});
