import { defineModule, nix } from "pantheros";
import { direnv } from "../shell/direnv.ts";

/**
 * An environment that is built with the home: entering the folder evaluates and downloads nothing, also at the first boot,
 * and what it names lives as long as the generation. It is trusted by its file, not by its folder. A project's own `.envrc`
 * takes its place, or adds to it by `source_up`.
 *
 * The folder is a subvolume that is mounted as root's; it has its owner (users.accounts, by systemd-tmpfiles before
 * sysinit.target) when home-manager writes into it (home-manager-USER.service, after it and before anybody can log in).
 */
export const devShell = defineModule({
  name: "development.dev-shell",
  description:
    "`~/dev`, in which one can build: compilers, and libraries for pkg-config, as soon as a shell or an editor enters it.",
  uses: { direnv },
  home: {
    home: {
      file: {
        "dev/.dev-shell": {
          source: nix`pkgs.buildEnv {
            name = "dev-shell";
            paths = [
              pkgs.gcc
              pkgs.gnumake
              pkgs.cmake
              pkgs.pkg-config-unwrapped
              pkgs.openssl
              pkgs.sqlite
              pkgs.zlib
            ];
            extraOutputsToInstall = [ "dev" ];
          }`,
        },
        "dev/.envrc": {
          text: `\
PATH_add .dev-shell/bin
path_add PKG_CONFIG_PATH .dev-shell/lib/pkgconfig .dev-shell/share/pkgconfig
`,
        },
      },
    },
    programs: { direnv: { config: { whitelist: { exact: ["~/dev/.envrc"] } } } },
  },
  assertions: ({ uses }) => [
    { ok: uses.direnv.enabled, message: "nothing loads ~/dev/.envrc without shell.direnv" },
  ],
});
