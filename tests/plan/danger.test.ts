import { describe, expect, it } from "vitest";
import type { Manifest } from "../../src/manifest/index.ts";
import { planHost } from "../../src/plan/index.ts";
import { manifest, type Entry } from "./support.ts";

type Entries = readonly Entry[];

const dangers = (before: Entries, after: Entries): string[] =>
  planHost("one", manifest(...before), manifest(...after)).dangers.map(
    ({ kind, what }) => `${kind}: ${what}`,
  );

const sshd: Entries = [["services.openssh.enable", true]];
const closed: Entries = [...sshd, ["services.openssh.openFirewall", false]];
const onTailnet: Entries = [...closed, ["services.tailscale.enable", true]];
const trusting: Entries = [...onTailnet, ["networking.firewall.trustedInterfaces", ["tailscale0"]]];
const ann = (...more: Entry[]): Entries => [
  ["users.users.ann.isNormalUser", true],
  ["users.users.ann.extraGroups", ["wheel", "video"]],
  ["users.users.ann.openssh.authorizedKeys.keys", ["key 1", "key 2"]],
  ...more,
];
const without = (entries: Entries, ...options: readonly string[]): Entries =>
  entries.filter(([option]) => !options.includes(option));

describe("dangerous is", () => {
  it.each<readonly [string, Entries, Entries, readonly string[]]>([
    [
      "another layout of the disks",
      [["disko.devices.disk.main.device", "/dev/sda"]],
      [["disko.devices.disk.main.device", "/dev/sdb"]],
      [
        "destroys: the layout of the disks changes: a switch partitions nothing, so the machine may not find what is declared",
      ],
    ],
    [
      "a file system that is not mounted any more, and one from elsewhere",
      [
        ['fileSystems."/data".device', "/dev/a"],
        ['fileSystems."/srv".device', "/dev/b"],
      ],
      [['fileSystems."/srv".device', "/dev/c"]],
      [
        "destroys: /data is not mounted any more",
        "destroys: /srv is mounted from elsewhere: what is there now is not seen there any more",
      ],
    ],
    [
      "another boot loader",
      [["boot.loader.systemd-boot.enable", true]],
      [["boot.loader.grub.enable", true]],
      ["locks out: another boot loader: the machine may not start"],
    ],
    [
      "another state version, of the system and of homes",
      [
        ["system.stateVersion", "25.05"],
        ["home.stateVersion", "25.05", { home: "ann" }],
      ],
      [
        ["system.stateVersion", "25.11"],
        ["home.stateVersion", "25.11", { home: "ann" }],
      ],
      ["destroys: the state version changes: services look for their data in another place or form"],
    ],
    ["an account that is removed", ann(), [], ["locks out: the account ann is removed"]],
    [
      "a key that is removed",
      ann(),
      [
        ...without(ann(), "users.users.ann.openssh.authorizedKeys.keys"),
        ["users.users.ann.openssh.authorizedKeys.keys", ["key 2", "key 3"]],
      ],
      ["locks out: ann loses an SSH key"],
    ],
    [
      "the last key that is removed",
      ann(),
      without(ann(), "users.users.ann.openssh.authorizedKeys.keys"),
      ["locks out: ann loses 2 SSH keys, and has none left"],
    ],
    [
      "a user who leaves the group wheel",
      ann(),
      [...without(ann(), "users.users.ann.extraGroups"), ["users.users.ann.extraGroups", ["video"]]],
      ["locks out: ann cannot become root any more"],
    ],
    [
      "another uid",
      ann(["users.users.ann.uid", 1000]),
      ann(["users.users.ann.uid", 1001]),
      ["destroys: the files of ann are not where or whose they were"],
    ],
    [
      "an sshd that is turned off",
      sshd,
      [["services.openssh.enable", false]],
      ["locks out: sshd does not run any more"],
    ],
    [
      "another setting of sshd",
      sshd,
      [...sshd, ["services.openssh.settings.PasswordAuthentication", false]],
      ["locks out: sshd lets in others, or in another way"],
    ],
    [
      "a firewall that closes sshd to everyone",
      sshd,
      closed,
      ["locks out: the firewall closes sshd to every network"],
    ],
    [
      "a firewall that leaves sshd to the tailnet",
      [
        ...sshd,
        ["services.tailscale.enable", true],
        ["networking.firewall.trustedInterfaces", ["tailscale0"]],
      ],
      trusting,
      ["locks out: the firewall closes sshd to everyone outside of the tailnet"],
    ],
    [
      "a firewall that closes sshd to the tailnet",
      trusting,
      onTailnet,
      ["locks out: the firewall closes sshd to the tailnet"],
    ],
    [
      "a port of sshd that nothing opens",
      [...closed, ["networking.firewall.allowedTCPPorts", [22]]],
      [...closed, ["networking.firewall.allowedTCPPorts", [22]], ["services.openssh.ports", [2222]]],
      [
        "locks out: sshd lets in others, or in another way",
        "locks out: the firewall closes sshd to every network",
      ],
    ],
    [
      "a host that leaves the tailnet",
      trusting,
      without(trusting, "services.tailscale.enable"),
      ["locks out: the host leaves the tailnet"],
    ],
    [
      "another address",
      [["networking.interfaces.eth0.useDHCP", true]],
      [["networking.interfaces.eth0.useDHCP", false]],
      ["locks out: addresses or the way to the network change"],
    ],
    [
      "a firewall that asks Nix for its ports",
      [...closed, ["networking.firewall.allowedTCPPorts", [22]]],
      [...closed, ["networking.firewall.allowedTCPPorts", [{ $nix: "config.x" }]]],
      [],
    ],
    [
      "no port within a range that stays open",
      [...closed, ["networking.firewall.allowedTCPPorts", [22]]],
      [...closed, ["networking.firewall.allowedTCPPortRanges", [{ from: 20, to: 30 }]]],
      [],
    ],
    [
      "no port at the end of such a range",
      [...closed, ["networking.firewall.allowedTCPPorts", [22]]],
      [...closed, ["networking.firewall.allowedTCPPortRanges", [{ from: 22, to: 22 }]]],
      [],
    ],
    [
      "a port beside such a range",
      [...closed, ["networking.firewall.allowedTCPPorts", [22]]],
      [...closed, ["networking.firewall.allowedTCPPortRanges", [{ from: 23, to: 30 }]]],
      ["locks out: the firewall closes sshd to every network"],
    ],
    [
      "what stands in whole sets, as under a priority",
      [
        ["services.openssh", { enable: true, ports: [22] }, { priority: 50 }],
        ["users.users", { ann: { isNormalUser: true } }],
      ],
      [
        ["services.openssh", { enable: false }, { priority: 50 }],
        ["users.users", { bob: { isNormalUser: true } }],
      ],
      ["locks out: the account ann is removed", "locks out: sshd does not run any more"],
    ],
    [
      "no package, and no key that is added",
      ann(),
      ann(["environment.systemPackages", [{ $nix: "pkgs.a" }]]),
      [],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(dangers(before, after)).toEqual(expected);
  });

  it("nothing about a host that is not there yet", () => {
    const nothing: Manifest | null = null;
    expect(planHost("one", nothing, manifest(...ann(), ...closed)).dangers).toEqual([]);
  });

  it("said with the options by which it comes about", () => {
    const [danger] = planHost("one", manifest(...trusting), manifest(...onTailnet)).dangers;
    expect(danger!.options).toEqual(["networking.firewall.trustedInterfaces"]);
  });
});
