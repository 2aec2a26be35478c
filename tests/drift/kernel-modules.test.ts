import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { kernelModules } from "../../src/drift/signals/kernel-modules.ts";
import { declares, fakeHost, type FakeHost } from "./host.ts";

const folder = new URL("../../fixtures/nixos/kernel-modules/", import.meta.url);
const fixture = (name: string): string => readFileSync(new URL(name, folder), "utf8");
const loaded = fixture("modules").replace(/^#.*\n/, "");
const tree = "/nix/store/modules/lib/modules/6.12.8";

describe("kernel modules", () => {
  let host: FakeHost;
  beforeEach(() => {
    host = fakeHost();
    host.link("/run/current-system", "/nix/store/system");
    host.link("/run/booted-system", "/nix/store/system");
    host.link("/nix/store/system/etc", "/nix/store/etc");
    host.link("/nix/store/system/kernel-modules", "/nix/store/modules");
    host.file("/nix/store/etc/modules-load.d/nixos.conf", fixture("nixos.conf"));
    host.file("/nix/store/etc/modprobe.d/nixos.conf", fixture("modprobe.conf"));
    host.file("/proc/sys/kernel/osrelease", "6.12.8\n");
    host.file("/proc/sys/kernel/tainted", "4096\n");
    host.file("/proc/modules", loaded);
    host.file(`${tree}/modules.builtin`, "kernel/drivers/block/loop.ko\n");
    const all = ["input/keyboard/atkbd", "kvm/kvm-intel", "kvm/kvm", "gpu/nouveau", "cpufreq/acpi-cpufreq"];
    host.file(
      `${tree}/modules.dep`,
      [...all.map((name) => `kernel/${name}.ko.xz:`), "misc/nvidia.ko.xz: kernel/kvm/kvm.ko.xz"].join("\n"),
    );
    host.program("journalctl", "Failed to insert module 'acpi_cpufreq': No such device\n");
  });
  afterEach(() => host.dispose());

  const found = (definitions: readonly (readonly [string, unknown])[] = []) =>
    host.drift([kernelModules], declares(definitions));

  it("says nothing of a host as NixOS started it, nor of modules that the machine did not take", () => {
    expect(found()).toMatchObject({ findings: [], unknown: [], read: ["kernel-modules"] });
  });

  it.each<[string, (host: FakeHost) => void, object]>([
    [
      "one that was taken out",
      (h) => h.file("/proc/modules", loaded.replace(/^kvm_intel.*\n/m, "")),
      { key: "kvm_intel", actual: "not loaded", severity: "warning" },
    ],
    [
      "one that somebody brought, without what it taints",
      (h) => {
        h.file("/proc/modules", `${loaded}evil 16384 0 - Live 0x0000000000000000 (OE)\n`);
        h.file("/proc/sys/kernel/tainted", "12288\n");
      },
      { key: "evil loaded", actual: "not of this system" },
    ],
    [
      "one that is never to be loaded",
      (h) => h.file("/proc/modules", `${loaded}nouveau 16384 0 - Live 0x0000000000000000\n`),
      { key: "nouveau loaded", actual: "blacklisted" },
    ],
    [
      "a kernel that died in part",
      (h) => h.file("/proc/sys/kernel/tainted", "4224\n"),
      { key: "taint D", severity: "critical" },
    ],
    [
      "one that was brought and is gone again",
      (h) => h.file("/proc/sys/kernel/tainted", "12288\n"),
      { key: "taint E", severity: "warning" },
    ],
  ])("finds %s", (_name, change, expected) => {
    change(host);
    const { findings, unknown } = found();
    expect(unknown).toEqual([]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject(expected);
  });

  it("does not mind what a declared module left behind, nor warnings of drivers", () => {
    host.file("/proc/modules", loaded.replace(/^nvidia.*\n/m, ""));
    host.file("/proc/sys/kernel/tainted", String(4096 + 512 + 2048 + 64 + 16384));
    expect(found()).toMatchObject({ findings: [{ key: "taint O" }] });
    expect(found([["hardware.nvidia.open", true]])).toMatchObject({ findings: [], unknown: [] });
  });

  it("takes modules of the current system for its own, while another one was started", () => {
    host.link("/run/current-system", "/nix/store/newer");
    host.link("/nix/store/newer/etc", "/nix/store/etc");
    host.file("/nix/store/newer/kernel-modules/lib/modules/6.12.8/modules.dep", "misc/zfs.ko.xz:\n");
    host.file("/proc/modules", `${loaded}zfs 16384 0 - Live 0x0000000000000000 (PO)\n`);
    expect(found()).toMatchObject({ findings: [], unknown: [] });
  });

  it.each<[string, (host: FakeHost) => void]>([
    ["the kernel's list", (h) => h.remove("/proc/modules")],
    ["the list of the system", (h) => h.remove(`${tree}/modules.dep`)],
    ["what is declared", (h) => h.remove("/nix/store/etc/modules-load.d")],
    ["its taint flags", (h) => h.remove("/proc/sys/kernel/tainted")],
    ["the journal", (h) => h.program("journalctl", "#!/bin/sh\nexit 1\n")],
  ])("does not know without %s", (_name, change) => {
    change(host);
    expect(found()).toMatchObject({ unknown: [{ signal: "kernel-modules" }], read: [] });
  });

  it.each(["sh", "bash"])("stands hostile names in %s", (shell) => {
    host.file("/proc/modules", `${loaded}a"b\\c$(id)\u0001 1 0 - Live 0x0\n`);
    const seen = host.collect([kernelModules], shell).signals.get("kernel-modules")!;
    expect([...seen.items.keys()]).toEqual(['a"b\\c$(id)\u0001 loaded']);
  });
});
