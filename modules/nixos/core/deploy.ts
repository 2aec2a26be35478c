import { defineModule, opt } from "pantheros";
import { ssh } from "../services/ssh.ts";
import { tailscale } from "../services/tailscale.ts";

/** Where `panther deploy` keeps the transaction, and the program that wrote it. */
const folder = "/var/lib/pantheros";

/** Each of them prints its name where it fails; called with `before` and `after`. */
const probe = (text: string) => ({ environment: { etc: { "pantheros/probe": { text } } } });
/** What the old system has, the new one has to keep: it is asked before the switch as well. */
const kept = (name: string, command: string): string =>
  `timeout 20 sh -c '${command}' >&2 </dev/null || echo ${name}`;
/** The command is the owner's own, with whatever quotes it has: the shell reads it as it stands. */
const brought = (name: string, command: string): string =>
  `command=$(cat <<'END OF PROBE'
${command}
END OF PROBE
)
[ "$1" = before ] || timeout 20 sh -c "$command" >&2 </dev/null || echo ${name}`;

const route = '[ -n "$(ip -4 route show default; ip -6 route show default)" ]';
/** One of them is enough: some answer nobody. */
const gateway = `{ ip -4 route show default; ip -6 route show default; } |
  sed -n "s/.* via \\([^ ]*\\) dev \\([^ ]*\\).*/\\1 \\2/p" |
  while read -r via dev; do ping -c 1 -W 2 -I "$dev" "$via" && echo reached; done | grep -qx reached`;
const tailnet = '[ "$(tailscale status --json | jq -r .BackendState)" = Running ]';

/**
 * The timers that watch over a deploy end with the machine. After a restart this unit reads how far it had come, with the
 * program that the deploy left there: the version that began it, whichever system has started.
 *
 * `/etc/pantheros/probe` is what that program asks before the switch and after it, with the programs of the new system.
 */
export const deploy = defineModule({
  name: "core.deploy",
  description:
    "After a restart in the middle of a deploy, goes on with it or notes that the old system is back; and what a new system has to show before it is kept.",
  options: {
    probes: opt.attrsOf(
      opt.str(),
      {},
      {
        description:
          "What has to work before a new system is kept: shell commands by name, run as root, each for at most 20 s. A failure takes the system back.",
        example: { web: "curl --fail --silent http://127.0.0.1:8080/" },
      },
    ),
    resolves: opt.nullable(opt.str(undefined, { pattern: /[A-Za-z0-9.-]+/ }), "cache.nixos.org", {
      description:
        "A name that a new system has to be able to resolve, if the old one could. Null asks for none.",
    }),
  },
  uses: { ssh, tailscale },
  nixos: {
    ...probe(`${kept("route", route)}\n${kept("gateway", gateway)}`),
    systemd: {
      services: {
        "panther-resume": {
          description: "What became of a deploy that a restart has interrupted",
          wantedBy: ["multi-user.target"],
          after: ["local-fs.target"],
          // a switch is no restart, and must not run it
          restartIfChanged: false,
          unitConfig: {
            ConditionPathExists: [`${folder}/transaction`, `${folder}/program`],
            RequiresMountsFor: folder,
          },
          serviceConfig: {
            Type: "oneshot",
            RemainAfterExit: true,
            // where it is killed it is started again
            Restart: "on-abnormal",
            ExecStart: `/bin/sh ${folder}/program resume`,
          },
        },
      },
    },
  },
  config({ options, uses, nixos }) {
    if (options.resolves !== null) nixos(probe(kept("names", `getent ahosts ${options.resolves}`)));
    if (uses.ssh.enabled)
      nixos(probe(kept("sshd", `ssh-keyscan -T 10 -p ${uses.ssh.port} 127.0.0.1 | grep -q .`)));
    if (uses.tailscale.enabled) nixos(probe(kept("tailnet", tailnet)));
    const own = Object.entries(options.probes).map(([name, command]) => brought(name, command));
    if (own.length > 0) nixos(probe(own.join("\n")));
  },
  assertions: ({ options }) => [
    {
      ok: Object.keys(options.probes).every((name) => /^[a-z][a-z0-9-]*$/.test(name)),
      message: "names of probes are lower-case letters, digits and dashes",
    },
  ],
});
