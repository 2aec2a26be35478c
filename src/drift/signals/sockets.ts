import { firewallRuns } from "../../check/firewall.ts";
import { nothing } from "../expected.ts";
import { quoted, type Signal } from "../signal.ts";

export const sockets: Signal = {
  id: "sockets",
  title: "ports on which something listens",
  reads:
    "`ss -tulpn`, the unit of each process (proc(5)), the units of the running system and the ports that its firewall opens (nixpkgs, nixos/modules/services/networking/firewall.nix)",
  depth: "fast",
  limit: 10,
  seen: "real",
  expected: () => nothing,
  tell({ key, actual }, { values }) {
    const [protocol = "", port = ""] = key.split(" ");
    const [, name = "", who = "", reach] = /^(.*) (of .*), (\w+)$/s.exec(actual ?? "") ?? [];
    const open = reach !== "closed" || !firewallRuns(values);
    const list = `ss -H -${protocol === "tcp" ? "t" : "u"}lpn sport = ${quoted(`:${port}`)}`;
    return {
      severity: !open ? "note" : who === "of a session" ? "warning" : "critical",
      what:
        `${name}, a process ${who}, listens on ${protocol} port ${port}, ` +
        (open ? "which the firewall lets strangers reach" : "behind the firewall") +
        "; no unit of the system does that",
      command: list,
      remedies: [
        // shows whose it is; what to do with it is for a person to say
        {
          kind: "by-hand",
          command: `systemctl status "$(${list} | sed -n 's/.*pid=\\([0-9]*\\).*/\\1/p;q')"`,
          attended: true,
        },
      ],
      ...(open
        ? { option: ["networking", "firewall", protocol === "tcp" ? "allowedTCPPorts" : "allowedUDPPorts"] }
        : {}),
    };
  },
};
