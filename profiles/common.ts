import { defineProfile } from "pantheros";
import { base } from "../modules/nixos/core/base.ts";
import { boot } from "../modules/nixos/core/boot.ts";
import { deploy } from "../modules/nixos/core/deploy.ts";
import { memory } from "../modules/nixos/core/memory.ts";
import { systemd } from "../modules/nixos/core/systemd.ts";
import { resolver } from "../modules/nixos/networking/resolver.ts";
import { firewall } from "../modules/nixos/security/firewall.ts";
import { kernel } from "../modules/nixos/security/kernel.ts";
import { secrets } from "../modules/nixos/security/secrets.ts";
import { driftWatch } from "../modules/nixos/services/drift-watch.ts";
import { nixCache } from "../modules/nixos/services/nix-cache.ts";
import { nodeExporter } from "../modules/nixos/services/node-exporter.ts";
import { offSite } from "../modules/nixos/services/off-site.ts";
import { podman } from "../modules/nixos/services/podman.ts";
import { scrub } from "../modules/nixos/services/scrub.ts";
import { ssh } from "../modules/nixos/services/ssh.ts";
import { tailscaleKey } from "../modules/shared/secrets.ts";
import { tailscale } from "../modules/nixos/services/tailscale.ts";

/** What every machine of the fleet is: bootable, reachable, on the tailnet, watched over and backed up. */
export const common = defineProfile("common", () => [
  base(),
  boot(),
  deploy(),
  memory(),
  systemd(),
  resolver(),
  firewall(),
  kernel(),
  secrets(),
  nodeExporter(),
  driftWatch(),
  nixCache({ cache: "pantheros" }),
  // all containers lie on the subvolume `@containers`
  podman({ rootlessStorage: "/var/lib/containers/users" }),
  scrub(),
  offSite({ bucket: "pantherOS-backups" }),
  ssh(),
  tailscale({ authKey: tailscaleKey }),
]);
