import { beforeAll, describe, expect, it } from "vitest";
import fleet from "../../fleet.ts";
import { evaluateFleet, type EvaluatedFleet, type EvaluatedHost } from "../../src/evaluate/index.ts";
import { merge, root } from "./configuration.ts";

let evaluated: EvaluatedFleet;
beforeAll(() => {
  const { fleet: result, diagnostics } = evaluateFleet(fleet, root);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  evaluated = result!;
});

const hostOf = (name: string): EvaluatedHost => evaluated.hosts.find(({ facts }) => facts.name === name)!;
const config = (name: string): any => merge(hostOf(name).nixos);

const laptops = ["yoga", "zephyrus"];
const servers = ["hetzner-vps", "ovh-vps"];
const all = [...laptops, ...servers];

describe.each(all)("%s", (name) => {
  it("has its own name, label and disks that keep their names", () => {
    const { networking, disko, system } = config(name);
    expect(networking.hostName).toBe(name);
    expect(system.stateVersion).toBe("25.11");
    const { main } = disko.devices.disk;
    expect(main.device).toMatch(/^\/dev\/disk\/by-(path|id)\//);
    expect(main.content.partitions.root.content.extraArgs).toEqual(["-L", name]);
    const mounts = Object.entries<any>(main.content.partitions.root.content.subvolumes);
    // a host may add more
    expect(mounts.slice(0, 6).map(([subvolume, { mountpoint }]) => [subvolume, mountpoint])).toEqual([
      ["@", "/"],
      ["@home", "/home"],
      ["@dev", "/home/hbohlen/dev"],
      ["@var", "/var"],
      ["@nix", "/nix"],
      ["@snapshots", "/.snapshots"],
    ]);
    for (const [, { mountOptions }] of mounts)
      expect(mountOptions).toEqual(["compress=zstd", "noatime", "ssd"]);
  });

  it("is reached by hbohlen alone, by key", () => {
    const { services, users } = config(name);
    expect(services.openssh.settings).toMatchObject({
      AllowUsers: ["hbohlen"],
      PermitRootLogin: "no",
      PasswordAuthentication: false,
      MaxAuthTries: 3,
    });
    expect(users.users.hbohlen.extraGroups).toContain("wheel");
    expect(users.users.hbohlen.shell.path).toEqual(["fish"]);
  });

  it("waits for the owner's key and address, and makes none up", () => {
    const { users, warnings } = config(name);
    expect(users.users.hbohlen.openssh).toBeUndefined();
    expect(hostOf(name).fillIns.map(({ where }) => where)).toEqual(
      expect.arrayContaining([`the address of ${name}`, `the host key of ${name}`, "an SSH key of hbohlen"]),
    );
    expect(warnings.length).toBeGreaterThanOrEqual(3);
  });

  it("gives ~/dev to its owner", () => {
    expect(config(name).systemd.tmpfiles.settings["10-homes"]["/home/hbohlen/dev"].d.user).toBe("hbohlen");
  });
});

describe.each(laptops)("%s, a laptop", (name) => {
  it("boots by systemd-boot from an ESP that only root reads", () => {
    const { boot, disko } = config(name);
    expect(boot.loader["systemd-boot"].enable).toBe(true);
    expect(disko.devices.disk.main.content.partitions.esp).toMatchObject({
      size: "1G",
      type: "EF00",
      content: { mountpoint: "/boot", mountOptions: ["umask=0077"] },
    });
  });

  it("asks for a password before anybody becomes root", () => {
    const { security, nix, users } = config(name);
    expect(security?.sudo?.wheelNeedsPassword).toBeUndefined();
    expect(nix.settings["trusted-users"]).toBeUndefined();
    expect(users.mutableUsers).toBeUndefined();
  });

  it("names no network interface, since it meets many", () => {
    const { networking, systemd } = config(name);
    expect(networking.networkmanager.enable).toBe(true);
    expect(networking.interfaces).toBeUndefined();
    expect(systemd.network).toBeUndefined();
  });
});

describe.each(servers)("%s, a server", (name) => {
  it("lets hbohlen become root by the key alone", () => {
    const { security, nix } = config(name);
    expect(security.sudo.wheelNeedsPassword).toBe(false);
    expect(nix.settings["trusted-users"]).toEqual(["hbohlen"]);
  });

  it("is an exit node of the tailnet", () => {
    expect(config(name).services.tailscale.extraSetFlags).toContain("--advertise-exit-node");
  });

  it("has no Wi-Fi, no sound and no power profiles", () => {
    const { networking, services } = config(name);
    expect(networking.networkmanager).toBeUndefined();
    expect(services.pipewire).toBeUndefined();
    expect(services["power-profiles-daemon"]).toBeUndefined();
  });
});

describe("zephyrus", () => {
  it("uses its second disk, by the slot it is in, with a file system of its own", () => {
    const { main, second } = config("zephyrus").disko.devices.disk;
    expect([main.device, second.device]).toEqual([
      "/dev/disk/by-path/pci-0000:02:00.0-nvme-1",
      "/dev/disk/by-path/pci-0000:03:00.0-nvme-1",
    ]);
    expect(second.content.partitions.data.content.extraArgs).toEqual(["-L", "zephyrus-data"]);
    expect(Object.keys(second.content.partitions.data.content.subvolumes)).toEqual([
      "@containers",
      "@backup",
    ]);
  });
});

describe("ovh-vps", () => {
  it("boots by BIOS from GPT, with a /boot that GRUB can write", () => {
    const { boot, disko } = config("ovh-vps");
    expect(boot.loader.grub.enable).toBe(true);
    expect(boot.loader["systemd-boot"]).toBeUndefined();
    const { bios, boot: partition } = disko.devices.disk.main.content.partitions;
    expect(bios).toEqual({ size: "1M", type: "EF02" });
    expect(partition).toMatchObject({ size: "1G", content: { format: "ext4", mountpoint: "/boot" } });
  });

  it("names the drivers that no report names", () => {
    const { boot, hardware } = config("ovh-vps");
    expect(hardware.facter.reportPath).toBeUndefined();
    expect(boot.initrd.availableKernelModules).toEqual(expect.arrayContaining(["virtio_pci", "virtio_scsi"]));
    expect(boot.kernelModules).toContain("kvm-intel");
  });
});

describe("hetzner-vps and ovh-vps", () => {
  /** What each module defines on a host, by the name of the module. */
  function byModule(name: string): ReadonlyMap<string, string> {
    const said = new Map<string, string>();
    for (const { source, path, value } of hostOf(name).nixos) {
      if (source.kind !== "module") continue;
      said.set(
        source.module,
        `${said.get(source.module) ?? ""}${path.join(".")} = ${JSON.stringify(value)}\n`,
      );
    }
    return said;
  }

  it("have roles of their own", () => {
    const [hetzner, ovh] = [byModule("hetzner-vps"), byModule("ovh-vps")];
    const only = (one: typeof hetzner, other: typeof hetzner) =>
      [...one.keys()].filter((module) => module.startsWith("services.") && !other.has(module)).toSorted();
    // codespaces, the cache and the watch over the fleet; what is there is mirrored
    expect(only(hetzner, ovh)).toEqual([
      "services.attic",
      "services.caddy",
      "services.codespace",
      "services.prometheus",
    ]);
    expect(only(ovh, hetzner)).toEqual([]);
  });

  it("are run in the same way", () => {
    const [hetzner, ovh] = [byModule("hetzner-vps"), byModule("ovh-vps")];
    const different = [...hetzner].filter(([name, said]) => ovh.has(name) && ovh.get(name) !== said);
    // firmware, the provider's network, the tags
    expect(different.map(([name]) => name).toSorted()).toEqual([
      "core.boot",
      "networking.fixed",
      "services.tailscale",
    ]);
  });
});
