import { nothing } from "../expected.ts";
import { quoted, type Signal } from "../signal.ts";

export const unitsFailed: Signal = {
  id: "units-failed",
  title: "failed units",
  reads: "units that systemd calls failed, but transient ones",
  depth: "fast",
  limit: 10,
  seen: "real",
  expected: () => nothing,
  tell: ({ key, actual }) => ({
    severity: "warning",
    what: `${key} has failed (${actual})`,
    command: `systemctl status ${quoted(key)}; journalctl --boot --unit ${quoted(key)}`,
    remedies: [{ kind: "by-hand", command: `systemctl restart ${quoted(key)}` }],
    ...(key.endsWith(".service") ? { option: ["systemd", "services", key.slice(0, -8)] } : {}),
  }),
};
