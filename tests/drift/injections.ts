/** Something that somebody does to a host by hand, and how it is undone. */
export interface Injection {
  readonly name: string;
  readonly signal: string;
  /** The key of the finding, or an expression for one that differs from run to run. */
  readonly key: string | RegExp;
  readonly remedy: "redeploy" | "restart" | "adopt" | "by-hand";
  readonly severity: "critical" | "warning" | "note";
  readonly change: string;
  readonly undo: string;
  /** Part of the evidence. */
  readonly evidence?: string;
}

const web = "/run/systemd/system/web.service";

/** One change for each signal that a container can have, on real parts: systemd, sshd, nft, Nix, shadow, the kernel. */
export const injections: readonly Injection[] = [
  {
    name: "a file in /etc",
    signal: "etc",
    key: "own.conf",
    remedy: "adopt",
    severity: "warning",
    change: "echo 'a = 1' >/etc/own.conf",
    undo: "rm /etc/own.conf",
    evidence: "a = 1",
  },
  {
    name: "a file where a link belongs",
    signal: "etc",
    key: "hosts",
    remedy: "redeploy",
    severity: "warning",
    change: "rm /etc/hosts; echo '10.0.0.1 elsewhere' >/etc/hosts",
    undo: "ln -sfn /etc/static/hosts /etc/hosts",
    evidence: "+10.0.0.1 elsewhere",
  },
  {
    name: "a kernel parameter",
    signal: "sysctl",
    key: "net.ipv4.ip_forward",
    remedy: "by-hand",
    severity: "warning",
    change: "echo 1 >/proc/sys/net/ipv4/ip_forward",
    undo: "echo 0 >/proc/sys/net/ipv4/ip_forward",
  },
  {
    name: "a user",
    signal: "accounts",
    key: "user mallory",
    remedy: "by-hand",
    severity: "warning",
    change: "useradd --no-create-home mallory",
    undo: "userdel mallory; rm -f /etc/*-",
  },
  {
    name: "a member of a group",
    signal: "accounts",
    key: "member disk alice",
    remedy: "by-hand",
    severity: "critical",
    change: "gpasswd --add alice disk",
    undo: "gpasswd --delete alice disk; rm -f /etc/*-",
  },
  {
    name: "a key in a home",
    signal: "authorized-keys",
    key: /^\/home\/alice\/\.ssh\/authorized_keys SHA256:/,
    remedy: "by-hand",
    severity: "critical",
    change:
      "install -d -m 700 -o alice /home/alice/.ssh; ssh-keygen -q -t ed25519 -N '' -f /tmp/k; cp /tmp/k.pub /home/alice/.ssh/authorized_keys",
    undo: "rm -r /home/alice/.ssh /tmp/k /tmp/k.pub",
  },
  {
    name: "another host key",
    signal: "host-keys",
    key: "file /etc/ssh/ssh_host_ecdsa_key",
    remedy: "by-hand",
    severity: "warning",
    change: "ssh-keygen -q -t ecdsa -N '' -f /etc/ssh/ssh_host_ecdsa_key",
    undo: "rm /etc/ssh/ssh_host_ecdsa_key /etc/ssh/ssh_host_ecdsa_key.pub",
  },
  {
    name: "rules of sudo",
    signal: "sudo",
    key: "mallory",
    remedy: "by-hand",
    severity: "warning",
    change: "mkdir -p /etc/sudoers.d; echo 'mallory ALL=(ALL) NOPASSWD: ALL' >/etc/sudoers.d/mallory",
    undo: "rm -r /etc/sudoers.d",
  },
  {
    name: "a process that listens",
    signal: "sockets",
    key: /2222/,
    remedy: "by-hand",
    severity: "note",
    change: "setsid /usr/sbin/sshd -D -p 2222 -o PidFile=none >/dev/null 2>&1 & sleep 1",
    undo: "kill $(ss -Htlnp 'sport = :2222' | sed -n 's/.*pid=\\([0-9]*\\).*/\\1/p' | head -n 1); sleep 1",
  },
  {
    name: "a table of nftables",
    signal: "firewall",
    key: "inet mine",
    remedy: "by-hand",
    severity: "warning",
    change: "nft add table inet mine",
    undo: "nft delete table inet mine",
  },
  {
    name: "a unit that was stopped",
    signal: "units",
    key: "web.service",
    remedy: "by-hand",
    severity: "warning",
    change: "systemctl stop web.service",
    undo: "systemctl start web.service",
  },
  {
    name: "a unit that has failed",
    signal: "units-failed",
    key: "web.service",
    remedy: "by-hand",
    severity: "warning",
    change: "systemctl kill --signal=SEGV web.service; sleep 1",
    undo: "systemctl reset-failed web.service; systemctl start web.service",
  },
  {
    name: "a drop-in",
    signal: "unit-files",
    key: "web.service",
    remedy: "by-hand",
    severity: "warning",
    change: `mkdir -p ${web}.d; printf '[Service]\\nNice=5\\n' >${web}.d/nice.conf; systemctl daemon-reload`,
    undo: `rm -r ${web}.d; systemctl daemon-reload`,
  },
  {
    name: "a mask",
    signal: "unit-files",
    key: "web.service",
    remedy: "by-hand",
    severity: "warning",
    change: "systemctl mask --runtime web.service",
    undo: "systemctl unmask --runtime web.service",
  },
  {
    name: "a crontab",
    signal: "jobs",
    key: "cron/root",
    remedy: "by-hand",
    severity: "warning",
    change: "mkdir -p /var/spool/cron/crontabs; echo '* * * * * id' >/var/spool/cron/crontabs/root",
    undo: "rm -r /var/spool/cron/crontabs",
  },
  {
    name: "services of a user who is not there",
    signal: "jobs",
    key: "linger/alice",
    remedy: "by-hand",
    severity: "warning",
    change: "mkdir -p /var/lib/systemd/linger; touch /var/lib/systemd/linger/alice",
    undo: "rm /var/lib/systemd/linger/alice",
  },
  {
    name: "settings of Nix of a user",
    signal: "nix-conf",
    key: "root/nix.conf",
    remedy: "by-hand",
    severity: "warning",
    change: "mkdir -p ~/.config/nix; echo 'sandbox = false' >~/.config/nix/nix.conf",
    undo: "rm -r ~/.config/nix",
  },
  {
    name: "a package",
    signal: "packages",
    key: "root/system-path",
    remedy: "adopt",
    severity: "warning",
    change: `mount -o remount,rw,bind /nix/store
mkdir -p /nix/var/nix/profiles/per-user/root
nix-env --profile /nix/var/nix/profiles/per-user/root/profile -i "$(readlink -f /run/current-system/sw)"
mount -o remount,ro,bind /nix/store`,
    undo: "rm -r /nix/var/nix/profiles/per-user/root",
  },
  {
    name: "a switch that was cut off",
    signal: "interrupted",
    key: "lists",
    remedy: "by-hand",
    severity: "critical",
    change: "mkdir -p /run/nixos; echo web.service >/run/nixos/start-list",
    undo: "rm /run/nixos/start-list",
  },
  {
    name: "a mount",
    signal: "mounts",
    key: "/mnt",
    remedy: "by-hand",
    severity: "warning",
    change: "mkdir -p /mnt; mount --bind /var /mnt",
    undo: "umount /mnt",
  },
  {
    name: "a store that can be written to",
    signal: "store",
    key: "/nix/store",
    remedy: "by-hand",
    severity: "warning",
    change: "mount -o remount,rw,bind /nix/store",
    undo: "mount -o remount,ro,bind /nix/store",
  },
  {
    name: "something in /opt",
    signal: "leftovers",
    key: "/opt/tool",
    remedy: "by-hand",
    severity: "note",
    change: "mkdir -p /opt/tool",
    undo: "rmdir /opt/tool",
  },
  {
    name: "files of the installer",
    signal: "leftovers",
    key: "/etc/nixos",
    remedy: "by-hand",
    severity: "note",
    change: "mkdir -p /etc/nixos; echo '{ }' >/etc/nixos/configuration.nix",
    undo: "rm -r /etc/nixos",
  },
];
