import { defineHost } from "pantheros";
import { backupTarget } from "../../modules/nixos/services/backup-target.ts";
import { hbohlen } from "../../modules/nixos/users/hbohlen.ts";
import { server } from "../../profiles/server.ts";
import { disks } from "./disko.ts";
import { hardware } from "./hardware.ts";

/** The secondary server: mirror and backup of hetzner-vps. */
export default defineHost("ovh-vps", {
  system: "x86_64-linux",
  role: "server",
  stateVersion: "25.11",
  tags: ["server", "production"],
  access: "bootstrap",
  hardware,
  disk: disks,
  users: [hbohlen],
  use: [...server(), backupTarget()],
});
