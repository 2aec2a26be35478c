import { defineModule, nix } from "pantheros";

/**
 * The secrets themselves need no line here: where a module names one, it is fetched. This is what OpNix' own unit leaves
 * to wish for (OpNix, nix/module.nix): it waits for no network, calls a missing token a success, retries every 30 seconds
 * for ever at the cost of the account's rate limit, and watches the folder that it writes to itself.
 */
export const secrets = defineModule({
  name: "security.secrets",
  description:
    "Fetches the host's secrets from 1Password once the network is up, and fails where it can be seen.",
  nixos: {
    services: { "onepassword-secrets": { systemdIntegration: { changeDetection: { enable: false } } } },
    systemd: {
      services: {
        "opnix-secrets": {
          wants: ["network-online.target"],
          after: ["network-online.target"],
          serviceConfig: {
            ExecStartPre: nix`"\${pkgs.coreutils}/bin/test -s \${config.services.onepassword-secrets.tokenFile}"`,
            // from 30 seconds up to an hour, in six steps
            RestartSteps: 6,
            RestartMaxDelaySec: "1h",
          },
        },
      },
    },
  },
});
