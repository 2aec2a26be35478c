import { describe, expect, it } from "vitest";
import type { HardwareFacts } from "../../src/author/facts.ts";
import { rule as driver } from "../../src/check/rules/driver.ts";
import { rule as hardwareReport } from "../../src/check/rules/hardware-report.ts";
import { rule as hybridGraphics } from "../../src/check/rules/hybrid-graphics.ts";
import { rule as processor } from "../../src/check/rules/processor.ts";
import { loadIndex, lookup } from "../../src/index/index.ts";
import { brief, hardware, judgeHost, nixosAt } from "./support.ts";

const intel: HardwareFacts = { ...hardware, cpu: { vendor: "intel", model: "Intel i9-12900H" } };
const bare: HardwareFacts = { ...hardware, bluetooth: false, usb: ["046d:c52b"] };
const hybrid: HardwareFacts = {
  ...intel,
  gpus: [
    { vendor: "intel", id: "8086:46a6", busId: "PCI:0:2:0", driver: "i915" },
    { vendor: "nvidia", id: "10de:24a0", busId: "PCI:1:0:0", driver: "nouveau" },
  ],
};
const nvidia = (prime: object) => ({
  services: { xserver: { videoDrivers: ["nvidia"] } },
  hardware: { nvidia: { prime } },
});

describe("processor", () => {
  it("refuses AMD's settings on Intel, and Intel's on AMD", () => {
    const microcode = (vendor: string) => ({ hardware: { cpu: { [vendor]: { updateMicrocode: true } } } });
    expect(brief(judgeHost(processor, microcode("amd"), { facts: { hardware: intel } }))).toEqual([
      `PANTHER3201 | ${nixosAt("hardware.cpu.amd.updateMicrocode")}`,
    ]);
    expect(brief(judgeHost(processor, microcode("intel")))).toEqual([
      `PANTHER3201 | ${nixosAt("hardware.cpu.intel.updateMicrocode")}`,
    ]);
  });
  it("looks at kernel modules and parameters", () => {
    const boot = {
      boot: { kernelModules: ["tun", "kvm-intel"], kernelParams: ["quiet", "intel_pstate=active"] },
    };
    expect(brief(judgeHost(processor, boot))).toEqual([
      `PANTHER3201 | ${nixosAt("boot.kernelModules.1")}`,
      `PANTHER3201 | ${nixosAt("boot.kernelParams.1")}`,
    ]);
  });
  it("accepts the right vendor, and what is off", () => {
    const nested = {
      hardware: { cpu: { amd: { updateMicrocode: true }, intel: { updateMicrocode: false } } },
      boot: { kernelModules: ["kvm-amd"], kernelParams: ["amd_pstate=active"] },
    };
    expect(judgeHost(processor, nested)).toEqual([]);
    expect(
      judgeHost(processor, { boot: { kernelModules: ["kvm-intel"] } }, { facts: { hardware: null } }),
    ).toEqual([]);
  });
});

describe("driver", () => {
  it("refuses the driver of an absent card", () => {
    const found = judgeHost(driver, {
      services: { xserver: { videoDrivers: ["modesetting", "nvidia"] } },
      hardware: { nvidia: { open: true } },
    });
    expect(brief(found)).toEqual([
      `PANTHER3202 | ${nixosAt("services.xserver.videoDrivers.1")}`,
      `PANTHER3202 | ${nixosAt("hardware.nvidia.open")}`,
    ]);
  });
  it("warns of what does nothing without its device", () => {
    const found = judgeHost(
      driver,
      {
        hardware: { bluetooth: { enable: true } },
        networking: { wireless: { iwd: { enable: true } } },
        services: { fprintd: { enable: true }, qemuGuest: { enable: true } },
      },
      { facts: { hardware: bare } },
    );
    expect(brief(found)).toEqual(
      [
        "hardware.bluetooth.enable",
        "networking.wireless.iwd.enable",
        "services.fprintd.enable",
        "services.qemuGuest.enable",
      ].map((path) => `PANTHER3202 | ${nixosAt(path)}`),
    );
    expect(found.map(({ severity }) => severity)).toEqual(["warning", "warning", "warning", "warning"]);
  });
  it("accepts drivers of devices that are there", () => {
    expect(
      judgeHost(driver, {
        services: { xserver: { videoDrivers: ["amdgpu"] }, fprintd: { enable: true } },
        hardware: { bluetooth: { enable: true } },
      }),
    ).toEqual([]);
    expect(judgeHost(driver, nvidia({}), { facts: { hardware: hybrid } })).toEqual([]);
  });
});

describe("hybrid graphics", () => {
  const facts = { hardware: hybrid };
  it("misses bus ids, and says them", () => {
    const [found] = judgeHost(hybridGraphics, nvidia({ offload: { enable: true } }), { facts });
    expect(brief([found!])).toEqual([`PANTHER3203 | ${nixosAt("services.xserver.videoDrivers.0")}`]);
    expect(found!.fix).toContain('intelBusId = "PCI:0:2:0", nvidiaBusId = "PCI:1:0:0"');
  });
  it("refuses bus ids of another place, and of a card that is not there", () => {
    const found = judgeHost(
      hybridGraphics,
      nvidia({ nvidiaBusId: "PCI:01:00:1", intelBusId: "PCI:0:2:0", amdgpuBusId: "PCI:6:0:0" }),
      { facts },
    );
    expect(brief(found)).toEqual([
      `PANTHER3203 | ${nixosAt("hardware.nvidia.prime.nvidiaBusId")}`,
      `PANTHER3203 | ${nixosAt("hardware.nvidia.prime.amdgpuBusId")}`,
    ]);
  });
  it("accepts those of the report, however they are written, and hosts without the driver", () => {
    expect(
      judgeHost(hybridGraphics, nvidia({ nvidiaBusId: "PCI:01:00:0", intelBusId: "PCI:0@0:2:0" }), { facts }),
    ).toEqual([]);
    expect(judgeHost(hybridGraphics, {}, { facts })).toEqual([]);
    expect(judgeHost(hybridGraphics, nvidia({}))).toEqual([]);
  });
});

describe("hardware report", () => {
  it("is missed", () => {
    const found = judgeHost(hardwareReport, {}, { facts: { hardware: null } });
    expect(brief(found)).toEqual(["PANTHER3205 | hosts/box/hardware.ts:2:16"]);
    expect(found[0]!.severity).toBe("warning");
  });
  it("is there", () => expect(judgeHost(hardwareReport)).toEqual([]));
});

describe("options that the rules look at", () => {
  const index = loadIndex();
  it.each([
    "boot.loader.systemd-boot.enable",
    "boot.loader.refind.enable",
    "boot.loader.grub.enable",
    "boot.loader.grub.efiSupport",
    "boot.loader.limine.enable",
    "boot.loader.external.enable",
    "boot.loader.initScript.enable",
    "boot.loader.generic-extlinux-compatible.enable",
    "boot.loader.efi.efiSysMountPoint",
    "boot.isContainer",
    "boot.resumeDevice",
    "swapDevices.*.size",
    "hardware.cpu.amd.updateMicrocode",
    "hardware.cpu.amd.ryzen-smu.enable",
    "hardware.cpu.amd.sev.enable",
    "hardware.cpu.intel.updateMicrocode",
    "hardware.cpu.intel.sgx.provision.enable",
    "services.thermald.enable",
    "services.throttled.enable",
    "programs.ryzen-monitor-ng.enable",
    "services.xserver.videoDrivers",
    "hardware.nvidia.modesetting.enable",
    "hardware.nvidia.open",
    "hardware.nvidia.powerManagement.enable",
    "hardware.nvidia.prime.offload.enable",
    "hardware.nvidia.prime.sync.enable",
    "hardware.nvidia.prime.nvidiaBusId",
    "hardware.nvidia.prime.amdgpuBusId",
    "hardware.nvidia-container-toolkit.enable",
    "hardware.amdgpu.initrd.enable",
    "hardware.amdgpu.opencl.enable",
    "hardware.bluetooth.enable",
    "services.blueman.enable",
    "networking.wireless.enable",
    "networking.wireless.iwd.enable",
    "services.fprintd.enable",
    "services.qemuGuest.enable",
    "services.spice-vdagentd.enable",
    "services.openssh.authorizedKeysFiles",
    "services.openssh.listenAddresses",
    "services.openssh.settings.AllowUsers",
    "services.openssh.settings.DenyUsers",
    "services.openssh.settings.AllowGroups",
    "services.openssh.settings.PermitRootLogin",
    "networking.firewall.trustedInterfaces",
    "networking.firewall.interfaces.x.allowedTCPPorts",
    "networking.firewall.allowedUDPPortRanges",
    "networking.firewall.extraInputRules",
    "networking.firewall.extraCommands",
    "networking.nftables.ruleset",
    "services.tailscale.interfaceName",
    "security.sudo.wheelNeedsPassword",
    "security.sudo-rs.wheelNeedsPassword",
    "security.sudo.extraRules",
    "security.doas.extraRules",
    "security.doas.wheelNeedsPassword",
    "security.pam.sshAgentAuth.enable",
    "security.pam.rssh.enable",
    "users.mutableUsers",
    "users.users.x.openssh.authorizedKeys.keyFiles",
    "virtualisation.oci-containers.containers.x.ports",
  ])("%s exists", (path) => {
    expect(lookup(index, "nixos", path.split(".")).kind).not.toBe("unknown");
  });
});
