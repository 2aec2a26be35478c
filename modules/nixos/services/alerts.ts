import { defineModule, opt, pkgs } from "pantheros";
import { paths } from "../../shared/base.ts";
import { siteOf } from "../../shared/utils.ts";

/**
 * Prometheus knows what is out of order; this brings it to who can do something about it, without an account anywhere. Each
 * alert is shown when it begins, and again after a login. Mail or a messenger instead would be an Alertmanager's, on the
 * host that watches.
 */
export const alerts = defineModule({
  name: "services.alerts",
  description: "Shows what is out of order in the fleet on the desktop of whoever is logged in.",
  options: {
    from: opt.str(undefined, {
      description: "Name of the host that watches over the fleet.",
      example: "vps",
    }),
    url: opt.nullable(opt.str(), null, {
      description: "Where its Prometheus answers. In this fleet: as that host is reached.",
    }),
  },
  nixos: {
    systemd: {
      user: {
        timers: {
          "fleet-alerts": {
            wantedBy: ["graphical-session.target"],
            partOf: ["graphical-session.target"],
            timerConfig: { OnActiveSec: "1min", OnUnitActiveSec: "5min" },
          },
        },
      },
    },
  },
  defaults({ options, fleet, set }) {
    const watcher = fleet.host(options.from);
    if (watcher !== undefined) set({ url: `${siteOf(watcher).url}${paths.prometheus}` });
  },
  config({ options, nixos }) {
    if (options.url === null) return;
    nixos({
      systemd: {
        user: {
          services: {
            "fleet-alerts": {
              description: "Alerts of the fleet",
              path: [pkgs.curl, pkgs.jq, pkgs.libnotify],
              // gone with the session, so that what still stands is shown again
              serviceConfig: {
                Type: "oneshot",
                RuntimeDirectory: "fleet-alerts",
                RuntimeDirectoryPreserve: true,
              },
              script: show(`${options.url}/api/v1/alerts`),
            },
          },
        },
      },
    });
  },
  assertions: ({ options, fleet }) => [
    {
      ok: () => fleet.host(options.from) !== undefined,
      message: `the fleet has no host ${options.from}, which is to watch over it`,
    },
  ],
});

/** That the watcher does not answer is no news on a laptop that is off the network. */
const show = (url: string): string => `\
cd "$RUNTIME_DIRECTORY"
answer=$(curl --silent --fail --max-time 20 ${url}) || exit 0
jq --raw-output '.data.alerts[] | select(.state == "firing") | .annotations.summary' <<< "$answer" | sort --unique > now
touch before
comm -13 before now | while read -r line; do notify-send --urgency critical "The fleet" "$line"; done
mv now before
`;
