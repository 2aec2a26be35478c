import { defineModule, nix, opt } from "pantheros";
import { forEach } from "../../shared/utils.ts";

/**
 * What a server needs beyond a development machine, for people who work on it from elsewhere. The projects, tools and
 * containers come with the development profile; their ports are reached through SSH, as none of them is opened.
 */
export const codespace = defineModule({
  name: "services.codespace",
  description:
    "People work here from other machines: what they leave running goes on, and their editors' servers run.",
  options: {
    githubToken: opt.secret({
      description:
        "Token by which git reaches GitHub over HTTPS, for whoever may read it; nobody's 1Password is unlocked here.",
    }),
  },
  nixos: {
    // editors copy their servers and language servers here, built for distributions whose loader is at /lib64
    programs: { "nix-ld": { enable: true } },
  },
  config({ options, host, nixos }) {
    // a session's containers and programs outlive the connection (loginctl(1), enable-linger)
    nixos({
      users: {
        users: forEach(
          host.users.map((user) => user.name),
          { linger: true },
        ),
      },
    });
    if (options.githubToken === null) return;
    // GitHub takes any name with a token (GitHub, "Managing your personal access tokens")
    const helper = nix`"\${pkgs.writeShellScript "github-token" ''[ "$1" = get ] && echo username=token && echo "password=$(cat \${${options.githubToken}})"''}"`;
    nixos({
      programs: { git: { enable: true, config: { credential: { "https://github.com": { helper } } } } },
    });
  },
});
