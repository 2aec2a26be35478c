import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fixedPoint } from "../../src/drift/signals/fixed-point.ts";
import { unitsFailed } from "../../src/drift/signals/units-failed.ts";
import { units } from "../../src/drift/signals/units.ts";
import type { FakeHost } from "./host.ts";
import { nixosHost, told } from "./nixos.ts";
import { systemctl, type Properties } from "./systemctl.ts";

let host: FakeHost;
beforeEach(() => {
  host = nixosHost();
});
afterEach(() => host.dispose());

/** Left `active` before its process ended, and after it. */
const stopped = {
  ActiveState: "inactive",
  ActiveExitTimestampMonotonic: 1000,
  ExecMainExitTimestampMonotonic: 1005,
};
const ended = {
  ActiveState: "inactive",
  ActiveExitTimestampMonotonic: 1005,
  ExecMainExitTimestampMonotonic: 1005,
};

describe("units that were stopped", () => {
  const all = ["nginx.service", "db.service", "clean.timer", "files.service", "boot.service", "bus.socket"];
  const now = (changed: Readonly<Record<string, Properties>> = {}) =>
    systemctl(host, {
      "multi-user.target": {},
      "graphical.target": { ActiveState: "inactive" },
      ...Object.fromEntries(all.map((name) => [name, {}])),
      ...changed,
    });
  beforeEach(() => {
    for (const name of all) {
      const target = name.endsWith(".timer") ? "timers" : name.endsWith(".socket") ? "sockets" : "multi-user";
      host.link(`/nix/store/now-units/${target}.target.wants/${name}`, `../${name}`);
    }
    host.link("/nix/store/now-units/graphical.target.wants/dm.service", "../dm.service");
    now();
  });
  const found = () => told(host.drift([units]));

  it("says nothing where all of them run", () => {
    expect(found()).toEqual([]);
  });

  it.each<[string, string, Properties]>([
    ["a service", "nginx.service", { ...stopped, Requires: "db.service system.slice" }],
    ["a timer", "clean.timer", { ActiveState: "inactive", ActiveExitTimestampMonotonic: 7 }],
    ["a socket", "bus.socket", { ActiveState: "inactive", ActiveExitTimestampMonotonic: 7 }],
    ["a service that remains", "boot.service", { ...ended, RemainAfterExit: "yes" }],
  ])("finds %s that was stopped", (_name, unit, properties) => {
    now({ [unit]: properties });
    expect(found()).toEqual([[unit, "stopped"]]);
  });

  it.each<[string, Readonly<Record<string, Properties>>]>([
    ["ended by itself", { "nginx.service": ended }],
    ["was never started", { "nginx.service": { ActiveState: "inactive", ActiveExitTimestampMonotonic: 0 } }],
    ["is being started again", { "nginx.service": { ...stopped, Job: 812 } }],
    ["has a condition that does not hold", { "nginx.service": { ...stopped, ConditionResult: "no" } }],
    ["starts on demand", { "nginx.service": { ...stopped, TriggeredBy: "bus.socket" } }],
    ["is masked, which another signal tells", { "nginx.service": { ...stopped, LoadState: "masked" } }],
    ["yields to another unit", { "nginx.service": { ...stopped, Conflicts: "shutdown.target db.service" } }],
    ["yields to sleep", { "nginx.service": { ...stopped, Conflicts: "sleep.target" } }],
    [
      "went with a device that was pulled out",
      {
        "nginx.service": { ...stopped, BindsTo: "dev-sdb.device" },
        "dev-sdb.device": { ActiveState: "inactive" },
      },
    ],
    [
      "went with one that failed",
      { "nginx.service": { ...stopped, Requires: "db.service" }, "db.service": { ActiveState: "failed" } },
    ],
    ["belongs to a target that is not reached", { "dm.service": stopped }],
  ])("says nothing of what %s", (_name, changed) => {
    now(changed);
    expect(found()).toEqual([]);
  });

  it("leaves the firewall to the signal that looks at its rules", () => {
    host.link("/nix/store/now-units/multi-user.target.wants/nftables.service", "../nftables.service");
    now({ "nftables.service": { ...ended, RemainAfterExit: "yes" } });
    expect(found()).toEqual([]);
  });

  it("leaves a stopped unit to the signal that tells of its mask", () => {
    now({ "nginx.service": stopped });
    host.link("/run/systemd/system/nginx.service", "/dev/null");
    expect(found()).toEqual([]);
  });

  it("tells one stopped unit, not those that went with it", () => {
    now({ "db.service": stopped, "nginx.service": { ...stopped, Requires: "db.service" } });
    expect(found()).toEqual([["db.service", "stopped"]]);
    // also where no target names it
    now({ "nginx.service": { ...stopped, Requires: "helper.service" }, "helper.service": stopped });
    expect(found()).toEqual([["helper.service", "stopped"]]);
  });

  it("gives up on a systemctl that hangs", () => {
    host.program("systemctl", "#!/bin/sh\nexec sleep 30\n");
    expect(told(host.drift([{ ...units, limit: 1 }]))).toEqual([["unknown", "it took more than 1 s"]]);
  });

  it("does not know before the host has come up, or without systemd", () => {
    now({ "multi-user.target": { ActiveState: "inactive" }, "nginx.service": stopped });
    expect(found()).toEqual([["unknown", "the host has not come up: multi-user.target is not reached"]]);
    host.program("systemctl", "#!/bin/sh\nexit 1\n");
    expect(found()).toEqual([["unknown", "systemd does not answer"]]);
    host.remove("/nix/store/now-units");
    expect(found()).toEqual([["unknown", "the running system has no units"]]);
  });
});

describe("failed units", () => {
  const found = () => told(host.drift([unitsFailed]));

  it("says nothing where none has failed", () => {
    systemctl(host, { "nginx.service": {} });
    expect(found()).toEqual([]);
  });

  it("finds each with its reason", () => {
    systemctl(host, {
      "a@b\\x2dc.service": { ActiveState: "failed", Result: "exit-code", ExecMainStatus: 3 },
      "mnt.mount": { ActiveState: "failed", Result: "exit-code" },
      "nginx.service": { ActiveState: "failed", Result: "timeout" },
    });
    expect(found()).toEqual([
      ["a@b\\x2dc.service", "exit-code, status 3"],
      ["mnt.mount", "exit-code"],
      ["nginx.service", "timeout"],
    ]);
  });

  it("leaves out what was started by hand, what others tell, and what gave up on another", () => {
    const failed = { ActiveState: "failed", Result: "exit-code", ExecMainStatus: 1 };
    systemctl(host, {
      "run-r12.service": { ...failed, FragmentPath: "/run/systemd/transient/run-r12.service" },
      "panther-drive-0f.service": failed,
      "nginx.service": { ...failed, LoadState: "masked" },
      "bus.socket": { ActiveState: "failed", Result: "service-start-limit-hit" },
    });
    expect(found()).toEqual([]);
  });

  it("does not know without systemd", () => {
    host.program("systemctl", "#!/bin/sh\necho nginx.service loaded failed\nexit 1\n");
    expect(found()).toEqual([["unknown", "systemd does not answer"]]);
  });
});

describe("what switching would change", () => {
  const says = (text: string, code = 0) =>
    host.file(
      "/nix/store/now/bin/switch-to-configuration",
      `#!/bin/sh\n[ "$*" = dry-activate ] || exit 9\ncat >&2 <<'END'\n${text}\nEND\nexit ${code}\n`,
      0o755,
    );
  const nothing = "would activate the configuration...";
  beforeEach(() => {
    host.link("/etc/systemd/system", "/nix/store/now-units");
    says(nothing);
  });
  const found = () => told(host.drift([fixedPoint]));

  it("says nothing of a fixed point", () => {
    expect(found()).toEqual([]);
  });

  it("finds units that it would change, and what it would do besides", () => {
    says(
      `would stop the following units: a.service, b.service\nwould NOT stop the following changed units: c.service\n` +
        `${nothing}\nwould restart systemd\nwould start the following units: b.service`,
    );
    expect(found()).toEqual([
      ["a.service", "would stop"],
      ["b.service", "would stop, would start"],
      ["c.service", "would NOT stop"],
      ["would restart systemd", "yes"],
    ]);
  });

  it.each<[string, () => void, string]>([
    ["fails", () => says("Could not acquire lock", 11), "dry-activate ended with 11"],
    ["says something else", () => says("Hello"), "dry-activate said what nobody understands"],
    [
      "would tell what an interrupted switch left",
      () => host.file("/run/nixos/start-list", "x.service\n"),
      "a switch was interrupted, see the signal interrupted",
    ],
    [
      "would tell what is wrong in /etc",
      () => host.link("/etc/systemd/system", "/srv/units"),
      "/etc is not that of the running system, see the signal etc",
    ],
    [
      "is not there",
      () => host.remove("/nix/store/now/bin/switch-to-configuration"),
      "the running system cannot be switched to",
    ],
  ])("does not know where it %s", (_name, change, why) => {
    change();
    expect(found()).toEqual([["unknown", why]]);
  });
});
