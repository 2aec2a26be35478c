import { defineModule, opt } from "pantheros";
import { metrics, ports, tailnetInterface } from "../../shared/base.ts";

export const nodeExporter = defineModule({
  name: "services.node-exporter",
  description:
    "Tells Prometheus how the host fares, to the tailnet only; which host of it may ask is the tailnet's policy.",
  options: {
    port: opt.port(ports.nodeExporter, { description: "TCP port of the exporter." }),
  },
  nixos: {
    services: {
      prometheus: {
        exporters: {
          node: {
            enable: true,
            // failed units, and files that other services leave for it, such as the time of the last snapshots
            enabledCollectors: ["systemd", "textfile"],
            extraFlags: [`--collector.textfile.directory=${metrics.folder}`],
          },
        },
      },
    },
    systemd: {
      tmpfiles: { settings: { "10-node-exporter": { [metrics.folder]: { d: { mode: "0755" } } } } },
    },
  },
  config({ options, nixos }) {
    if (options.port !== ports.nodeExporter)
      nixos({ services: { prometheus: { exporters: { node: { port: options.port } } } } });
    nixos({
      networking: { firewall: { interfaces: { [tailnetInterface]: { allowedTCPPorts: [options.port] } } } },
    });
  },
});
