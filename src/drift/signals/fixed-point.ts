import { nothing } from "../expected.ts";
import type { Signal } from "../signal.ts";

export const fixedPoint: Signal = {
  id: "fixed-point",
  title: "what switching to the running system would change",
  reads: "switch-to-configuration dry-activate of the running system, which takes the lock of switching",
  depth: "deep",
  limit: 120,
  seen: "fixture",
  expected: () => nothing,
  tell: ({ key, actual }) => ({
    severity: "warning",
    what:
      actual === "yes"
        ? `switching to the system that runs already ${key}`
        : `switching to the system that runs already ${actual} ${key}`,
    command: "/run/current-system/bin/switch-to-configuration dry-activate",
    remedies: [
      { kind: "by-hand", command: "/run/current-system/bin/switch-to-configuration test" },
      { kind: "restart" },
    ],
  }),
};
