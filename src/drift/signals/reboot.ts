import { nothing } from "../expected.ts";
import type { Signal } from "../signal.ts";

export const reboot: Signal = {
  id: "reboot",
  title: "what waits for a restart",
  reads:
    "kernel, initrd, kernel-modules and kernel-params of the booted and the running system, /proc/cmdline",
  depth: "fast",
  limit: 3,
  seen: "fixture",
  expected: () => nothing,
  tell({ key, actual }) {
    if (key === "command-line")
      return {
        severity: "warning",
        what: `the kernel was not started with the parameters that are declared: ${actual}`,
        command: "cat /proc/cmdline /run/booted-system/kernel-params",
        remedies: [{ kind: "restart" }],
        option: ["boot", "kernelParams"],
      };
    return {
      severity: "note",
      what: `${actual} of the running system come into use with the next restart`,
      command: "ls -l /run/booted-system/ /run/current-system/",
      remedies: [{ kind: "restart" }],
    };
  },
};
