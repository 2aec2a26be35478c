import { defineHost } from "pantheros";
import { alerts } from "../../modules/nixos/services/alerts.ts";
import { backup } from "../../modules/nixos/services/backup.ts";
import { secondDisk } from "../../modules/nixos/services/second-disk.ts";
import { hbohlen } from "../../modules/nixos/users/hbohlen.ts";
import { development } from "../../profiles/development.ts";
import { laptop } from "../../profiles/laptop.ts";
import { workstation } from "../../profiles/workstation.ts";
import { disks } from "./disko.ts";
import { hardware } from "./hardware.ts";

/** The heavy laptop: development, containers, AI tools. */
export default defineHost("zephyrus", {
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
    secondDisk(),
  ],
});
