import { defineModule, nix, pkgs } from "pantheros";

/**
 * greetd with a greeter of text: it shows at once, on any graphics, and needs no compositor of its own. The password also
 * opens the keyring, which a finger could not.
 */
export const login = defineModule({
  name: "desktop.login",
  description: "Asks for user and password on the first console and starts niri.",
  nixos: {
    services: {
      greetd: {
        enable: true,
        useTextGreeter: true,
        settings: {
          default_session: {
            command: nix`"\${lib.getExe ${pkgs.tuigreet}} --time --remember --asterisks --cmd niri-session"`,
          },
        },
      },
      // the agent for SSH is 1Password's; this one would come with the keyring
      gnome: { "gcr-ssh-agent": { enable: false } },
    },
    security: { pam: { services: { greetd: { enableGnomeKeyring: true, fprintAuth: false } } } },
    // where it remembers the last user
    systemd: {
      tmpfiles: {
        settings: {
          "10-tuigreet": {
            "/var/cache/tuigreet": { d: { user: "greeter", group: "greeter", mode: "0755" } },
          },
        },
      },
    },
  },
});
