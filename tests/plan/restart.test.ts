import { describe, expect, it } from "vitest";
import { planHost } from "../../src/plan/index.ts";
import { manifest, type Entry } from "./support.ts";

const restarts = (...entries: Entry[]): string[] =>
  planHost("one", manifest(), manifest(...entries)).restarts.map(({ kind, name }) =>
    `${kind} ${name}`.trim(),
  );

describe("what restarts", () => {
  it.each([
    ["services.openssh.settings.PermitRootLogin", "unit sshd.service"],
    ["systemd.services.backup.script", "unit backup.service"],
    ['systemd.timers."a b".timerConfig.OnCalendar', "unit a b.timer"],
    ["systemd.user.services.alerts.script", "login alerts.service"],
    ["systemd.settings.Manager.RuntimeWatchdogSec", "unknown"],
    ["boot.kernelPackages", "machine"],
    ["boot.initrd.availableKernelModules", "machine"],
    ["boot.kernel.sysctl.x", "unit systemd-sysctl.service"],
    ["networking.firewall.allowedTCPPorts", "unit firewall.service"],
    ["services.prometheus.exporters.node.enable", "unit prometheus-node-exporter.service"],
    ["services.prometheus.retentionTime", "unit prometheus.service"],
    ["services.something.new", "unknown"],
    ["imports", "unknown"],
    ['fileSystems."/data".device', "unit the mount of /data"],
  ])("for %s: %s", (option, expected) => {
    expect(restarts([option, true])).toEqual([expected]);
  });

  it("is nothing for packages and accounts", () => {
    expect(restarts(["environment.systemPackages", []], ["users.users.ann.shell", "x"])).toEqual([]);
  });

  it("is nftables where the firewall is made of it", () => {
    const nftables = ["networking.nftables.enable", true] as const;
    const plan = planHost(
      "one",
      manifest(nftables),
      manifest(nftables, ["networking.firewall.allowedTCPPorts", [80]]),
    );
    expect(plan.restarts).toEqual([
      { kind: "unit", name: "nftables.service", options: ["networking.firewall.allowedTCPPorts"] },
    ]);
  });

  it("is the service that sets up a home, for all of its options", () => {
    expect(
      restarts(["programs.git.enable", true, { home: "ann-b" }], ["home.packages", [], { home: "ann-b" }]),
    ).toEqual(["unit home-manager-ann\\x2db.service"]);
  });
});
