import { describe, expect, it } from "vitest";
import { grafana } from "../../modules/nixos/services/grafana.ts";
import { nodeExporter } from "../../modules/nixos/services/node-exporter.ts";
import { prometheus } from "../../modules/nixos/services/prometheus.ts";
import { configuration, evaluate } from "./configuration.ts";

describe("prometheus", () => {
  const use = (settings: Parameters<typeof prometheus>[0] = {}) => [
    prometheus(settings),
    nodeExporter({ port: 9101 }),
  ];

  it("asks each host of the fleet on the port of its exporter", () => {
    const { scrapeConfigs } = configuration({ role: "workstation", use: use() }).services.prometheus;
    expect(scrapeConfigs[0].static_configs).toEqual([
      { targets: ["machine:9101"], labels: { host: "machine", role: "workstation" } },
    ]);
  });

  it("finds what is out of order by the owner's limits", () => {
    const settings = { diskFull: 70, snapshotAge: 3, backupAge: 5 };
    const config = configuration({ use: use(settings) }).services.prometheus;
    const { groups } = JSON.parse(config.rules[0]);
    const expressions = Object.fromEntries(groups[0].rules.map((rule: any) => [rule.alert, rule.expr]));
    expect(expressions.DiskFull).toMatch(/> 70$/);
    expect(expressions.SnapshotsOld).toBe("time() - pantheros_last_snapshot_seconds > 3 * 3600");
    expect(expressions.BackupOld).toBe("time() - pantheros_last_backup_seconds > 5 * 3600");
  });

  it("answers the host itself only, under its path", () => {
    const { networking, services } = configuration({ access: "tailnet", use: use({ path: "/watch" }) });
    expect(services.prometheus.listenAddress).toBe("127.0.0.1");
    expect(services.prometheus.webExternalUrl).toBe("http://machine/watch");
    expect(networking.firewall.interfaces.tailscale0.allowedTCPPorts).toEqual([9101]);
  });

  it("needs the exporters", () => {
    expect(evaluate({ use: [prometheus()] }).messages.join()).toContain("services.node-exporter");
  });
});

describe("grafana", () => {
  const use = [nodeExporter(), prometheus({ port: 9091, path: "/watch" }), grafana()];
  const created = { facts: { grafanaCreated: true, tailnetDomain: "tail1.ts.net" } };

  it("does not start with a password that everybody knows", () => {
    expect(configuration({ use }).services.grafana).toBeUndefined();
    const { security } = configuration({ use, owner: created }).services.grafana.settings;
    expect(JSON.stringify(security.admin_password)).toContain("$__file{");
    expect(JSON.stringify(security.admin_password)).toContain("op://pantherOS/grafana/adminPassword");
  });

  it("asks Prometheus where it answers, and knows its own path", () => {
    const { settings, provision } = configuration({ use, owner: created }).services.grafana;
    expect(provision.datasources.settings.datasources[0].url).toBe("http://localhost:9091/watch");
    expect(settings.server).toMatchObject({
      root_url: "https://machine.tail1.ts.net/grafana/",
      serve_from_sub_path: true,
    });
  });

  it("comes with a dashboard, which it shows first", () => {
    const { environment, services } = configuration({ use, owner: created });
    const dashboard = JSON.parse(environment.etc["grafana-dashboards/fleet.json"].text);
    const asked = dashboard.panels.flatMap((panel: any) => panel.targets.map((target: any) => target.expr));
    expect(asked).toContain("time() - pantheros_last_backup_seconds");
    const places = dashboard.panels.map((panel: any) => `${panel.gridPos.x} ${panel.gridPos.y}`);
    expect(new Set(places).size).toBe(places.length);
    const { path } = services.grafana.provision.dashboards.settings.providers[0].options;
    expect(services.grafana.settings.dashboards.default_home_dashboard_path).toBe(`${path}/fleet.json`);
  });

  it("needs Prometheus", () => {
    expect(evaluate({ use: [grafana()] }).messages.join()).toContain("services.prometheus");
  });
});
