import { defineModule, pkgs } from "pantheros";
import { podman } from "../../nixos/services/podman.ts";

export const containers = defineModule({
  name: "development.containers",
  description:
    "Containers of one's own, without root: compose files, a view of what runs, and of what is in an image.",
  uses: { podman },
  home: {
    home: {
      packages: [pkgs["podman-compose"], pkgs["podman-tui"], pkgs.skopeo, pkgs.dive],
      // tools made for Docker ask the user's Podman; /run/docker.sock is root's
      sessionVariables: { DOCKER_HOST: "unix://$XDG_RUNTIME_DIR/podman/podman.sock" },
    },
  },
  assertions: ({ uses }) => [
    { ok: uses.podman.enabled, message: "there is no Podman on the host, which services.podman would bring" },
  ],
});
