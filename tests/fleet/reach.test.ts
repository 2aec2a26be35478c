import { secret } from "pantheros";
import { describe, expect, it } from "vitest";
import { fixedNetwork } from "../../modules/nixos/networking/fixed.ts";
import { resolver } from "../../modules/nixos/networking/resolver.ts";
import { roaming } from "../../modules/nixos/networking/roaming.ts";
import { firewall } from "../../modules/nixos/security/firewall.ts";
import { secrets } from "../../modules/nixos/security/secrets.ts";
import { ssh } from "../../modules/nixos/services/ssh.ts";
import { tailscale } from "../../modules/nixos/services/tailscale.ts";
import { configuration, evaluate } from "./configuration.ts";

describe("ssh", () => {
  it("admits the host's users by key, and nobody else", () => {
    const { openssh } = configuration({ use: [ssh()] }).services;
    expect(openssh.enable).toBe(true);
    expect(openssh.settings).toEqual({
      PermitRootLogin: "no",
      PasswordAuthentication: false,
      KbdInteractiveAuthentication: false,
      MaxAuthTries: 3,
      AllowUsers: ["alice", "bob"],
    });
  });

  it("leaves the firewall to the firewall", () => {
    expect(configuration({ use: [ssh()] }).services.openssh.openFirewall).toBe(false);
  });

  it("takes another port", () => {
    const { openssh } = configuration({ use: [ssh({ port: 2222 })] }).services;
    expect(openssh.ports).toEqual([2222]);
  });
});

describe("firewall", () => {
  it("opens SSH everywhere while the host has not joined the tailnet, with a limit by source", () => {
    const { firewall: rules, nftables } = configuration({
      access: "bootstrap",
      use: [ssh(), firewall({ attempts: 7 })],
    }).networking;
    expect(nftables.enable).toBe(true);
    expect(rules.allowedTCPPorts).toEqual([22]);
    expect(rules.interfaces.tailscale0.allowedTCPPorts).toEqual([22]);
    const { content } = nftables.tables.bootstrap;
    expect(content.match(/saddr .*limit rate over 7\/minute/g)).toHaveLength(2);
    // the owner's own way is never slowed down
    expect(content.indexOf('"tailscale0"')).toBeLessThan(content.indexOf("limit rate"));
  });

  it("opens SSH to the tailnet only afterwards", () => {
    const { firewall: rules, nftables } = configuration({
      access: "tailnet",
      use: [ssh(), firewall()],
    }).networking;
    expect(rules).toEqual({ interfaces: { tailscale0: { allowedTCPPorts: [22] } } });
    expect(nftables).toEqual({ enable: true });
  });

  it("follows sshd to another port", () => {
    const { firewall: rules, nftables } = configuration({
      use: [ssh({ port: 2222 }), firewall()],
    }).networking;
    expect(rules.allowedTCPPorts).toEqual([2222]);
    expect(rules.interfaces.tailscale0.allowedTCPPorts).toEqual([2222]);
    expect(nftables.tables.bootstrap.content).toContain("tcp dport 2222 ");
    expect(nftables.tables.bootstrap.content).not.toContain("dport 22 ");
  });

  it("refuses a host that nobody could administer", () => {
    const { host, messages } = evaluate({ use: [firewall()] });
    expect(host).toBeNull();
    expect(messages.join()).toContain("services.ssh");
  });
});

describe("tailscale", () => {
  const authKey = secret("op://vault/tailscale/authKey");

  it("joins under the host's tags, and never serves SSH itself", () => {
    const { tailscale: service } = configuration({
      tags: ["server", "production"],
      use: [tailscale({ authKey })],
    }).services;
    expect(service.extraUpFlags).toEqual(["--advertise-tags=tag:server,tag:production"]);
    expect(service.extraSetFlags).toEqual(["--ssh=false"]);
    expect(service.authKeyFile).toMatchObject({ $nix: "secret", reference: "op://vault/tailscale/authKey" });
    expect(service.useRoutingFeatures).toBe("client");
  });

  it("offers a way out in both of the commands that may turn it off", () => {
    const service = configuration({ use: [tailscale({ authKey, exitNode: true })] }).services.tailscale;
    expect(service.extraUpFlags).toContain("--advertise-exit-node");
    expect(service.extraSetFlags).toContain("--advertise-exit-node");
    expect(service.useRoutingFeatures).toBe("server");
  });

  it("waits for its key, where it has one", () => {
    expect(
      configuration({ use: [tailscale({ authKey })] }).systemd.services["tailscaled-autoconnect"],
    ).toMatchObject({
      after: ["opnix-secrets.service"],
      wants: ["opnix-secrets.service"],
      serviceConfig: { Restart: "on-failure" },
    });
    const without = configuration({ use: [tailscale()] });
    expect(without.services.tailscale.authKeyFile).toBeUndefined();
    expect(without.systemd.services["tailscaled-autoconnect"]).toBeUndefined();
  });

  it("offers a way out where it is an exit node", () => {
    const { tailscale: service } = configuration({ use: [tailscale({ exitNode: true })] }).services;
    expect(service.extraSetFlags).toEqual(["--ssh=false", "--advertise-exit-node"]);
    expect(service.useRoutingFeatures).toBe("server");
  });
});

describe("network", () => {
  it("is NetworkManager's on a laptop, and administrators may join networks", () => {
    const config = configuration({ role: "workstation", use: [roaming()] });
    expect(config.networking.networkmanager.enable).toBe(true);
    expect(config.users.users.alice.extraGroups).toEqual(["wheel", "networkmanager"]);
    expect(config.users.users.bob.extraGroups).toBeUndefined();
  });

  it("keeps the report from starting a second DHCP client", () => {
    const config = configuration({ report: "yoga", use: [resolver()] });
    expect(config.hardware.facter.detected.dhcp.enable).toBe(false);
    expect(config.services.resolved.enable).toBe(true);
  });

  it("asks no stranger in the same network for the names of hosts", () => {
    expect(configuration({ use: [resolver()] }).services.resolved.llmnr).toBe("false");
  });

  const uplink = (machine: Parameters<typeof configuration>[0]) =>
    configuration(machine).systemd.network.networks["10-uplink"];

  it("is IPv4 by DHCP and a fixed IPv6 address on a server", () => {
    const network = uplink({
      use: [fixedNetwork({ interface: "eth0" })],
      owner: { facts: { ipv6Address: "2001:db8::1/64", ipv6Gateway: "fe80::1" } },
    });
    expect(network.matchConfig).toEqual({ Name: "eth0" });
    expect(network.networkConfig).toEqual({ DHCP: "ipv4", IPv6AcceptRA: false });
    expect(network.address).toEqual(["2001:db8::1/64"]);
    expect(network.routes).toEqual([{ Gateway: "fe80::1" }]);
  });

  it("reaches a gateway outside of its prefix", () => {
    const network = uplink({
      use: [fixedNetwork({ interface: "eth0", ipv6GatewayOnLink: true })],
      owner: { facts: { ipv6Address: "2001:db8::1/128", ipv6Gateway: "2001:db8:ff::1" } },
    });
    expect(network.routes).toEqual([{ Gateway: "2001:db8:ff::1", GatewayOnLink: true }]);
  });

  it("has no IPv6 while nobody knows the address", () => {
    const network = uplink({ use: [fixedNetwork({ interface: "eth0" })] });
    expect(network.address).toBeUndefined();
    expect(network.routes).toBeUndefined();
  });
});

describe("secrets", () => {
  it("are fetched once the network is up, and not over and over", () => {
    const config = configuration({
      use: [secrets(), tailscale({ authKey: secret("op://vault/tailscale/authKey") })],
    });
    expect(config.systemd.services["opnix-secrets"].after).toContain("network-online.target");
    expect(config.systemd.services["opnix-secrets"].serviceConfig.RestartMaxDelaySec).toBe("1h");
    expect(config.services["onepassword-secrets"].systemdIntegration.changeDetection.enable).toBe(false);
    expect(config.services["onepassword-secrets"].secrets.tailscaleAuthKey.reference).toBe(
      "op://vault/tailscale/authKey",
    );
  });
});
