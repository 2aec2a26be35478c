import { nothing } from "../expected.ts";
import { quoted, type Signal } from "../signal.ts";

export const units: Signal = {
  id: "units",
  title: "units that were stopped",
  reads: "what the targets of the running system want, and the state of it in systemd",
  depth: "fast",
  limit: 10,
  seen: "real",
  noise: [
    { key: "nftables\\.service", reason: "its rules go with it, which `firewall` looks at" },
    { key: "network-addresses-.*\\.service", reason: "its addresses go with it, which `addresses` looks at" },
    { key: "network-setup\\.service", reason: "its routes go with it, which `routes` looks at" },
  ],
  expected: () => nothing,
  tell: ({ key }) => ({
    severity: "warning",
    what: `${key} was stopped, and the system wants it to run`,
    command: `systemctl status ${quoted(key)}`,
    remedies: [
      { kind: "by-hand", command: `systemctl start ${quoted(key)}` },
      ...(key.endsWith(".service")
        ? [
            {
              kind: "adopt",
              path: ["systemd", "services", key.slice(0, -8), "enable"],
              value: "false",
            } as const,
          ]
        : []),
    ],
    option: [
      "systemd",
      kinds[key.slice(key.lastIndexOf(".") + 1)] ?? "units",
      key.slice(0, key.lastIndexOf(".")),
    ],
  }),
};

const kinds: Readonly<Record<string, string>> = {
  service: "services",
  timer: "timers",
  socket: "sockets",
  path: "paths",
};
