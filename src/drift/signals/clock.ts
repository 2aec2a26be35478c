import { nothing } from "../expected.ts";
import type { Signal } from "../signal.ts";

/** The time zone is a file of /etc, and `etc` looks at it. */
export const clock: Signal = {
  id: "clock",
  title: "the clock",
  reads:
    "`timedatectl show` (timedatectl(1)), routes, and when the machine started, woke up or changed its network",
  depth: "fast",
  limit: 5,
  seen: "fixture",
  expected: () => nothing,
  tell: () => ({
    severity: "warning",
    what: "its clock is to be set by the network and is not: certificates, logins and logs go wrong with it",
    command: "timedatectl timesync-status || timedatectl",
    remedies: [{ kind: "by-hand", command: "systemctl restart systemd-timesyncd.service" }],
    option: ["services", "timesyncd", "enable"],
  }),
};
