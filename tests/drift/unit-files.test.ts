import { userInfo } from "node:os";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { jobs } from "../../src/drift/signals/jobs.ts";
import { unitFiles } from "../../src/drift/signals/unit-files.ts";
import type { FakeHost } from "./host.ts";
import { nixosHost, told } from "./nixos.ts";

let host: FakeHost;
beforeEach(() => {
  host = nixosHost();
});
afterEach(() => host.dispose());

describe("units that were put there by hand", () => {
  const found = () => told(host.drift([unitFiles]));
  const homes = "/home/alice/.config/systemd/user";

  it("says nothing of what home-manager linked, or systemd made for sessions", () => {
    host.link(`${homes}/a.service`, "/nix/store/x-home-manager-files/.config/systemd/user/a.service");
    host.link(
      `${homes}/default.target.wants/a.service`,
      "/nix/store/x-home-manager-files/.config/systemd/user/a.service",
    );
    host.file("/run/systemd/transient/session-1.scope", "");
    host.file("/run/systemd/generator/mnt.mount", "");
    expect(found()).toEqual([]);
  });

  it.each<[string, () => void, readonly [string, string], string]>([
    [
      "set-property",
      () => {
        host.file("/etc/systemd/system.control/sshd.service.d/50-CPUWeight.conf", "[Service]\nCPUWeight=9\n");
        host.file("/etc/systemd/system.control/sshd.service.d/50-MemoryMax.conf", "[Service]\nMemoryMax=9\n");
      },
      ["sshd.service", "changed by 50-CPUWeight.conf, changed by 50-MemoryMax.conf"],
      "systemctl revert sshd.service",
    ],
    [
      "a mask until the next restart",
      () => host.link("/run/systemd/system/nginx.service", "/dev/null"),
      ["nginx.service", "masked until the next restart"],
      "systemctl unmask --runtime nginx.service && systemctl start nginx.service",
    ],
    [
      "an enabled unit",
      () =>
        host.link(
          "/run/systemd/system/multi-user.target.wants/x@y.service",
          "/etc/systemd/system/x@.service",
        ),
      ["x@y.service", "enabled until the next restart"],
      "systemctl disable --runtime x@y.service",
    ],
    [
      "a unit of its own",
      () => host.file("/run/systemd/system/a b.service", "[Service]\nExecStart=/bin/x\n"),
      ["a b.service", "a unit of its own until the next restart"],
      "systemctl revert 'a b.service'",
    ],
    [
      "a unit of a user",
      () => host.file(`${homes}/sync.service`, "[Service]\nEnvironment=TOKEN=secret\n"),
      ["alice/sync.service", "a unit of its own"],
      "systemctl --user --machine=alice@.host revert sync.service",
    ],
    [
      "a unit that a user enabled",
      () =>
        host.link(
          `${homes}/default.target.wants/x.service`,
          "/run/current-system/sw/share/systemd/user/x.service",
        ),
      ["alice/x.service", "enabled"],
      "systemctl --user --machine=alice@.host disable x.service",
    ],
  ])("finds %s", (_name, change, expected, command) => {
    change();
    expect(found()).toEqual([expected]);
    expect(host.drift([unitFiles]).findings[0]!.remedies[0]).toEqual({ kind: "by-hand", command });
  });

  it("shows what it says, but not what stands in a home", () => {
    host.file("/run/systemd/system/nginx.service.d/override.conf", "[Service]\nNice=5\n");
    host.file(`${homes}/sync.service`, "[Service]\nEnvironment=TOKEN=secret\n");
    expect(host.drift([unitFiles]).findings.map(({ evidence }) => evidence)).toEqual([
      null,
      "[Service]\nNice=5\n",
    ]);
  });

  it("stands hostile names", () => {
    host.file('/run/systemd/system/a"b\\c\nd\te.service', "");
    const { findings, unknown } = host.drift([unitFiles]);
    expect(unknown).toEqual([]);
    expect(findings).toHaveLength(1);
  });

  it("does not know whose homes there are without accounts", () => {
    host.remove("/etc/passwd");
    expect(found()).toEqual([["unknown", "/etc/passwd names nobody"]]);
  });
});

describe("what is to run later", () => {
  const found = () => told(host.drift([jobs]));
  const lingers = (script: string) => {
    host.link("/nix/store/now-units/linger-users.service", "/nix/store/unit/linger-users.service");
    host.file(
      "/nix/store/unit/linger-users.service",
      "[Service]\nExecStart=/nix/store/script/bin/start \nType=oneshot\n",
    );
    host.file("/nix/store/script/bin/start", script);
    host.file("/var/lib/systemd/linger/alice", "");
  };

  it("says nothing where there is nothing but sessions and a deploy", () => {
    host.file("/run/systemd/transient/session-3.scope", "");
    host.file("/run/systemd/transient/panther-watchdog-0f.timer", "[Timer]\nOnActiveSec=300\n");
    expect(found()).toEqual([]);
  });

  it.each<[string, () => void, readonly [string, string]]>([
    [
      "a crontab",
      () => host.file("/var/cron/tabs/alice", "* * * * * curl x\n"),
      ["cron/alice", "/var/cron/tabs/alice"],
    ],
    [
      "a job of at",
      () => host.file("/var/spool/atjobs/a0000101c2d3e4", "x"),
      [`at/${userInfo().username}`, "1"],
    ],
    [
      "a transient timer",
      () =>
        host.file(
          "/run/systemd/transient/run-r7.timer",
          "[Timer]\nOnCalendar=hourly\nRemainAfterElapse=no\n",
        ),
      ["timer/run-r7.timer", "OnCalendar=hourly"],
    ],
    [
      "an ordered shutdown",
      () => host.file("/run/systemd/shutdown/scheduled", "USEC=1\nWARN_WALL=1\nMODE=reboot\n"),
      ["shutdown", "reboot"],
    ],
    ["somebody who lingers", () => host.file("/var/lib/systemd/linger/bob", ""), ["linger/bob", "on"]],
  ])("finds %s", (_name, change, expected) => {
    change();
    expect(found()).toEqual([expected]);
  });

  it.each([
    ["an array", "declare -a lingeringUserNames=(alice 'bob')\ndeclare -a nonLingeringUserNames=()\n"],
    ["a file", "comm -3 -1 /nix/store/y-lingering-users -\n"],
  ])("knows who is to linger from %s", (_name, script) => {
    host.file("/nix/store/y-lingering-users", "alice\nbob\n");
    lingers(script);
    expect(found()).toEqual([["linger/bob", "off"]]);
    host.file("/var/lib/systemd/linger/bob", "");
    expect(found()).toEqual([]);
    host.file("/var/lib/systemd/linger/eve", "");
    expect(found()).toEqual([["linger/eve", "on"]]);
  });

  it("does not know where the script says nothing of it", () => {
    lingers("echo\n");
    expect(found()).toEqual([["unknown", "linger-users.service does not say who is to linger"]]);
  });
});
