import { defineFleet, fillIn } from "pantheros";
import hetznerVps from "./hosts/hetzner-vps/default.ts";
import ovhVps from "./hosts/ovh-vps/default.ts";
import yoga from "./hosts/yoga/default.ts";
import zephyrus from "./hosts/zephyrus/default.ts";
import { ports } from "./modules/shared/base.ts";

const resticCreated = fillIn("`true`, once 1Password has made a password as item `restic`, field `password`");

export default defineFleet("pantherOS", {
  description: "One developer's machines: two laptops and two servers",

  /** What only the owner knows. Until a value is filled in, checks warn of it and nothing touches the machine. */
  owner: {
    keys: {
      hbohlen: [fillIn("the public half of the SSH key in 1Password, as in `ssh-ed25519 AAAA... hbohlen`")],
    },
    hosts: {
      yoga: {
        address: fillIn("the address of yoga in the local network, for its first deploy"),
        hostKey: fillIn("what `ssh-keyscan -t ed25519` says of yoga once it is installed"),
        facts: { resticCreated },
      },
      zephyrus: {
        address: fillIn("the address of zephyrus in the local network, for its first deploy"),
        hostKey: fillIn("what `ssh-keyscan -t ed25519` says of zephyrus once it is installed"),
        facts: { resticCreated },
      },
      "hetzner-vps": {
        address: fillIn("the public IPv4 address, from the Hetzner console"),
        hostKey: fillIn("what `ssh-keyscan -t ed25519` says of hetzner-vps once it is installed"),
        facts: {
          ipv6Address: fillIn("an address of the server's /64, with its length, from the Hetzner console"),
          // the same for every server of Hetzner Cloud (their documentation, static IPv6 configuration)
          ipv6Gateway: "fe80::1",
          tailnetDomain: fillIn("the name of the tailnet, from the DNS page of the Tailscale console"),
          cacheKey: fillIn("what `attic cache info pantheros` says, once the cache `pantheros` is made"),
          grafanaCreated: fillIn(
            "`true`, once 1Password has made passwords as item `grafana`, fields `adminPassword` and `secretKey`",
          ),
          resticCreated,
        },
      },
      "ovh-vps": {
        address: fillIn("the public IPv4 address, from the OVHcloud manager"),
        hostKey: fillIn("what `ssh-keyscan -t ed25519` says of ovh-vps once it is installed"),
        facts: {
          ipv6Address: fillIn("the server's IPv6 address followed by /128, from the OVHcloud manager"),
          ipv6Gateway: fillIn("the IPv6 gateway beside it in the OVHcloud manager"),
          backupKey: fillIn("the public half of the SSH key in 1Password, item `btrbk`, field `privateKey`"),
          resticCreated,
        },
      },
    },
  },

  // nixpkgs and home-manager go together: unstable with master
  inputs: {
    nixpkgs: "github:NixOS/nixpkgs/nixos-unstable",
    "home-manager": { url: "github:nix-community/home-manager", follows: { nixpkgs: "nixpkgs" } },
    disko: { url: "github:nix-community/disko", follows: { nixpkgs: "nixpkgs" } },
    opnix: { url: "github:brizzbuzz/opnix", follows: { nixpkgs: "nixpkgs" } },
    "nixos-hardware": "github:NixOS/nixos-hardware",
    niri: {
      url: "github:sodiboo/niri-flake",
      follows: { nixpkgs: "nixpkgs", "nixpkgs-stable": "nixpkgs" },
    },
    DankMaterialShell: {
      url: "github:AvengeMedia/DankMaterialShell",
      follows: { nixpkgs: "nixpkgs", dgop: "dgop" },
    },
    dgop: { url: "github:AvengeMedia/dgop", follows: { nixpkgs: "nixpkgs" } },
    "nix-ai-tools": { url: "github:numtide/nix-ai-tools", follows: { nixpkgs: "nixpkgs" } },
  },

  hosts: [yoga, zephyrus, hetznerVps, ovhVps],

  // the way in to each host is its own firewall's matter; this is who of the tailnet may use it
  tailnet: {
    rules: [
      {
        from: ["workstation"],
        to: ["server"],
        ports: [ports.ssh, ports.http, ports.https],
        why: "Workstations reach servers by SSH, HTTP and HTTPS.",
      },
      {
        from: ["workstation"],
        to: ["workstation"],
        ports: [ports.ssh],
        why: "Workstations reach each other by SSH.",
      },
      {
        from: ["server"],
        to: ["server"],
        ports: [ports.ssh, ports.http, ports.https],
        why: "Servers reach each other: backups by SSH, the cache by HTTPS.",
      },
      {
        from: ["hetzner-vps"],
        to: ["workstation", "server"],
        ports: [ports.nodeExporter],
        why: "hetzner-vps reads the exporters of every host, and nobody else does.",
      },
      { from: ["workstation", "server"], to: "internet", why: "Servers are exit nodes for the fleet." },
    ],
  },

  // 1Password, Claude Code, and NVIDIA's user space; the kernel module in use is the open one
  unfree: ["1password", "1password-cli", "claude-code", "nvidia-settings", "nvidia-x11"],
});
