import { defineModule } from "pantheros";
import { forEach } from "../../shared/utils.ts";

/**
 * What a server needs beyond a development machine, for people who work on it from elsewhere. The projects, tools and
 * containers come with the development profile; their ports are reached through SSH, as none of them is opened.
 */
export const codespace = defineModule({
  name: "services.codespace",
  description:
    "People work here from other machines: what they leave running goes on, and their editors' servers run.",
  nixos: {
    // editors copy their servers and language servers here, built for distributions whose loader is at /lib64
    programs: { "nix-ld": { enable: true } },
  },
  config({ host, nixos }) {
    // a session's containers and programs outlive the connection (loginctl(1), enable-linger)
    nixos({
      users: {
        users: forEach(
          host.users.map((user) => user.name),
          { linger: true },
        ),
      },
    });
  },
});
