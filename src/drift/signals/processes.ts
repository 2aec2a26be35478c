import { nothing } from "../expected.ts";
import { quoted, type Signal } from "../signal.ts";

export const processes: Signal = {
  id: "processes",
  title: "programs that are not of the system",
  reads: "/proc/PID/exe of services of the system, against what the running system consists of",
  depth: "fast",
  limit: 10,
  seen: "real",
  expected: () => nothing,
  tell({ key, actual }) {
    const path = /^runs (.*?)(?:, which is deleted|, of another system)?$/s.exec(actual ?? "")?.[1] ?? "";
    const isUnit = key.endsWith(".service");
    return {
      severity: actual?.endsWith(", of another system") === true ? "note" : "warning",
      what: isUnit
        ? `${key} ${actual}${path.startsWith("/nix/store/") ? "" : ", which is not of the store"}`
        : `a program that no unit of the system starts is running: ${path}`,
      command: isUnit
        ? `systemctl status ${quoted(key)}`
        : `ls -l /proc/[0-9]*/exe | grep -F ${quoted(path)}`,
      remedies: [
        {
          kind: "by-hand",
          command: isUnit ? `systemctl restart ${quoted(key)}` : kill(path),
        },
        { kind: "restart" },
      ],
    };
  },
};

/** Of all processes of a program: psmisc, which could do it, is not on every host. */
const kill = (path: string): string =>
  `for exe in /proc/[0-9]*/exe; do case $(readlink "$exe") in ${quoted(path)}*) echo "$exe";; esac; done | cut -d/ -f3 | xargs kill`;
