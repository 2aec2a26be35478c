import { secret } from "pantheros";
import { describe, expect, it } from "vitest";
import { kernel } from "../../modules/nixos/security/kernel.ts";
import { audit } from "../../modules/nixos/security/audit.ts";
import { firewall } from "../../modules/nixos/security/firewall.ts";
import { onePassword } from "../../modules/nixos/security/one-password.ts";
import { codespace } from "../../modules/nixos/services/codespace.ts";
import { firmware } from "../../modules/nixos/services/firmware.ts";
import { caddy } from "../../modules/nixos/services/caddy.ts";
import { nodeExporter } from "../../modules/nixos/services/node-exporter.ts";
import { podman } from "../../modules/nixos/services/podman.ts";
import { scrub } from "../../modules/nixos/services/scrub.ts";
import { snapshots } from "../../modules/nixos/services/snapshots.ts";
import { ssh } from "../../modules/nixos/services/ssh.ts";
import { configuration } from "./configuration.ts";
import { publicKey } from "../support/keys.ts";

describe("podman", () => {
  it("stands in for Docker, and its socket is for administrators", () => {
    const { virtualisation, users } = configuration({ use: [podman()] });
    expect(virtualisation.podman).toMatchObject({
      enable: true,
      dockerCompat: true,
      dockerSocket: { enable: true },
    });
    expect(virtualisation.docker).toBeUndefined();
    expect(users.users.alice.extraGroups).toContain("podman");
    expect(users.users.bob.extraGroups).toBeUndefined();
  });

  it("lets containers ask the host for names, and no resolver beside it", () => {
    const { virtualisation, networking } = configuration({ use: [podman()] });
    expect(virtualisation.podman.defaultNetwork.settings.dns_enabled).toBe(true);
    expect(virtualisation.containers).toBeUndefined();
    expect(networking.firewall.interfaces["podman*"].allowedUDPPorts).toEqual([53]);
  });

  it("puts users' containers where it is told to, each in a folder of its own", () => {
    const config = configuration({ use: [podman({ rootlessStorage: "/data" })] });
    expect(config.virtualisation.containers.storage.settings.storage).toEqual({
      driver: "overlay",
      graphroot: "/var/lib/containers/storage",
      runroot: "/run/containers/storage",
      rootless_storage_path: "/data/$USER",
    });
    expect(config.systemd.tmpfiles.settings["10-containers"]["/data/alice"].d).toEqual({
      user: "alice",
      group: "users",
      mode: "0700",
    });
    expect(configuration({ use: [podman()] }).virtualisation.containers).toBeUndefined();
  });
});

describe("snapshots", () => {
  const instance = (settings: Parameters<typeof snapshots>[0] = {}) =>
    configuration({ use: [snapshots(settings)] }).services.btrbk.instances.snapshots.settings;

  it("are of every subvolume that is mounted, under names that tell them apart", () => {
    expect(instance().volume["/"]).toEqual({
      snapshot_dir: ".snapshots",
      subvolume: {
        ".": { snapshot_name: "root" },
        "home/alice/dev": { snapshot_name: "home-alice-dev" },
        "home/bobby/dev": { snapshot_name: "home-bobby-dev" },
      },
    });
  });

  it("are of what they are told", () => {
    expect(instance({ subvolumes: { "home/alice/dev": "dev" } }).volume["/"].subvolume).toEqual({
      "home/alice/dev": { snapshot_name: "dev" },
    });
  });

  it("are thinned out as told", () => {
    expect(instance({ daily: 30, weekly: 12, monthly: 6 }).snapshot_preserve).toBe("30d 12w 6m");
  });
});

describe("snapshots beside a node exporter", () => {
  it("tell it when they were taken, where it looks", () => {
    const { systemd, services } = configuration({ use: [snapshots(), nodeExporter()] });
    const after = JSON.stringify(systemd.services["btrbk-snapshots"].serviceConfig.ExecStartPost);
    const [, folder] = /textfile\.directory=(.*)/.exec(
      services.prometheus.exporters.node.extraFlags.join("\n"),
    )!;
    expect(after).toContain(`${folder}/snapshots.prom`);
    expect(Object.keys(systemd.tmpfiles.settings["10-node-exporter"])).toEqual([folder]);
  });

  it("tell nobody where there is none", () => {
    expect(configuration({ use: [snapshots()] }).systemd).toBeUndefined();
  });
});

describe("scrub", () => {
  it("reads each file system once, whatever it mounts", () => {
    const { autoScrub } = configuration({ use: [scrub()] }).services.btrfs;
    expect(autoScrub).toEqual({ enable: true, fileSystems: ["/"] });
    expect(configuration({ use: [scrub({ interval: "weekly" })] }).services.btrfs.autoScrub.interval).toBe(
      "weekly",
    );
  });
});

describe("ssh", () => {
  it("knows the hosts whose keys are filled in", () => {
    const owner = {
      address: "192.0.2.7",
      hostKey: publicKey("machine"),
    };
    expect(configuration({ use: [ssh()], owner }).programs.ssh.knownHosts).toEqual({
      machine: { publicKey: owner.hostKey, extraHostNames: [owner.address] },
    });
    expect(configuration({ use: [ssh()] }).programs?.ssh).toBeUndefined();
  });
});

describe("node exporter", () => {
  it("answers the tailnet and nobody else", () => {
    const { networking, services } = configuration({
      access: "tailnet",
      use: [nodeExporter(), ssh(), firewall()],
    });
    expect(services.prometheus.exporters.node.enable).toBe(true);
    expect(networking.firewall.interfaces.tailscale0.allowedTCPPorts).toEqual(
      expect.arrayContaining([22, 9100]),
    );
    expect(networking.firewall.allowedTCPPorts).toBeUndefined();
    expect(services.prometheus.exporters.node.openFirewall).toBeUndefined();
  });

  it("follows its port", () => {
    const { networking, services } = configuration({ use: [nodeExporter({ port: 9999 })] });
    expect(services.prometheus.exporters.node.port).toBe(9999);
    expect(networking.firewall.interfaces.tailscale0.allowedTCPPorts).toEqual([9999]);
  });
});

describe("kernel and firmware", () => {
  it("hides the kernel's log and takes no routes from the network", () => {
    const { sysctl } = configuration({ use: [kernel()] }).boot.kernel;
    expect(sysctl["kernel.dmesg_restrict"]).toBe(1);
    for (const family of ["ipv4", "ipv6"]) expect(sysctl[`net.${family}.conf.all.accept_redirects`]).toBe(0);
  });

  it("gets firmware updates", () => {
    expect(configuration({ use: [firmware()] }).services.fwupd.enable).toBe(true);
  });
});

describe("1Password", () => {
  it("may be unlocked by the host's users", () => {
    const { programs } = configuration({ role: "workstation", use: [onePassword()] });
    expect(programs._1password.enable).toBe(true);
    expect(programs["_1password-gui"]).toEqual({ enable: true, polkitPolicyOwners: ["alice", "bob"] });
  });
});

describe("caddy", () => {
  const use = [
    caddy({ services: { "/prometheus": 9090, "/grafana": 3000 }, rootServices: { "/attic": 8080 } }),
  ];

  it("passes each path on to its service, for the tailnet only", () => {
    const { services, networking } = configuration({ use });
    const { extraConfig } = services.caddy.virtualHosts["http://machine"];
    expect(extraConfig).toContain("reverse_proxy /grafana* localhost:3000\n");
    expect(extraConfig).toContain("reverse_proxy /prometheus* localhost:9090\n");
    expect(extraConfig).toContain("handle_path /attic/* {\n  reverse_proxy localhost:8080\n}\n");
    expect(networking.firewall.interfaces.tailscale0.allowedTCPPorts).toEqual([80]);
    expect(networking.firewall.allowedTCPPorts).toBeUndefined();
  });

  it("has a certificate of the tailnet, once its name is known", () => {
    const { services, networking } = configuration({
      use,
      owner: { facts: { tailnetDomain: "tail1.ts.net" } },
    });
    expect(Object.keys(services.caddy.virtualHosts)).toEqual(["machine.tail1.ts.net"]);
    expect(services.tailscale.permitCertUid).toBe("caddy");
    expect(networking.firewall.interfaces.tailscale0.allowedTCPPorts).toEqual([80, 443]);
  });
});

describe("codespace", () => {
  it("keeps running what people leave, and runs servers that editors bring", () => {
    const { users, programs } = configuration({ use: [codespace()] });
    for (const name of ["alice", "bob"]) expect(users.users[name].linger).toBe(true);
    expect(programs["nix-ld"].enable).toBe(true);
    expect(programs.git).toBeUndefined();
  });

  it("reach GitHub by a token that git reads from its file", () => {
    const githubToken = secret("op://vault/github/token");
    const { programs } = configuration({ use: [codespace({ githubToken })] });
    const { helper } = programs.git.config.credential["https://github.com"];
    expect(helper.parts.find((part: unknown) => typeof part !== "string").value).toMatchObject({
      reference: "op://vault/github/token",
    });
  });
});

describe("audit", () => {
  it("notes what people run as root, and not what services do", () => {
    const { security } = configuration({ use: [audit()] });
    expect(security.auditd.enable).toBe(true);
    expect(security.audit.rules.join()).toMatch(/-S execve -F euid=0 -F auid>=1000 -F auid!=unset/);
  });
});
