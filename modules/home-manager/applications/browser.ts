import { defineModule } from "pantheros";

/** Its id in Firefox, by which a policy installs it (Mozilla, policy ExtensionSettings). */
const onePasswordExtension = "{d634138d-c276-4fc8-924b-40a0ea21d284}";

const webPages = ["text/html", "x-scheme-handler/http", "x-scheme-handler/https"];

export const browser = defineModule({
  name: "applications.browser",
  description: "Firefox for the web, with 1Password, and without what it tells its maker.",
  // for the system, since programs replace the file in the home, which home-manager would then refuse to overwrite
  nixos: {
    xdg: {
      mime: {
        defaultApplications: Object.fromEntries(webPages.map((type) => [type, "firefox.desktop"])),
      },
    },
  },
  home: {
    programs: {
      firefox: {
        enable: true,
        policies: {
          DisableTelemetry: true,
          DisableFirefoxStudies: true,
          // 1Password's business
          OfferToSaveLogins: false,
          PasswordManagerEnabled: false,
          ExtensionSettings: {
            [onePasswordExtension]: {
              installation_mode: "force_installed",
              install_url:
                "https://addons.mozilla.org/firefox/downloads/latest/1password-x-password-manager/latest.xpi",
            },
          },
        },
      },
    },
  },
});
