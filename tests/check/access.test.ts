import { describe, expect, it } from "vitest";
import type { HostFacts } from "../../src/author/facts.ts";
import { rule as login } from "../../src/check/rules/login.ts";
import { rule as openPort } from "../../src/check/rules/open-port.ts";
import { rule as sshdReach } from "../../src/check/rules/sshd-reach.ts";
import { brief, conditional, force, judgeHost, nixosAt, secretRef, someKey } from "./support.ts";

const openssh = (value: object) => ({ services: { openssh: value } });
const user = (keys: readonly string[], groups = ["wheel"]): Pick<HostFacts, "users"> => ({
  users: [{ name: "alice", groups, keys, home: "/home/alice" }],
});
const messages = (...found: ReturnType<typeof judgeHost>[]): string[] =>
  found.flat().map(({ message }) => message);

describe("login", () => {
  const server = { role: "server" } as const;

  it("refuses a host on which no user has a key", () => {
    const found = judgeHost(login, {}, { facts: user([]) });
    expect(brief(found)).toEqual(["PANTHER4001 | fleet.ts:9:22 | hosts/box/default.ts:3:16"]);
    expect(found[0]!.severity).toBe("error");
  });
  it("refuses keys that are there at run time only", () => {
    const found = judgeHost(
      login,
      { users: { users: { alice: { openssh: { authorizedKeys: { keyFiles: [secretRef] } } } } } },
      { facts: user([]) },
    );
    expect(brief(found)[0]).toContain(
      `PANTHER4001 | ${nixosAt("users.users.alice.openssh.authorizedKeys.keyFiles")}`,
    );
  });
  it("refuses a server without sshd, and a laptop on which nobody can have a password", () => {
    const off = openssh({ enable: force(false) });
    expect(brief(judgeHost(login, off, { facts: server }))).toEqual([
      `PANTHER4001 | ${nixosAt("services.openssh.enable")} | hosts/box/default.ts:3:16`,
    ]);
    expect(brief(judgeHost(login, { ...off, users: { mutableUsers: false } }))).toEqual([
      `PANTHER4001 | ${nixosAt("users.mutableUsers")} | hosts/box/default.ts:3:16`,
    ]);
    expect(judgeHost(login, off)).toEqual([]);
  });
  it("refuses keys of nobody who may become root", () => {
    expect(messages(judgeHost(login, {}, { facts: user([someKey], ["users"]) }))[0]).toContain(
      "not in group wheel",
    );
    expect(messages(judgeHost(login, {}, { facts: server }))[0]).toContain("sudo asks for a password");
  });
  it.each([
    [{ AllowUsers: ["bob"] }, "AllowUsers"],
    [{ DenyUsers: ["al*"] }, "DenyUsers"],
    [{ AllowGroups: ["ssh"] }, "AllowGroups"],
    [{ PubkeyAuthentication: false }, "PubkeyAuthentication"],
  ])("refuses %j, which turns everyone away", (settings, key) => {
    expect(brief(judgeHost(login, openssh({ settings })))).toEqual([
      expect.stringMatching(`^PANTHER4001 \\| ${nixosAt(`services.openssh.settings.${key}`)}`),
    ]);
  });
  it("refuses keys that sshd does not read", () => {
    expect(
      brief(judgeHost(login, openssh({ authorizedKeysFiles: force(["%h/.ssh/authorized_keys"]) }))),
    ).toEqual([`PANTHER4001 | ${nixosAt("services.openssh.authorizedKeysFiles")}`]);
  });
  it("counts a key that is to be filled in, which PANTHER4201 tells, and judges the rest", () => {
    const users = [
      {
        name: "alice",
        origin: { file: "fleet.ts", line: 9, column: 22 },
        home: false,
        missingKeys: ["the key of alice"],
      },
    ];
    expect(judgeHost(login, {}, { facts: user([]), users })).toEqual([]);
    expect(
      judgeHost(login, openssh({ settings: { AllowUsers: ["bob"] } }), { facts: user([]), users }),
    ).toHaveLength(1);
  });
  it("accepts every way in that works", () => {
    const sudo = { security: { sudo: { wheelNeedsPassword: false } } };
    expect(judgeHost(login)).toEqual([]);
    expect(judgeHost(login, sudo, { facts: server })).toEqual([]);
    expect(
      judgeHost(
        login,
        {
          ...sudo,
          ...openssh({ settings: { AllowUsers: ["bob", "alice"], PasswordAuthentication: false } }),
        },
        { facts: server },
      ),
    ).toEqual([]);
    const root = { users: { users: { root: { openssh: { authorizedKeys: { keys: [someKey] } } } } } };
    expect(judgeHost(login, root, { facts: { ...server, users: [] } })).toEqual([]);
    expect(
      messages(
        judgeHost(
          login,
          { ...root, ...openssh({ settings: { PermitRootLogin: "no" } }) },
          { facts: { ...server, users: [] } },
        ),
      )[0],
    ).toContain("PermitRootLogin");
  });
});

describe("sshd", () => {
  it("is reached on a public interface while access is bootstrap", () => {
    const closed = openssh({ openFirewall: false });
    expect(brief(judgeHost(sshdReach, closed))).toEqual([
      `PANTHER4002 | ${nixosAt("services.openssh.openFirewall")} | hosts/box/default.ts:3:16`,
    ]);
    const firewall = (value: object) => ({ ...closed, networking: { firewall: value } });
    expect(
      judgeHost(sshdReach, firewall({ interfaces: { tailscale0: { allowedTCPPorts: [22] } } })),
    ).toHaveLength(1);
    expect(judgeHost(sshdReach, firewall({ allowedTCPPorts: [80] }))).toHaveLength(1);
    expect(judgeHost(sshdReach, firewall({ allowedTCPPorts: [22] }))).toEqual([]);
    expect(judgeHost(sshdReach, firewall({ allowedTCPPortRanges: [{ from: 20, to: 30 }] }))).toEqual([]);
    expect(judgeHost(sshdReach, firewall({ interfaces: { eno2: { allowedTCPPorts: [22] } } }))).toEqual([]);
    expect(judgeHost(sshdReach)).toEqual([]);
  });
  it("is reached on the port on which it listens", () => {
    const ports = (open: number) => ({
      ...openssh({ openFirewall: false, ports: [2222] }),
      networking: { firewall: { allowedTCPPorts: [open] } },
    });
    expect(judgeHost(sshdReach, ports(22))).toHaveLength(1);
    expect(judgeHost(sshdReach, ports(2222))).toEqual([]);
  });
  it("is reached over the tailnet where access is tailnet", () => {
    const facts = { access: "tailnet" } as const;
    const with_ = (firewall: object, enable: unknown = true) => ({
      services: { openssh: { openFirewall: false }, tailscale: { enable } },
      networking: { firewall },
    });
    expect(
      messages(judgeHost(sshdReach, with_({ trustedInterfaces: ["tailscale0"] }, false), { facts }))[0],
    ).toContain("Tailscale is not enabled");
    expect(messages(judgeHost(sshdReach, with_({}), { facts }))[0]).toContain(
      "lets nothing in on tailscale0",
    );
    expect(
      judgeHost(sshdReach, with_({ interfaces: { eno2: { allowedTCPPorts: [22] } } }), { facts }),
    ).toHaveLength(1);
    expect(judgeHost(sshdReach, with_({ trustedInterfaces: ["tailscale0"] }), { facts })).toEqual([]);
    expect(
      judgeHost(sshdReach, with_({ interfaces: { tailscale0: { allowedTCPPorts: [22] } } }), { facts }),
    ).toEqual([]);
  });
  it("is not reached on the loopback interface", () => {
    expect(
      brief(judgeHost(sshdReach, openssh({ listenAddresses: [{ addr: "127.0.0.1", port: 22 }] }))),
    ).toEqual([`PANTHER4002 | ${nixosAt("services.openssh.listenAddresses")}`]);
  });
});

describe("open port", () => {
  const firewall = (value: object) => ({ networking: { firewall: value } });

  it("finds ports, ranges, trusted interfaces, and no firewall", () => {
    const found = judgeHost(
      openPort,
      firewall({
        allowedTCPPorts: [22, 8080],
        allowedUDPPortRanges: [{ from: 60000, to: 61000 }],
        interfaces: { eno2: { allowedUDPPorts: [53] } },
        trustedInterfaces: ["eno2"],
      }),
    );
    expect(brief(found)).toEqual(
      [
        "allowedTCPPorts.1",
        "allowedUDPPortRanges.0",
        "interfaces.eno2.allowedUDPPorts.0",
        "trustedInterfaces.0",
      ].map((path) => `PANTHER4003 | ${nixosAt(`networking.firewall.${path}`)}`),
    );
    expect(brief(judgeHost(openPort, firewall({ enable: false })))).toEqual([
      `PANTHER4003 | ${nixosAt("networking.firewall.enable")}`,
    ]);
  });
  it("finds services that open their ports, also by default", () => {
    const found = judgeHost(openPort, {
      services: { grafana: { openFirewall: true }, avahi: { enable: true } },
    });
    expect(brief(found)).toEqual([
      `PANTHER4003 | ${nixosAt("services.grafana.openFirewall")}`,
      `PANTHER4003 | ${nixosAt("services.avahi.enable")}`,
    ]);
    expect(messages(judgeHost(openPort, {}, { facts: { access: "tailnet" } }))[0]).toContain(
      "services.openssh",
    );
  });
  it("finds ports of containers, which pass the firewall by", () => {
    const ports = (...list: string[]) => ({
      virtualisation: { "oci-containers": { containers: { web: { ports: list } } } },
    });
    expect(brief(judgeHost(openPort, ports("127.0.0.1:8080:80", "8080:80")))).toEqual([
      `PANTHER4003 | ${nixosAt("virtualisation.oci-containers.containers.web.ports.1")}`,
    ]);
    expect(judgeHost(openPort, ports("127.0.0.1:1:1", "[::1]:1:1", "100.100.1.1:1:1"))).toEqual([]);
  });
  it("accepts the tunnel's port, sshd's while access is bootstrap, and inner interfaces", () => {
    const nested = {
      services: {
        tailscale: { enable: true, openFirewall: true },
        avahi: { enable: true, openFirewall: false },
      },
      networking: {
        firewall: {
          allowedTCPPorts: [22],
          allowedUDPPorts: [41641],
          trustedInterfaces: ["tailscale0"],
          interfaces: { podman0: { allowedUDPPorts: [53] }, tailscale0: { allowedTCPPorts: [443] } },
        },
      },
    };
    expect(judgeHost(openPort, nested)).toEqual([]);
    expect(
      judgeHost(
        openPort,
        {
          ...nested,
          services: { openssh: { openFirewall: false }, tailscale: { enable: conditional(true) } },
        },
        { facts: { access: "tailnet" } },
      ),
    ).toHaveLength(1);
  });
});
