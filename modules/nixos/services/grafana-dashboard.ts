import { fileSystem, metrics } from "../../shared/base.ts";

interface Panel {
  readonly title: string;
  readonly expr: string;
  /** As Grafana calls it: `percent`, `s`, `Bps` ... */
  readonly unit: string;
  readonly legend: string;
  readonly type?: "timeseries" | "stat" | "table";
}

const panels: readonly Panel[] = [
  {
    title: "Alerts",
    expr: 'ALERTS{alertstate="firing"}',
    unit: "none",
    legend: "{{alertname}} {{host}}",
    type: "stat",
  },
  {
    title: "Hosts that answer",
    expr: 'up{job="node"}',
    unit: "bool_yes_no",
    legend: "{{host}}",
    type: "stat",
  },
  {
    title: "Since the last snapshots",
    expr: `time() - ${metrics.lastSnapshot}`,
    unit: "s",
    legend: "{{host}}",
    type: "stat",
  },
  {
    title: "Since the last backup",
    expr: `time() - ${metrics.lastBackup}`,
    unit: "s",
    legend: "{{host}} to {{to}}",
    type: "stat",
  },
  {
    title: "Ways in which hosts are not what is declared",
    expr: `sum by (host) (${metrics.drift})`,
    unit: "none",
    legend: "{{host}}",
    type: "stat",
  },
  {
    title: "Processors",
    expr: '100 * (1 - avg by (host) (rate(node_cpu_seconds_total{mode="idle"}[5m])))',
    unit: "percent",
    legend: "{{host}}",
  },
  {
    title: "Memory",
    expr: "100 * (1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes)",
    unit: "percent",
    legend: "{{host}}",
  },
  { title: "File systems", expr: fileSystem.used, unit: "percent", legend: "{{host}} {{device}}" },
  {
    title: "Network, in and out",
    expr: 'sum by (host) (rate(node_network_receive_bytes_total{device!="lo"}[5m]) + rate(node_network_transmit_bytes_total{device!="lo"}[5m]))',
    unit: "Bps",
    legend: "{{host}}",
  },
];

/** Two panels side by side, of the 24 columns that Grafana has; it fills in whatever a panel leaves out. */
export const dashboard = JSON.stringify(
  {
    uid: "fleet",
    title: "The fleet",
    // the form of dashboards in Grafana 11: without it Grafana takes them for the very first one's
    schemaVersion: 39,
    editable: false,
    refresh: "1m",
    time: { from: "now-24h", to: "now" },
    panels: panels.map(({ title, expr, unit, legend, type = "timeseries" }, i) => ({
      id: i + 1,
      title,
      type,
      gridPos: { x: (i % 2) * 12, y: Math.floor(i / 2) * 8, w: 12, h: 8 },
      datasource: { type: "prometheus", uid: "prometheus" },
      fieldConfig: { defaults: { unit }, overrides: [] },
      targets: [{ refId: "A", expr, legendFormat: legend, instant: type === "stat" }],
    })),
  },
  null,
  2,
);
