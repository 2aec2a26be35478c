import { defineHost } from "pantheros";
import { attic } from "../../modules/nixos/services/attic.ts";
import { backup } from "../../modules/nixos/services/backup.ts";
import { caddy } from "../../modules/nixos/services/caddy.ts";
import { codespace } from "../../modules/nixos/services/codespace.ts";
import { grafana } from "../../modules/nixos/services/grafana.ts";
import { prometheus } from "../../modules/nixos/services/prometheus.ts";
import { paths, ports } from "../../modules/shared/base.ts";
import { atticCredentials, githubToken } from "../../modules/shared/secrets.ts";
import { hbohlen } from "../../modules/nixos/users/hbohlen.ts";
import { development } from "../../profiles/development.ts";
import { server } from "../../profiles/server.ts";
import { disks } from "./disko.ts";
import { hardware } from "./hardware.ts";

/** The primary server: codespaces; behind a reverse proxy the fleet's cache and the watch over the fleet. */
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
    codespace({ githubToken }),
    attic({ bucket: "pantherOS-nix-cache", credentials: atticCredentials }),
    prometheus(),
    grafana(),
    caddy({
      services: { [paths.grafana]: ports.grafana, [paths.prometheus]: ports.prometheus },
      rootServices: { [paths.attic]: ports.attic },
    }),
    backup({ to: "ovh-vps", interval: "hourly" }),
  ],
});
