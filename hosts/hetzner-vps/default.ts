import { defineHost } from "pantheros";
import { caddy } from "../../modules/nixos/services/caddy.ts";
import { prometheus } from "../../modules/nixos/services/prometheus.ts";
import { backup } from "../../modules/nixos/services/backup.ts";
import { ports } from "../../modules/shared/base.ts";
import { hbohlen } from "../../modules/nixos/users/hbohlen.ts";
import { development } from "../../profiles/development.ts";
import { server } from "../../profiles/server.ts";
import { disks } from "./disko.ts";
import { hardware } from "./hardware.ts";

/** The primary server: codespaces, and services behind a reverse proxy, the watch over the fleet. */
export default defineHost("hetzner-vps", {
  system: "x86_64-linux",
  role: "server",
  stateVersion: "25.11",
  tags: ["server", "development"],
  access: "bootstrap",
  hardware,
  disk: disks,
  users: [hbohlen],
  use: [
    ...server(),
    ...development(),
    prometheus(),
    caddy({ services: { "/prometheus": ports.prometheus } }),
    backup({ to: "ovh-vps" }),
  ],
});
