import type { LabHost } from "./host.ts";
import { place } from "./place.ts";
import { run } from "./run.ts";

/** Something that breaks on a host that runs. */
export interface Fault {
  readonly name: string;
  readonly about: string;
  strike(host: LabHost): Promise<void>;
  /** Undoes what nothing on the host could undo: puts the cable back, empties the disk. Can be done without a strike. */
  lift?(host: LabHost): Promise<void>;
  /** Undoes what going back undoes, where there was nothing to go back from. */
  restore?(host: LabHost): Promise<void>;
}

const onHost =
  (command: string) =>
  async (host: LabHost): Promise<void> => {
    const { code, stderr } = await host.exec(command);
    if (code !== 0) throw new Error(`${host.name}: ${command}: exit code ${code}\n${stderr}`);
  };

/** What Btrfs counts a host's disk by, and the bytes that it uses; throws where nothing is counted. */
async function quotaOf(host: LabHost): Promise<{ readonly group: string; readonly used: string }> {
  const shown = await run(["btrfs", "qgroup", "show", "-rf", "--raw", host.tree]);
  const [, group, used] = /^(\d+\/\d+)\s+(\d+)/m.exec(shown) ?? [];
  if (group === undefined || used === undefined) throw new Error(`no quota of ${host.name}: ${shown}`);
  return { group, used };
}

/** Faults by their names; which of them end with the host's next switch or start, and which have to be lifted. */
export const faults: readonly Fault[] = [
  {
    name: "stop-sshd",
    about: "sshd is stopped; sessions that stand go on",
    strike: onHost("systemctl stop sshd.service"),
    restore: onHost("systemctl start sshd.service"),
  },
  {
    name: "drop-packets",
    about: "a rule of nftables drops every packet that comes in",
    strike: onHost(
      `nft 'table inet lab-fault { chain input { type filter hook input priority -300; policy drop; iifname lo accept; }; }'`,
    ),
    lift: async (host) => void (await host.exec("nft delete table inet lab-fault")),
  },
  {
    name: "cut-link",
    about: "the cable is taken out",
    strike: (host) => host.cutLink(),
    lift: (host) => host.restoreLink(),
  },
  {
    name: "lose-address",
    about: "the address is taken off the interface",
    strike: onHost("ip address flush dev host0 scope global"),
    lift: onHost("systemctl restart network-addresses-host0.service"),
  },
  {
    name: "fail-unit",
    about: "the process of a unit dies, and the unit has failed",
    strike: onHost(
      "systemctl kill --signal=SEGV web.service; until systemctl is-failed -q web.service; do sleep 0.02; done",
    ),
    restore: onHost("systemctl restart web.service"),
  },
  {
    name: "kill-driver",
    about: "the host's own program dies of SIGKILL",
    strike: onHost("systemctl kill --signal=KILL 'panther-drive-*.service' 'panther-activate-*.service'"),
  },
  {
    name: "close-session",
    about: "every SSH session dies, with the descriptors of what runs in it",
    strike: onHost("pkill -KILL -f '^sshd: alice' || true"),
  },
  {
    name: "power-cut",
    about: "everything ends at once; the power comes back",
    async strike(host) {
      await host.powerCut();
      await host.boot();
    },
  },
  {
    name: "restart",
    about: "somebody restarts the machine",
    strike: onHost("systemctl reboot"),
  },
  {
    name: "fill-disk",
    about: "the disk is full (a quota of Btrfs stands for its end)",
    async strike(host) {
      await run(["btrfs", "quota", "enable", place()]);
      await run(["btrfs", "quota", "rescan", "-w", place()]);
      await run(["sync", "-f", host.tree]);
      const { group, used } = await quotaOf(host);
      await run(["btrfs", "qgroup", "limit", used, group, place()]);
    },
    async lift(host) {
      const quota = await quotaOf(host).catch(() => null);
      if (quota) await run(["btrfs", "qgroup", "limit", "none", quota.group, place()]);
    },
  },
  {
    name: "skew-clock",
    about: "the clock jumps three days ahead (of what calls `date`: the kernel's clock is everybody's)",
    strike: onHost("mkdir -p /run/lab && echo 259200 >/run/lab/skew"),
    lift: async (host) => void (await host.exec("rm -f /run/lab/skew")),
  },
  {
    name: "stale-lock",
    about: "the locks of a switch and of panther are there, and nobody holds them",
    strike: onHost(
      "mkdir -p /run/nixos /var/lib/pantheros && touch /run/nixos/switch-to-configuration.lock /var/lib/pantheros/lock",
    ),
  },
  {
    name: "held-lock",
    about: "somebody holds the lock of switch-to-configuration for a while",
    strike: onHost(
      "mkdir -p /run/nixos && systemd-run --quiet --collect --unit=lab-holder /run/current-system/sw/bin/flock /run/nixos/switch-to-configuration.lock /run/current-system/sw/bin/sleep 600",
    ),
    lift: async (host) => void (await host.exec("systemctl stop lab-holder.service")),
  },
];

/** Systems that break something by themselves when they are switched to, by name: how they differ from the plain one. */
export const badSystems = {
  "system stops sshd": { units: { "sshd.service": null } },
  "system drops packets": {
    firewall:
      "flush ruleset\ntable inet nixos-fw { chain input { type filter hook input priority 0; policy drop; iifname lo accept; }; }\n",
  },
  "system shuts the port for new connections": {
    firewall:
      "flush ruleset\ntable inet nixos-fw { chain input { type filter hook input priority 0; policy drop; iifname lo accept; ct state established accept; }; }\n",
  },
  "system moves the address": { address: "10.77.0.199" },
  "system breaks sshd's configuration": { sshd: ["NoSuchOption yes"] },
  "system drops the login key": {
    etc: { "ssh/authorized_keys.d/alice": { text: "# nobody\n", mode: "0444" } },
  },
  "a unit fails": {
    units: { "broken.service": "[Service]\nType=oneshot\nExecStart=/usr/bin/false\n" },
    wanted: ["broken.service"],
  },
  "a unit fails after a second": {
    units: { "broken.service": "[Service]\nExecStart=/bin/sh -c 'sleep 1; exit 1'\n" },
    wanted: ["broken.service"],
  },
  "activation fails": { hooks: { activate: "code=2" } },
  "activation hangs": { hooks: { "test-begin": "sleep 3600" } },
  "activation kills itself": { hooks: { "test-activated": "kill -KILL $$" } },
  "activation restarts the machine": { hooks: { "test-activated": "systemctl reboot; sleep 60" } },
  "the boot menu cannot be written": { hooks: { "boot-begin": "exit 1" } },
  "the boot menu is written, then fails": { hooks: { "boot-end": "exit 1" } },
  "the boot menu hangs": { hooks: { "boot-begin": "sleep 3600" } },
} as const;
