import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { power } from "../../modules/nixos/hardware/power.ts";
import { virtualMachine } from "../../modules/nixos/hardware/servers.ts";
import { yoga } from "../../modules/nixos/hardware/yoga.ts";
import { zephyrus } from "../../modules/nixos/hardware/zephyrus.ts";
import { configuration, evaluate } from "./configuration.ts";

describe("power", () => {
  let folder: string | undefined;
  afterEach(() => {
    if (folder !== undefined) rmSync(folder, { recursive: true });
    folder = undefined;
  });

  type Supply = Readonly<Record<string, string | number>>;

  /** Runs the script of the service against power supplies of our own, and tells which profile it sets. */
  function chosen(settings: Parameters<typeof power>[0], supplies: readonly Supply[], refused = ""): string {
    folder = mkdtempSync(join(tmpdir(), "power-"));
    const supplyFolder = join(folder, "supplies");
    supplies.forEach((supply, i) => {
      mkdirSync(join(supplyFolder, `S${i}`), { recursive: true });
      for (const [file, value] of Object.entries(supply))
        writeFileSync(join(supplyFolder, `S${i}`, file), `${value}\n`);
    });
    const state = join(folder, "profile");
    writeFileSync(state, "nothing yet");
    const control = join(folder, "powerprofilesctl");
    writeFileSync(
      control,
      `#!/bin/sh\nif [ "$1" = get ]; then cat ${state}; exit; fi\n[ "$2" != "${refused}" ] || exit 1\nprintf %s "$2" > ${state}\n`,
    );
    chmodSync(control, 0o755);
    const { script } = configuration({ use: [power(settings)] }).systemd.services["power-profile"];
    execFileSync("bash", ["--norc", "-e", "-c", script.replaceAll("/sys/class/power_supply", supplyFolder)], {
      env: { PATH: `${folder}:${process.env["PATH"]}` },
    });
    return readFileSync(state, "utf8");
  }

  const mains = (online: 0 | 1): Supply => ({ type: "Mains", online });
  const battery = (capacity: number): Supply => ({ type: "Battery", capacity });

  it.each([
    ["performance", "on mains, whatever the charge", [battery(10), mains(1)]],
    ["performance", "on a USB charger", [mains(0), battery(90), { type: "USB", online: 1 }]],
    ["balanced", "on battery above the limit", [mains(0), battery(41)]],
    ["power-saver", "on battery at the limit", [mains(0), battery(40)]],
    [
      "balanced",
      "with a mouse that runs out",
      [mains(0), battery(80), { type: "Battery", scope: "Device", capacity: 5 }],
    ],
  ] as const)("chooses %s %s", (profile, _when, supplies) => {
    expect(chosen({}, supplies)).toBe(profile);
  });

  it("goes by its options", () => {
    expect(chosen({ lowCharge: 60, low: "balanced", battery: "performance" }, [mains(0), battery(61)])).toBe(
      "performance",
    );
    expect(chosen({ lowCharge: 60, low: "balanced", battery: "performance" }, [mains(0), battery(60)])).toBe(
      "balanced",
    );
  });

  it("falls back to balanced where the machine lacks a profile", () => {
    expect(chosen({}, [mains(1)], "performance")).toBe("balanced");
  });

  it("stops charging at the limit", () => {
    const rules: string = configuration({ use: [power({ chargeLimit: 75 })] }).services.udev.extraRules;
    expect(rules).toContain('ATTR{charge_control_end_threshold}="75"');
    expect(rules).not.toContain('"80"');
    // the firmware's own limit, only where it takes no number
    expect(rules).toMatch(/TEST!="charge_control_end_threshold", .*ATTR\{charge_types\}="Long_Life"$/m);
  });
});

describe("yoga", () => {
  it("has its sensors, its fingerprint reader and a kernel that knows its NPU", () => {
    const config = configuration({ report: "yoga", use: [yoga()] });
    expect(config.hardware.sensor.iio.enable).toBe(true);
    expect(config.services.fprintd.enable).toBe(true);
    expect(config.boot.kernelPackages.path).toEqual(["linuxPackages_latest"]);
  });

  it("leaves to the report what the report knows", () => {
    const { host } = evaluate({ report: "yoga", use: [yoga()] });
    const paths = host!.nixos.map(({ path }) => path.join("."));
    expect(paths.filter((path) => /microcode|bluetooth|kernelModules/i.test(path))).toEqual([]);
    expect(paths).toContain("hardware.facter.reportPath");
  });

  it("is no Intel machine", () => {
    expect(evaluate({ report: "zephyrus", use: [yoga()] }).messages.join()).toContain("AMD");
  });
});

describe("zephyrus", () => {
  it("lets the NVIDIA card sleep, and keeps its driver out of the initrd", () => {
    const { hardware } = configuration({ report: "zephyrus", use: [zephyrus()] });
    expect(hardware.nvidia.powerManagement).toEqual({ enable: true, finegrained: true });
    expect(hardware.nvidia.dynamicBoost.enable).toBe(true);
    expect(hardware.facter.detected.boot.graphics.kernelModules).toEqual([]);
    expect(
      configuration({ use: [zephyrus({ dynamicBoost: false })] }).hardware.nvidia.dynamicBoost,
    ).toBeUndefined();
  });

  it("tells asusd the same charge limit as the kernel", () => {
    const config = configuration({ report: "zephyrus", use: [zephyrus(), power({ chargeLimit: 70 })] });
    expect(config.environment.etc["asusd/asusd.ron"].text).toContain(" charge_control_end_threshold: 70,");
    expect(config.services.udev.extraRules).toContain('"70"');
    expect(config.services.supergfxd.enable).toBe(false);
    expect(config.services.hardware.bolt.enable).toBe(true);
  });

  it("is refused on a machine whose cards sit elsewhere", () => {
    const { host, messages } = evaluate({ report: "yoga", use: [zephyrus()] });
    expect(host).toBeNull();
    expect(messages.join()).toContain("PCI:1:0:0");
    expect(evaluate({ report: "zephyrus", use: [zephyrus()] }).messages).toEqual([]);
  });
});

describe("servers", () => {
  it("have a serial console and the provider's agent", () => {
    const config = configuration({ use: [virtualMachine()] });
    expect(config.services.qemuGuest.enable).toBe(true);
    // the last one gets the messages of the boot
    expect(config.boot.kernelParams.at(-1)).toBe("console=ttyS0,115200");
  });
});
