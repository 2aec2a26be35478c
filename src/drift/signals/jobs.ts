import { nothing } from "../expected.ts";
import { quoted, type Signal, type Told } from "../signal.ts";

export const jobs: Signal = {
  id: "jobs",
  title: "what is to run later",
  reads:
    "crontabs, jobs of at, transient timers, an ordered shutdown, and /var/lib/systemd/linger against linger-users.service",
  depth: "fast",
  limit: 5,
  seen: "real",
  expected: () => nothing,
  tell({ key, actual }): Told {
    const [kind, ...rest] = key.split("/");
    const name = rest.join("/");
    const word = quoted(name);
    const byHand = (command: string) => [{ kind: "by-hand", command }] as const;
    switch (kind) {
      case "cron":
        return {
          severity: "warning",
          what: `${name} has a crontab, which is declared nowhere`,
          command: `cat ${quoted(actual ?? "")}`,
          remedies: byHand(`rm ${quoted(actual ?? "")}`),
          option: ["services", "cron", "systemCronJobs"],
        };
      case "at":
        return {
          severity: "warning",
          what: `${name} has ${actual} ${actual === "1" ? "job" : "jobs"} of at, declared nowhere`,
          command: "atq",
          remedies: byHand("atq | awk '{ print $1 }' | xargs atrm"),
        };
      case "timer":
        return {
          severity: "warning",
          what: `the timer ${name} was made by hand, and is declared nowhere`,
          command: `systemctl cat ${word}`,
          remedies: [...byHand(`systemctl stop ${word}`), { kind: "restart" }],
        };
      case "linger":
        return actual === "on"
          ? {
              severity: "warning",
              what: `services of ${name} run while nobody is logged in, which is declared nowhere`,
              command: "ls /var/lib/systemd/linger",
              remedies: [
                ...byHand(`loginctl disable-linger ${word}`),
                { kind: "adopt", path: ["users", "users", name, "linger"], value: "true" },
              ],
              option: ["users", "users", name, "linger"],
            }
          : {
              severity: "warning",
              what: `services of ${name} end when nobody is logged in, and are to go on`,
              command: "ls /var/lib/systemd/linger",
              remedies: byHand(`loginctl enable-linger ${word}`),
              option: ["users", "users", name, "linger"],
            };
      default:
        return {
          severity: "warning",
          what: `somebody has ordered a shutdown (${actual})`,
          command: "cat /run/systemd/shutdown/scheduled",
          remedies: byHand("shutdown -c"),
        };
    }
  },
};
