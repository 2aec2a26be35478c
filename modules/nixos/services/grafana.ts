import { defineModule, nix, opt } from "pantheros";
import { paths, ports } from "../../shared/base.ts";
import { afterSecrets, grafanaPassword, grafanaSecretKey, isCreated } from "../../shared/secrets.ts";
import { siteOf } from "../../shared/utils.ts";
import { dashboard } from "./grafana-dashboard.ts";
import { prometheus } from "./prometheus.ts";

const folder = "grafana-dashboards";

/** Without its secrets Grafana would start with the password `admin`, so it waits for them (fact `grafanaCreated`). */
export const grafana = defineModule({
  name: "services.grafana",
  description:
    "Shows how the fleet fares, on a dashboard that comes with the host; it answers the host itself only.",
  options: {
    port: opt.port(ports.grafana, { description: "Local TCP port." }),
    path: opt.str(paths.grafana, { pattern: /\/[a-z]+/, description: "Path under which it is reached." }),
  },
  uses: { prometheus },
  config({ options, host, uses, nixos }) {
    if (!isCreated(host, "grafanaCreated")) return;
    const site = siteOf(host);
    if (options.port !== ports.grafana)
      nixos({ services: { grafana: { settings: { server: { http_port: options.port } } } } });
    nixos({
      services: {
        grafana: {
          enable: true,
          settings: {
            server: {
              domain: site.host,
              root_url: `${site.url}${options.path}/`,
              serve_from_sub_path: true,
            },
            // read at run time from files (Grafana, "Configure Grafana", variable expansion)
            security: {
              admin_password: nix`"$__file{\${${grafanaPassword}}}"`,
              secret_key: nix`"$__file{\${${grafanaSecretKey}}}"`,
            },
            // what runs here is nobody else's business
            analytics: { reporting_enabled: false },
            dashboards: { default_home_dashboard_path: `/etc/${folder}/fleet.json` },
          },
          provision: {
            enable: true,
            datasources: {
              settings: {
                datasources: [
                  {
                    name: "Prometheus",
                    type: "prometheus",
                    uid: "prometheus",
                    url: `http://localhost:${uses.prometheus.port}${uses.prometheus.path}`,
                  },
                ],
              },
            },
            dashboards: { settings: { providers: [{ name: "fleet", options: { path: `/etc/${folder}` } }] } },
          },
        },
      },
      environment: { etc: { [`${folder}/fleet.json`]: { text: dashboard } } },
      // the secrets may come late, and five failures in a row would be the last (systemd.unit(5), StartLimitBurst=)
      systemd: { services: { grafana: { ...afterSecrets, serviceConfig: { RestartSec: "30s" } } } },
    });
  },
  assertions: ({ uses }) => [
    { ok: uses.prometheus.enabled, message: "Grafana shows what Prometheus knows: use services.prometheus" },
  ],
});
