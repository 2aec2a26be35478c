import { nothing } from "../expected.ts";
import type { Signal } from "../signal.ts";

const back = "/nix/var/nix/profiles/system/bin/switch-to-configuration test";

/** A deploy refuses to begin on a host that runs another system than its generation, so it is no remedy. */
export const system: Signal = {
  id: "system",
  title: "the system that runs",
  reads: "where /run/current-system, /run/booted-system and the system profile lead",
  depth: "fast",
  limit: 3,
  seen: "real",
  expected: () => nothing,
  tell({ key, actual }) {
    const command = "readlink -f /run/current-system /run/booted-system /nix/var/nix/profiles/system";
    if (key === "specialisation")
      return {
        severity: "note",
        what: `its specialisation ${actual} runs`,
        command,
        remedies: [{ kind: "by-hand", command: back }, { kind: "restart" }],
      };
    return {
      severity: "warning",
      what: `what runs is ${actual}`,
      command,
      remedies:
        actual?.includes(", until it restarts") === true
          ? [{ kind: "restart" }, { kind: "by-hand", command: back }]
          : [{ kind: "by-hand", command: back }, { kind: "restart" }],
    };
  },
};
