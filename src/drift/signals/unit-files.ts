import { nothing } from "../expected.ts";
import { quoted, type Remedy, type Signal } from "../signal.ts";

export const unitFiles: Signal = {
  id: "unit-files",
  title: "units and settings of units that were put there by hand",
  reads:
    "system.control of /etc/systemd and /run/systemd, system and system.attached of the latter, and ~/.config/systemd of people (systemd.unit(5))",
  depth: "fast",
  limit: 10,
  seen: "real",
  expected: () => nothing,
  tell({ key, actual }) {
    const slash = key.indexOf("/");
    const user = slash < 0 ? null : key.slice(0, slash);
    const unit = quoted(key.slice(slash + 1));
    const systemctl = user === null ? "systemctl" : `systemctl --user --machine=${quoted(user)}@.host`;
    return {
      severity: "warning",
      what: `${user === null ? key : `${key.slice(slash + 1)} of ${user}`} is declared nowhere as it is: ${actual}`,
      command: `${systemctl} cat ${unit}`,
      remedies: remedies(actual ?? "", systemctl, unit),
      ...(user === null && key.endsWith(".service")
        ? { option: ["systemd", "services", key.slice(0, -8)] }
        : {}),
    };
  },
};

function remedies(actual: string, systemctl: string, unit: string): Remedy[] {
  const runtime = actual.endsWith(" until the next restart") ? " --runtime" : "";
  const command = actual.startsWith("masked")
    ? `${systemctl} unmask${runtime} ${unit} && ${systemctl} start ${unit}`
    : actual.startsWith("enabled")
      ? `${systemctl} disable${runtime} ${unit}`
      : `${systemctl} revert ${unit}`;
  return [{ kind: "by-hand", command }, ...(runtime === "" ? [] : [{ kind: "restart" } as const])];
}
