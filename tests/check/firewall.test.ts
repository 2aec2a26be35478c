import { describe, expect, it } from "vitest";
import { rule as openPort } from "../../src/check/rules/open-port.ts";
import { rule as sshdReach } from "../../src/check/rules/sshd-reach.ts";
import type { Value } from "../../src/evaluate/model.ts";
import { brief, force, judgeHost, nixosAt } from "./support.ts";

const tailnet = { facts: { access: "tailnet" } } as const;
/** A port that only Nix knows. */
const unknown: Value = { $nix: "ref", path: ["services", "x", "port"] };
const texts = (...given: Parameters<typeof judgeHost>): string[] =>
  judgeHost(...given).map(({ message }) => message);

describe("the way to sshd", () => {
  const openssh = (value: object, firewall: object = {}, nftables = false) => ({
    services: { openssh: value, tailscale: { enable: true } },
    networking: { firewall, nftables: { enable: nftables } },
  });

  it("is the port of the address on which it listens, which openFirewall does not open", () => {
    const elsewhere = { listenAddresses: [{ addr: "0.0.0.0", port: 2222 }] };
    expect(brief(judgeHost(sshdReach, openssh(elsewhere)))).toEqual([
      `PANTHER4002 | ${nixosAt("services.openssh.listenAddresses")} | hosts/box/default.ts:3:16`,
    ]);
    expect(judgeHost(sshdReach, openssh({ ...elsewhere, ports: [2222] }))).toEqual([]);
    expect(judgeHost(sshdReach, openssh(elsewhere, { allowedTCPPorts: [2222] }))).toEqual([]);
    expect(judgeHost(sshdReach, openssh({ listenAddresses: [{ addr: "0.0.0.0" }] }))).toEqual([]);
    const both = { listenAddresses: [{ addr: "127.0.0.1", port: 22 }, { addr: "[::]" }] };
    expect(judgeHost(sshdReach, openssh(both))).toEqual([]);
  });
  it("is no address of the tailnet before the host has joined it", () => {
    const onTailnet = openssh(
      { listenAddresses: [{ addr: "100.100.1.2" }] },
      { trustedInterfaces: ["tailscale0"] },
    );
    expect(texts(sshdReach, onTailnet)).toEqual([expect.stringContaining("addresses of the tailnet only")]);
    expect(judgeHost(sshdReach, onTailnet, tailnet)).toEqual([]);
  });
  it("may lead through rules by hand, of the kind that the firewall takes", () => {
    const closed = { openFirewall: false };
    const nft = (extraInputRules: Value, nftables = true) =>
      judgeHost(sshdReach, openssh(closed, { extraInputRules }, nftables));
    expect(nft("tcp dport 22 limit rate 10/minute accept")).toEqual([]);
    expect(nft("ip saddr 203.0.113.7 tcp dport { ssh,\n  http } accept")).toEqual([]);
    expect(nft({ $nix: "expr", parts: ["tcp dport ", { value: unknown }, " accept"] })).toEqual([]);
    expect(nft("tcp dport 22 accept", false)).toHaveLength(1);
    expect(nft("# tcp dport 22 accept")).toHaveLength(1);
    expect(nft("tcp dport 22 drop\ntcp dport 80 accept")).toHaveLength(1);
    const rule = "iptables -A nixos-fw -p tcp --dport 20:30 -j nixos-fw-accept";
    expect(judgeHost(sshdReach, openssh(closed, { extraCommands: rule }))).toEqual([]);
    expect(judgeHost(sshdReach, openssh(closed, { extraCommands: `${rule} -i tailscale0` }))).toHaveLength(1);
  });
  it("may lead through a port that only Nix knows", () => {
    const closed = { openFirewall: false };
    expect(judgeHost(sshdReach, openssh(closed, { allowedTCPPorts: [unknown] }))).toEqual([]);
    expect(judgeHost(sshdReach, openssh(closed, { allowedUDPPorts: [unknown] }))).toHaveLength(1);
    const here = (name: string) => ({ interfaces: { [name]: { allowedTCPPorts: [unknown] } } });
    expect(judgeHost(sshdReach, openssh(closed, here("tailscale0")))).toHaveLength(1);
    expect(judgeHost(sshdReach, openssh(closed, here("tailscale0")), tailnet)).toEqual([]);
  });
  it("needs no interface where Tailscale makes none", () => {
    const userspace = {
      services: {
        openssh: { openFirewall: false, listenAddresses: [{ addr: "127.0.0.1" }] },
        tailscale: { enable: true, interfaceName: "userspace-networking" },
      },
    };
    expect(judgeHost(sshdReach, userspace, tailnet)).toEqual([]);
  });
  it("is no other private network", () => {
    const through = (name: string) => openssh({ openFirewall: false }, { trustedInterfaces: [name] });
    for (const name of ["lo", "wg0", "tun0", "ztabcdef12", "nebula.mesh", "podman0"])
      expect(judgeHost(sshdReach, through(name)), name).toHaveLength(1);
    for (const name of ["eno2", "enp1s0", "eth0", "wlan0", "bond0", "br0"])
      expect(judgeHost(sshdReach, through(name)), name).toEqual([]);
  });
});

describe("a port", () => {
  const networking = (value: object) => ({ networking: value });

  it("is open that only Nix knows", () => {
    const found = judgeHost(
      openPort,
      networking({
        firewall: {
          allowedTCPPorts: [{ $nix: "fillIn", what: "the port" }, unknown],
          allowedUDPPortRanges: [{ from: unknown, to: 9000 }],
          interfaces: { podman0: { allowedTCPPorts: [unknown] } },
        },
      }),
    );
    expect(brief(found)).toEqual([
      `PANTHER4003 | ${nixosAt("networking.firewall.allowedTCPPorts.1")}`,
      `PANTHER4003 | ${nixosAt("networking.firewall.allowedUDPPortRanges.0")}`,
    ]);
  });
  it("is opened by hand, unless for some only", () => {
    const rules = (extraInputRules: string) =>
      texts(openPort, networking({ firewall: { extraInputRules }, nftables: { enable: true } }));
    expect(rules("tcp dport { 8080, 9000-9010 } accept\nudp dport 53 counter accept")).toEqual([
      "TCP port 8080 is open to the internet",
      "TCP ports 9000 to 9010 are open to the internet",
      "UDP port 53 is open to the internet",
    ]);
    expect(rules('iifname { "eno2", "podman0" } tcp dport 80 accept')).toEqual([
      "TCP port 80 is open on eno2",
    ]);
    for (const fine of [
      "ip saddr 10.0.0.0/8 tcp dport 8080 accept",
      'iifname "tailscale0" accept',
      "ct state { established, related } accept",
      "icmpv6 type echo-request accept",
      "tcp dport 8080 drop",
      "tcp dport 22 accept",
    ])
      expect(rules(fine), fine).toEqual([]);
    expect(
      texts(
        openPort,
        networking({ firewall: { extraCommands: "iptables -A INPUT -p udp --dport 99 -j ACCEPT" } }),
      ),
    ).toEqual(["UDP port 99 is open to the internet"]);
  });
  it("is opened by options of other names, in sets under a priority, and without any option", () => {
    const nested = {
      services: {
        syncthing: { enable: true, openDefaultPorts: true },
        transmission: force({ enable: true, openPeerPorts: true, openFirewall: false }),
        zerotierone: { enable: true },
      },
      programs: { kdeconnect: { enable: true }, mosh: { enable: true, openFirewall: false } },
      xdg: { portal: { xdgOpenUsePortal: true } },
    };
    expect(texts(openPort, nested).toSorted()).toEqual([
      "programs.kdeconnect opens its ports to the internet whenever it is enabled",
      "services.syncthing opens its ports to the internet",
      "services.transmission opens its ports to the internet",
      "services.zerotierone opens its ports to the internet whenever it is enabled",
    ]);
  });
  it("is opened once, however often that is said", () => {
    const twice = { services: { grafana: { openFirewall: true } } };
    const found = judgeHost(openPort, { ...twice, networking: {} }, { nixos: [] });
    expect(judgeHost(openPort, twice)).toEqual(found);
    expect(found).toHaveLength(1);
  });
  it("is forwarded by NAT and by containers", () => {
    const forwardPorts = [{ sourcePort: 8080, destination: "10.0.0.2:80" }];
    const nat = (more: object) => texts(openPort, networking({ nat: { forwardPorts, ...more } }));
    expect(nat({ enable: true })).toEqual(["NAT forwards port 8080 from outside"]);
    expect(nat({ enable: true, externalInterface: "eno2" })).toEqual(["NAT forwards port 8080 from eno2"]);
    expect(nat({ enable: true, externalInterface: "tailscale0" })).toEqual([]);
    expect(nat({})).toEqual([]);
    expect(texts(openPort, { containers: { web: { forwardPorts: [{ hostPort: 8080 }] } } })).toEqual([
      "container web gets what comes in on port 8080",
    ]);
  });
  it("is published by containers to strangers only", () => {
    const ports = (...list: string[]) =>
      texts(openPort, { virtualisation: { "oci-containers": { containers: { web: { ports: list } } } } });
    expect(ports("80", "10:80", "0.0.0.0:80:80", "[::]:80:80", "203.0.113.1:80:80")).toHaveLength(5);
    expect(
      ports("localhost:80:80", "192.168.1.2:80:80", "[fd7a:115c:a1e0::1]:80:80", "172.20.0.1::80"),
    ).toEqual([]);
  });
});
