/** Something that somebody does to a host by hand, what is to be found of it, and how it is undone. */
export interface Change {
  readonly signal: string;
  readonly name: string;
  /** Shell text that root runs. */
  readonly make: string;
  readonly undo: string;
  readonly key: string;
  readonly actual: string;
}

/** Changes to systems, units, packages and homes of a host of the lab; what is declared turns channels off. */
export const changes: readonly Change[] = [
  {
    signal: "system",
    name: "a test of another system that nobody ended",
    make: "$(readlink -f /nix/var/nix/profiles/system-2-link)/bin/switch-to-configuration test",
    undo: "/nix/var/nix/profiles/system/bin/switch-to-configuration test",
    key: "running",
    actual: "generation 2, instead of generation 3",
  },
  {
    signal: "reboot",
    name: "a switch to another kernel",
    make: `
      nix-env --profile /nix/var/nix/profiles/system --switch-generation 2 &&
        /nix/var/nix/profiles/system/bin/switch-to-configuration switch`,
    undo: `
      nix-env --profile /nix/var/nix/profiles/system --switch-generation 3 &&
        /nix/var/nix/profiles/system/bin/switch-to-configuration switch`,
    key: "restart",
    actual: "kernel",
  },
  {
    signal: "boot-default",
    name: "another default of the boot loader",
    make: "sed -i 's/^default .*/default nixos-generation-2.conf/' /boot/loader/loader.conf",
    undo: "sed -i 's/^default .*/default nixos-generation-3.conf/' /boot/loader/loader.conf",
    key: "default",
    actual: "generation 2 (nixos-generation-2.conf), instead of generation 3",
  },
  {
    signal: "interrupted",
    name: "a switch that was interrupted",
    make: "mkdir -p /run/nixos; echo web.service >/run/nixos/start-list",
    undo: "rm /run/nixos/start-list",
    key: "lists",
    actual: "start-list",
  },
  {
    signal: "units",
    name: "a stopped service",
    make: "systemctl stop web.service",
    undo: "systemctl start web.service",
    key: "web.service",
    actual: "stopped",
  },
  {
    signal: "units-failed",
    name: "a service that failed",
    make: "systemctl kill --signal=KILL web.service; until systemctl is-failed --quiet web.service; do sleep 0.1; done",
    undo: "systemctl reset-failed; systemctl start web.service",
    key: "web.service",
    actual: "signal",
  },
  {
    signal: "unit-files",
    name: "a property of a unit",
    make: "systemctl set-property --runtime web.service MemoryMax=1G",
    undo: "systemctl revert web.service",
    key: "web.service",
    actual: "changed by 50-MemoryMax.conf until the next restart",
  },
  {
    signal: "unit-files",
    name: "a masked service, which was stopped with it",
    make: "systemctl mask --runtime --now web.service",
    undo: "systemctl unmask --runtime web.service; systemctl start web.service",
    key: "web.service",
    actual: "masked until the next restart",
  },
  {
    signal: "unit-files",
    name: "a unit of a user",
    make: "mkdir -p ~alice/.config/systemd/user; echo '[Service]' >~alice/.config/systemd/user/sync.service",
    undo: "rm -r ~alice/.config",
    key: "alice/sync.service",
    actual: "a unit of its own",
  },
  {
    signal: "jobs",
    name: "a transient timer",
    make: "systemd-run --quiet --unit=backup --on-calendar=hourly true",
    undo: "systemctl stop backup.timer",
    key: "timer/backup.timer",
    actual: "OnCalendar=hourly",
  },
  {
    signal: "jobs",
    name: "a user who lingers",
    make: "mkdir -p /var/lib/systemd/linger; touch /var/lib/systemd/linger/alice",
    undo: "rm /var/lib/systemd/linger/alice",
    key: "linger/alice",
    actual: "on",
  },
  {
    signal: "jobs",
    name: "a crontab",
    make: "mkdir -p /var/cron/tabs; echo '@daily true' >/var/cron/tabs/alice",
    undo: "rm -r /var/cron",
    key: "cron/alice",
    actual: "/var/cron/tabs/alice",
  },
  {
    signal: "jobs",
    name: "an ordered shutdown",
    make: "shutdown --reboot +600",
    undo: "shutdown -c",
    key: "shutdown",
    actual: "reboot",
  },
  {
    signal: "packages",
    name: "an installed package",
    make: "mkdir -p /tmp/hello-2.12/bin; nix-env --install $(nix-store --add /tmp/hello-2.12); rm -r /tmp/hello-2.12",
    undo: "nix-env --uninstall hello",
    key: "root/hello",
    actual: "hello-2.12 (nix-env)",
  },
  {
    signal: "channels",
    name: "a channel",
    make: "echo 'https://nixos.org/channels/nixos-unstable nixos' >~/.nix-channels",
    undo: "rm ~/.nix-channels",
    key: "root",
    actual: "nixos https://nixos.org/channels/nixos-unstable",
  },
  {
    signal: "nix-conf",
    name: "a setting of Nix of a user's own",
    make: "mkdir -p ~alice/.config/nix; echo 'max-jobs = 1' >~alice/.config/nix/nix.conf",
    undo: "rm -r ~alice/.config",
    key: "alice/nix.conf",
    actual: "max-jobs",
  },
  {
    signal: "processes",
    name: "a program of nobody",
    make: "mkdir -p /opt/x; cp /usr/bin/sleep /opt/x/miner; systemd-run --quiet --unit=x /opt/x/miner 1000; rm -r /opt/x",
    undo: "systemctl stop x.service",
    key: "/opt/x/miner",
    actual: "runs /opt/x/miner",
  },
  {
    signal: "store",
    name: "a store that can be written to",
    make: "mount -o remount,bind,rw /nix/store",
    undo: "mount -o remount,bind,ro /nix/store",
    key: "/nix/store",
    actual: "writable",
  },
];
