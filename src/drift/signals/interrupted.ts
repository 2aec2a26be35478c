import { nothing } from "../expected.ts";
import type { Signal } from "../signal.ts";

export const interrupted: Signal = {
  id: "interrupted",
  title: "a switch that did not end",
  reads: "the lists and the lock of switch-to-configuration in /run/nixos",
  depth: "fast",
  limit: 3,
  seen: "fixture",
  expected: () => nothing,
  tell({ key }) {
    const again = {
      kind: "by-hand",
      command: "/run/current-system/bin/switch-to-configuration test",
    } as const;
    if (key === "lock")
      return {
        severity: "critical",
        what: "a switch has been going on for more than an hour, and keeps every other one from beginning",
        command: "lslocks --output PID,COMMAND,PATH | grep switch-to-configuration",
        remedies: [{ kind: "restart" }],
      };
    return {
      severity: "critical",
      what: "a switch was interrupted: units are named that were to be started, restarted or reloaded",
      command: "tail -n +1 /run/nixos/*-list",
      remedies: [again, { kind: "restart" }],
    };
  },
};
