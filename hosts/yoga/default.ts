import { defineHost } from "pantheros";
import { alerts } from "../../modules/nixos/services/alerts.ts";
import { backup } from "../../modules/nixos/services/backup.ts";
import { hbohlen } from "../../modules/nixos/users/hbohlen.ts";
import { development } from "../../profiles/development.ts";
import { laptop } from "../../profiles/laptop.ts";
import { workstation } from "../../profiles/workstation.ts";
import { disks } from "./disko.ts";
import { hardware } from "./hardware.ts";

/** The light laptop: programming, research, browsing, away from a desk. */
export default defineHost("yoga", {
  system: "x86_64-linux",
  role: "workstation",
  stateVersion: "25.11",
  tags: ["workstation"],
  access: "bootstrap",
  hardware,
  disk: disks,
  users: [hbohlen],
  use: [
    ...workstation({ timeZone: "Europe/Berlin" }),
    ...laptop(),
    ...development(),
    backup({ to: "ovh-vps" }),
    alerts({ from: "hetzner-vps" }),
  ],
});
