import { nothing } from "../expected.ts";
import { quoted, type Signal } from "../signal.ts";

export const sysctl: Signal = {
  id: "sysctl",
  title: "kernel parameters",
  reads:
    "sysctl.d of the running system and /proc/sys (sysctl.d(5); nixpkgs, nixos/modules/config/sysctl.nix)",
  depth: "fast",
  limit: 5,
  seen: "real",
  expected: () => nothing,
  tell({ key, actual }) {
    const [now = "", declared = ""] = (actual ?? "").split(", declared ");
    return {
      severity: "warning",
      what: `kernel parameter ${key} is ${now}, and declared as ${declared}`,
      command: `sysctl ${quoted(key)}`,
      remedies: [
        { kind: "by-hand", command: `sysctl -w ${quoted(`${key}=${declared}`)}` },
        { kind: "redeploy" },
        { kind: "adopt", path: ["boot", "kernel", "sysctl", key], value: asTypeScript(now) },
      ],
      option: ["boot", "kernel", "sysctl", key],
    };
  },
};

const asTypeScript = (value: string): string => (/^-?\d{1,15}$/.test(value) ? value : JSON.stringify(value));
