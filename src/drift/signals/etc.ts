import { nothing } from "../expected.ts";
import { quoted, type Difference, type Remedy, type Signal } from "../signal.ts";

export const etc: Signal = {
  id: "etc",
  title: "files in /etc",
  reads: "/etc, /etc/static and /etc/.clean (nixpkgs, nixos/modules/system/etc/setup-etc.pl)",
  depth: "fast",
  limit: 10,
  seen: "real",
  noise: [
    { key: "\\.clean", reason: "NixOS' own list of copies" },
    { key: "NIXOS", reason: "says that this is NixOS" },
    { key: "machine-id", reason: "made at the first start" },
    { key: "(?:passwd|group|shadow|gshadow|subuid|subgid)-?", reason: "accounts, which `accounts` looks at" },
    { key: "\\.pwd\\.lock", reason: "of the tools that change accounts" },
    { key: "\\.updated", reason: "of systemd-update-done" },
    { key: "adjtime", reason: "the clock's drift, kept by hwclock" },
    { key: "mtab", reason: "a link to the kernel's own list" },
    { key: "resolv\\.conf(?:\\.bak)?", reason: "resolvers, which `resolvers` looks at" },
    { key: "ssh/ssh_host_.*", reason: "host keys, which `host-keys` looks at" },
    { key: "ssh/sshd_config", reason: "settings of sshd, which `sshd` looks at" },
    { key: "ssh/authorized_keys\\.d/.*", reason: "keys of users, which `authorized-keys` looks at" },
    { key: "sudoers\\.d/.*", reason: "rules of sudo, which `sudo` looks at" },
    {
      key: "(?:asusd|supergfxd\\.conf)(?:/.*)?",
      reason: "settings of keyboard and graphics, which their daemons write",
    },
    { key: "NetworkManager/system-connections/.*", reason: "networks that a user joined" },
    { key: "opnix-token", reason: "the token of 1Password, which the owner places" },
    { key: "(?:lvm/(?:archive|backup|cache)|cups|printcap)(?:/.*)?", reason: "written by their daemons" },
    { key: "systemd/system\\.control(?:/.*)?", reason: "settings of units, which `unit-files` looks at" },
    { key: "nixos(?:/.*)?", reason: "files of the installer, which `leftovers` looks at" },
  ],
  expected: () => nothing,
  tell(difference) {
    const { key, actual } = difference;
    const file = `/etc/${key}`;
    const unmanaged = actual?.startsWith("unmanaged") === true;
    return {
      severity: "warning",
      what: `${file} ${sentence(actual)}`,
      command: `ls -l ${quoted(file)}; ls -l ${quoted(`/etc/static/${key}`)}`,
      remedies: unmanaged
        ? [...adoption(difference), { kind: "by-hand", command: `rm ${quoted(file)}` }]
        : [{ kind: "redeploy" }, ...adoption(difference)],
      ...(unmanaged ? {} : { option: ["environment", "etc", key] }),
    };
  },
};

function sentence(actual: string | null): string {
  if (actual === "unmanaged") return "is declared nowhere";
  if (actual === "missing") return "is declared, and is not there";
  if (actual === "changed") return "is not as it is declared";
  if (actual === "replaced") return "is a file of its own, where a link to what is declared belongs";
  return actual?.startsWith("unmanaged ")
    ? `is declared nowhere: ${actual.slice(10)}`
    : `${actual}, not to what is declared`;
}

/** As an option, where its text is known whole. */
function adoption({ key, actual, evidence }: Difference): Remedy[] {
  // what was shown of it may have been cut, and a difference is no text to declare
  if (actual !== "unmanaged" || evidence === null || evidence.length >= 4000) return [];
  return [{ kind: "adopt", path: ["environment", "etc", key, "text"], value: JSON.stringify(evidence) }];
}
