import { createHash } from "node:crypto";
import { user } from "./base.ts";

/** Network of a lab: the operator's side has the first address, the hosts those from 11 on. */
export const network = { prefix: "10.77.0", length: 24, first: 11 } as const;
export const sshPort = 22;

const trigger = (...texts: readonly string[]): string =>
  `X-Restart-Triggers=${createHash("sha256").update(texts.join("\0")).digest("hex").slice(0, 32)}`;
/** A unit of the groups and lines that are given. */
export const unit = (groups: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(groups)
    .map(([name, lines]) => `[${name}]\n${lines.map((line) => `${line}\n`).join("")}`)
    .join("\n");
export const service = (
  description: string,
  lines: readonly string[],
  more: readonly string[] = [],
): string => unit({ Unit: [`Description=${description}`, ...more], Service: lines });
const oneshot = ["Type=oneshot", "RemainAfterExit=true"];

/** Rules of a host that lets in SSH, and what `more` says. */
export const firewall = (more: readonly string[] = []): string =>
  `flush ruleset
table inet nixos-fw {
  chain input {
    type filter hook input priority filter; policy drop;
    iifname lo accept
    ct state established,related accept
    icmp type echo-request accept
${["tcp dport 22 accept", ...more].map((rule) => `    ${rule}\n`).join("")}  }
}
`;

export const sshdConfig = (more: readonly string[]): string =>
  [
    `Port ${sshPort}`,
    "HostKey /etc/ssh/ssh_host_ed25519_key",
    "AuthorizedKeysFile /etc/ssh/authorized_keys.d/%u",
    "PasswordAuthentication no",
    "KbdInteractiveAuthentication no",
    "PermitRootLogin no",
    "UsePAM yes",
    "MaxStartups 100",
    "SetEnv PATH=/run/wrappers/bin:/run/current-system/sw/bin",
    ...more,
  ]
    .map((line) => `${line}\n`)
    .join("");

export interface File {
  readonly text: string;
  /** Octal; then it is a copy in /etc, not a link. */
  readonly mode?: string;
}

/** Files in /etc of every host. */
export function filesOf(
  host: string,
  key: string,
  sshd: string,
  rules: string,
): Readonly<Record<string, File>> {
  return {
    hostname: { text: `${host}\n` },
    hosts: { text: `127.0.0.1 localhost\n::1 localhost\n127.0.0.2 ${host}\n` },
    "ssh/sshd_config": { text: sshd },
    [`ssh/authorized_keys.d/${user}`]: { text: `${key}\n`, mode: "0444" },
    sudoers: {
      text: 'Defaults env_keep+="TERMINFO_DIRS"\nroot ALL=(ALL:ALL) SETENV: ALL\n%wheel ALL=(ALL:ALL) NOPASSWD: SETENV: ALL\n',
      mode: "0440",
    },
    // at the end of a shutdown systemd waits so long for what `exec` of a lab has started: it is nobody's child there
    "systemd/system.conf": { text: "[Manager]\nDefaultTimeoutStopSec=4s\n" },
    // no host of a lab reaches a cache, nor has anything to build
    "nix/nix.conf": {
      text: "build-users-group =\nsandbox = false\nsubstituters =\ntrusted-users = root @wheel\n",
    },
    "nftables.conf": { text: rules },
  };
}

/** Units of every host, as NixOS names them and tells them apart from those that it leaves alone. */
export function unitsOf(address: string, sshd: string, rules: string): Readonly<Record<string, string>> {
  const place = `${address}/${network.length}`;
  return {
    "sshd.service": service(
      "SSH Daemon",
      [
        "Type=notify",
        "RuntimeDirectory=sshd",
        "RuntimeDirectoryPreserve=true",
        "KillMode=process",
        "Restart=always",
        "ExecStart=/usr/sbin/sshd -D -f /etc/ssh/sshd_config",
      ],
      ["After=network.target", "X-StopIfChanged=false", trigger(sshd)],
    ),
    "nix-daemon.socket": unit({
      Unit: ["Description=Nix Daemon Socket"],
      Socket: ["ListenStream=/nix/var/nix/daemon-socket/socket"],
    }),
    "nix-daemon.service": service(
      "Nix Daemon",
      ["ExecStart=/usr/bin/nix-daemon"],
      ["X-RestartIfChanged=false"],
    ),
    "network-addresses-host0.service": service(
      "Address configuration of host0",
      [
        ...oneshot,
        `ExecStart=/usr/sbin/ip address replace ${place} dev host0`,
        "ExecStart=/usr/sbin/ip link set host0 up",
        `ExecStop=/usr/sbin/ip address del ${place} dev host0`,
      ],
      ["Before=network.target"],
    ),
    "nftables.service": service(
      "nftables firewall",
      [
        ...oneshot,
        ...["ExecStart", "ExecReload"].map((key) => `${key}=/usr/sbin/nft -f /etc/nftables.conf`),
        "ExecStop=/usr/sbin/nft flush ruleset",
      ],
      ["Before=network-pre.target", "X-ReloadIfChanged=true", trigger(rules)],
    ),
    "panther-resume.service": service(
      "What became of a deploy that a restart has interrupted",
      [...oneshot, "Restart=on-abnormal", "ExecStart=/bin/sh /var/lib/pantheros/program resume"],
      [
        "After=local-fs.target",
        "X-RestartIfChanged=false",
        ...["transaction", "program"].map((file) => `ConditionPathExists=/var/lib/pantheros/${file}`),
      ],
    ),
    "web.service": service("What the host is there for", ["ExecStart=/usr/bin/sleep infinity"]),
  };
}
