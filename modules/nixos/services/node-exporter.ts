import { defineModule, opt } from "pantheros";
import { ports, tailnetInterface } from "../../shared/base.ts";

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
            // failed units, and files that other services leave for it, such as the time of the last backup
            enabledCollectors: ["systemd", "textfile"],
            extraFlags: ["--collector.textfile.directory=/var/lib/node-exporter"],
          },
        },
      },
    },
    systemd: {
      tmpfiles: { settings: { "10-node-exporter": { "/var/lib/node-exporter": { d: { mode: "0755" } } } } },
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
