import type { Values } from "../../check/values.ts";
import type { Signal, Told } from "../signal.ts";

const option = ["services", "tailscale"];

export const tailscale: Signal = {
  id: "tailscale",
  title: "membership of the tailnet",
  reads: "`tailscale status --json` (tailscale, ipn/ipnstate/ipnstate.go)",
  depth: "fast",
  limit: 10,
  seen: "fixture",
  expected({ host, values }) {
    if (values.bool([...option, "enable"], false) !== true) return null;
    const flags = ["extraUpFlags", "extraSetFlags"].flatMap((name) => flagsOf(values, name));
    const workstation = host.facts.role === "workstation";
    return {
      items: {
        state: "Running",
        tags: tagsOf(flags),
        ssh: sshOf(flags),
        // a person at the machine chooses the way out
        ...(workstation || flags.some((flag) => flag?.startsWith("--exit-node=") === true)
          ? { "exit-node": null }
          : {}),
      },
      closed: true,
      // only known while it is running
      optional: ["tags", "ssh", "exit-node"],
    };
  },
  tell({ key, expected, actual }): Told {
    const command = "tailscale status";
    switch (key) {
      case "state":
        return actual === "Stopped"
          ? {
              severity: "warning",
              what: "the tailnet was left by hand: tailscale is stopped",
              command,
              remedies: [{ kind: "by-hand", command: "tailscale up" }],
              option,
            }
          : {
              severity: "critical",
              what: `the host is not in the tailnet: tailscale is in state ${actual ?? "unknown"}`,
              command,
              remedies: [{ kind: "by-hand", command: "systemctl restart tailscaled-autoconnect.service" }],
              option,
            };
      case "tags":
        return {
          severity: "warning",
          what: `the host has tags ${actual ?? "none"} in the tailnet, and declared are ${expected ?? "others"}`,
          command: "tailscale status --json --peers=false",
          remedies: [{ kind: "by-hand", command: `tailscale up --reset --advertise-tags=${expected ?? ""}` }],
          option: [...option, "extraUpFlags"],
        };
      case "ssh":
        return {
          severity: actual === "on" ? "critical" : "warning",
          what: `Tailscale SSH, which passes by sshd and its keys, is ${actual ?? "unknown"}, and declared as ${expected ?? "unknown"}`,
          command: "tailscale debug prefs | grep RunSSH",
          remedies: [{ kind: "by-hand", command: `tailscale set --ssh=${expected === "on"}` }],
          option: [...option, "extraSetFlags"],
        };
      case "exit-node":
        return {
          severity: "warning",
          what: "the host sends what it sends to the internet through an exit node, which is declared nowhere",
          command,
          remedies: [{ kind: "by-hand", command: "tailscale set --exit-node=" }],
          option: [...option, "extraSetFlags"],
        };
      default:
        return {
          severity: "warning",
          what: `the host's key of the tailnet expires on ${actual ?? "an unknown day"}`,
          command: "tailscale status --json --peers=false",
          remedies: [{ kind: "by-hand", command: "tailscale up --force-reauth", attended: true }],
          option,
        };
    }
  },
};

/** The flags of an option; undefined in the place of one that only Nix knows. */
const flagsOf = (values: Values, name: string): (string | undefined)[] =>
  values
    .list([...option, name])
    .map(({ value, conditional }) => (typeof value === "string" && !conditional ? value : undefined));

/** Sorted and with commas, as the collector tells them; null where they are not declared. */
function tagsOf(flags: readonly (string | undefined)[]): string | null {
  const flag = flags.findLast((one) => one?.startsWith("--advertise-tags=") === true);
  if (flag === undefined || flags.includes(undefined)) return null;
  return flag.slice("--advertise-tags=".length).split(",").toSorted().join(",");
}

function sshOf(flags: readonly (string | undefined)[]): string | null {
  if (flags.includes(undefined)) return null;
  const flag = flags.findLast((one) => one === "--ssh" || one?.startsWith("--ssh=") === true);
  return flag === "--ssh" || flag === "--ssh=true" ? "on" : "off";
}
