import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startLab, type Lab, type LabHost } from "../../lab/index.ts";
import { collector } from "../../src/drift/collector.ts";
import { judge } from "../../src/drift/finding.ts";
import { expectedOf, readCollected } from "../../src/drift/index.ts";
import { bootDefault } from "../../src/drift/signals/boot-default.ts";
import { channels } from "../../src/drift/signals/channels.ts";
import { interrupted } from "../../src/drift/signals/interrupted.ts";
import { jobs } from "../../src/drift/signals/jobs.ts";
import { nixConf } from "../../src/drift/signals/nix-conf.ts";
import { packages } from "../../src/drift/signals/packages.ts";
import { processes } from "../../src/drift/signals/processes.ts";
import { reboot } from "../../src/drift/signals/reboot.ts";
import { store } from "../../src/drift/signals/store.ts";
import { system } from "../../src/drift/signals/system.ts";
import { unitFiles } from "../../src/drift/signals/unit-files.ts";
import { unitsFailed } from "../../src/drift/signals/units-failed.ts";
import { units } from "../../src/drift/signals/units.ts";
import { changes } from "../drift/changes-system.ts";
import { declares } from "../drift/host.ts";
import { told } from "../drift/nixos.ts";
import { needsLab } from "../support/tools.ts";

const signals = [
  bootDefault,
  channels,
  interrupted,
  jobs,
  nixConf,
  packages,
  processes,
  reboot,
  store,
  system,
  unitFiles,
  units,
  unitsFailed,
];

describe.skipIf(!needsLab())("drift of a real systemd, Nix and boot menu", () => {
  let lab: Lab;
  let host: LabHost;
  const must = async (command: string): Promise<void> => {
    const { code, stderr } = await host.exec(`set -e; ${command}`);
    if (code !== 0) throw new Error(`${command}: ${stderr}`);
  };
  const found = async () => {
    const { stdout } = await host.exec("sh -s", { input: collector(signals) });
    const ids = signals.map(({ id }) => id);
    const declared = declares([["nix.channel.enable", false]]);
    return told(
      judge(declared, signals, expectedOf(declared, signals), readCollected(stdout, ids), "2026-01-31"),
    );
  };

  beforeAll(async () => {
    lab = await startLab({ hosts: ["web"] });
    host = lab.host("web");
    await host.install(await host.system({ kernel: "6.13" }));
    const once = "[Service]\nType=oneshot\nRemainAfterExit=yes\nExecStart=/bin/true\n";
    await host.install(
      await host.system({ label: "third", units: { "once.service": once }, wanted: ["once.service"] }),
    );
    await must("mount --bind /nix/store /nix/store; mount -o remount,bind,ro /nix/store");
  }, 300_000);
  afterAll(() => lab?.down());

  test("says nothing of a host that nobody touched", async () => {
    expect(await found()).toEqual([]);
  });

  test.each(changes)("$signal finds $name, and nothing else does", async ({ make, undo, key, actual }) => {
    await must(make);
    expect(await found()).toEqual([[key, actual]]);
    await must(undo);
    expect(await found()).toEqual([]);
  });

  test("tells a service without a process that was stopped from one that ended by itself", async () => {
    await must("systemctl stop once.service");
    expect(await found()).toEqual([["once.service", "stopped"]]);
    await must("systemctl start once.service; kill $(systemctl show --property=MainPID --value web.service)");
    // a signal that ends a service is no failure of it (systemd.service(5), SuccessExitStatus)
    await must("until ! systemctl is-active --quiet web.service; do sleep 0.1; done");
    expect(await found()).toEqual([]);
    await must("systemctl start web.service");
  });
});
