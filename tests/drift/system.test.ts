import { statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { interrupted } from "../../src/drift/signals/interrupted.ts";
import { reboot } from "../../src/drift/signals/reboot.ts";
import { system } from "../../src/drift/signals/system.ts";
import type { FakeHost } from "./host.ts";
import { addSystem, nixosHost, runs, told } from "./nixos.ts";

let host: FakeHost;
beforeEach(() => {
  host = nixosHost();
});
afterEach(() => host.dispose());

describe("the system that runs", () => {
  const found = () => told(host.drift([system]));

  it("says nothing where it is the boot default", () => {
    expect(found()).toEqual([]);
  });

  it("finds a test that nobody ended", () => {
    addSystem(host, null, "tried");
    runs(host, "tried");
    const { findings } = host.drift([system]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      key: "running",
      actual: "a system of no generation, instead of generation 12",
      evidence: "runs         /nix/store/tried\nstarts next  /nix/store/now\nstarted with /nix/store/now\n",
    });
    expect(findings[0]!.remedies[0]).toMatchObject({ kind: "by-hand" });
    runs(host, "now");
    expect(found()).toEqual([]);
  });

  it("finds a generation that waits for a restart", () => {
    runs(host, "older");
    host.link("/run/booted-system", "/nix/store/older");
    expect(found()).toEqual([["running", "generation 11, until it restarts into generation 12"]]);
    expect(host.drift([system]).findings[0]!.remedies[0]).toEqual({ kind: "restart" });
  });

  it("finds an older generation that was switched to", () => {
    runs(host, "older");
    expect(found()).toEqual([["running", "generation 11, instead of generation 12"]]);
  });

  it("notes a specialisation", () => {
    addSystem(host, null, "quiet");
    host.link("/nix/store/now/specialisation/quiet", "/nix/store/quiet");
    expect(found()).toEqual([]);
    runs(host, "quiet");
    expect(found()).toEqual([["specialisation", "quiet"]]);
  });

  it("does not know without the links", () => {
    host.remove("/nix/var/nix/profiles/system");
    expect(found()).toEqual([["unknown", "/nix/var/nix/profiles/system leads nowhere"]]);
    host.remove("/run/current-system");
    expect(found()).toEqual([["unknown", "/run/current-system leads nowhere"]]);
  });
});

describe("what waits for a restart", () => {
  const found = () => told(host.drift([reboot]));

  it("says nothing of a host that runs what was started", () => {
    expect(found()).toEqual([]);
  });

  it("finds another kernel, once", () => {
    addSystem(host, 13, "next", "linux-2");
    host.link("/nix/var/nix/profiles/system", "system-13-link");
    // not while it is no more than the boot default: then `system` tells
    expect(found()).toEqual([]);
    runs(host, "next");
    expect(found()).toEqual([["restart", "kernel, initrd, kernel-modules"]]);
    expect(told(host.drift([system]))).toEqual([]);
    host.link("/run/booted-system", "/nix/store/next");
    expect(found()).toEqual([]);
  });

  it("says nothing of a switch that leaves the kernel as it is", () => {
    addSystem(host, 13, "next");
    host.link("/nix/var/nix/profiles/system", "system-13-link");
    runs(host, "next");
    expect(found()).toEqual([]);
  });

  it("finds parameters that somebody typed into the boot menu", () => {
    host.file(
      "/proc/cmdline",
      "BOOT_IMAGE=(hd0,gpt2)//kernels/x init=/nix/store/now/init loglevel=4 init=1 nosmt\n",
    );
    expect(found()).toEqual([["command-line", "+nosmt -panic=10"]]);
  });

  it("does not care for quotes", () => {
    host.file("/nix/store/now/kernel-params", 'dyndbg="file a.c +p" x');
    host.file("/proc/cmdline", 'init=/nix/store/now/init "dyndbg=file a.c +p" x\n');
    expect(found()).toEqual([]);
  });

  it("says nothing of the command line that a container sees", () => {
    host.file("/run/systemd/container", "systemd-nspawn");
    host.file("/proc/cmdline", "root=/dev/sda1\n");
    expect(found()).toEqual([]);
  });

  it("does not know without the command line", () => {
    host.remove("/proc/cmdline");
    expect(found()).toEqual([["unknown", "the kernel's command line cannot be read"]]);
  });
});

describe("a switch that did not end", () => {
  const lock = "/run/nixos/switch-to-configuration.lock";
  const found = () => told(host.drift([interrupted]));
  const locked = (age: number) => {
    const { dev, ino } = statSync(join(host.root, lock));
    const place = `00:${(dev & 255).toString(16).padStart(2, "0")}:${ino}`;
    host.file(
      "/proc/locks",
      `1: POSIX  ADVISORY  WRITE 1 ${place} 0 EOF\n2: FLOCK  ADVISORY  WRITE 77 ${place} 0 EOF\n`,
    );
    host.file("/proc/77/stat", `77 (switch (to) x) S 1 ${"0 ".repeat(17)}${(5000 - age) * 100} 0\n`);
    host.file("/proc/uptime", "5000.12 9000.00\n");
  };

  beforeEach(() => {
    host.file(lock, "");
    host.file("/proc/locks", "");
  });

  it("says nothing after a switch that ended, or before the first one", () => {
    expect(found()).toEqual([]);
    host.remove("/run/nixos");
    expect(found()).toEqual([]);
  });

  it("finds lists of units that were left behind, once", () => {
    host.file("/run/nixos/start-list", "nginx.service\n");
    host.file("/run/nixos/reload-list", "dbus.service\n");
    host.file("/run/nixos/restart-list", "");
    const { findings, unknown } = host.drift([interrupted]);
    expect(unknown).toEqual([]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      key: "lists",
      actual: "start-list, reload-list",
      severity: "critical",
    });
    expect(findings[0]!.evidence).toContain("./start-list:\n  nginx.service\n");
    host.remove("/run/nixos/start-list");
    host.remove("/run/nixos/reload-list");
    expect(found()).toEqual([]);
  });

  it("does not know while a switch goes on", () => {
    host.file("/run/nixos/start-list", "nginx.service\n");
    locked(60);
    expect(host.drift([interrupted]).failed).toBe("a switch is under way");
  });

  it("finds a switch that hangs", () => {
    locked(4000);
    expect(found()).toEqual([["lock", "held for more than an hour"]]);
  });

  it("does not know without the list of locks", () => {
    host.remove("/proc/locks");
    expect(found()).toEqual([["unknown", "/proc/locks cannot be read"]]);
  });
});
