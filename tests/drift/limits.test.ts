import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addresses } from "../../src/drift/signals/addresses.ts";
import { clock } from "../../src/drift/signals/clock.ts";
import { jobs } from "../../src/drift/signals/jobs.ts";
import { routes } from "../../src/drift/signals/routes.ts";
import { system } from "../../src/drift/signals/system.ts";
import type { Signal } from "../../src/drift/signal.ts";
import { needsTool } from "../support/tools.ts";
import type { FakeHost } from "./host.ts";
import { nixosHost } from "./nixos.ts";

/* What runs the signals: each has its limit and its own process, and what becomes of one is nothing to the others. */

let host: FakeHost;
beforeEach(() => {
  host = nixosHost();
});
afterEach(() => host.dispose());

/** A signal with so many seconds. */
const within = (signal: Signal, limit: number): Signal => ({ ...signal, limit });

/** What was said: of each signal whether it is whole, what it told and why not. */
const said = (signals: readonly Signal[], shell?: string) =>
  [...host.collect(signals, shell).signals].map(([id, { whole, why, items }]) => [
    id,
    whole,
    why,
    [...items.keys()],
  ]);

const shells = ["dash", "bash"].filter((shell) => needsTool(shell));
const lanes: readonly (readonly [string, string])[] = [
  ["one processor", "0\n"],
  ["several", "0-3\n"],
];
const cases = shells.flatMap((shell) => lanes.map((lane) => [shell, ...lane] as const));

/** Processes whose numbers the host's programs wrote down, and that still run. */
function left(): readonly string[] {
  const file = join(host.root, "pids");
  const all = existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
  expect(all.length).toBeGreaterThan(0);
  return all.filter((pid) => {
    try {
      return !/^State:\tZ/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
    } catch {
      return false;
    }
  });
}

describe.each(cases)("in %s with %s", (shell, _name, online) => {
  beforeEach(() => host.file("/sys/devices/system/cpu/online", online));

  it("one that hangs is given up, with all that it started, and the others tell", () => {
    host.program(
      "ip",
      `#!/bin/sh
trap '' TERM
echo $$ >>"$PANTHER_ROOT/pids"
{ trap '' TERM; sleep 1000 & echo $! >>"$PANTHER_ROOT/pids"; wait; } &
echo $! >>"$PANTHER_ROOT/pids"
wait
`,
    );
    host.program("timedatectl", "NTPSynchronized=yes\n");
    host.program("systemctl", "");
    expect(said([within(addresses, 1), clock, jobs, system], shell)).toEqual([
      ["addresses", false, "it took more than 1 s", []],
      ["clock", true, null, []],
      ["jobs", true, null, []],
      ["system", true, null, []],
    ]);
    expect(left()).toEqual([]);
  });

  it("one whose process dies is unknown, and the others tell", () => {
    // the program's parent is the process of its signal, or one that it waits for
    host.program("ip", "#!/bin/sh\nkill -9 $PPID\n");
    host.file("/var/cron/tabs/alice", "");
    const [first, ...rest] = said([routes, jobs, system], shell);
    expect(first).toMatchObject(["routes", false, expect.any(String), []]);
    expect(rest).toEqual([
      ["jobs", true, null, ["cron/alice"]],
      ["system", true, null, []],
    ]);
  });

  it("one that has too much to tell is cut off", () => {
    for (let i = 0; i < 2100; i++) host.file(`/var/cron/tabs/user${i}`, "");
    const [[id, whole, why, items], other] = said([jobs, system], shell) as [
      [string, boolean, string, string[]],
      unknown,
    ];
    expect([id, whole, why, items.length]).toEqual(["jobs", false, "more than 2000 things to tell", 2000]);
    expect(other).toEqual(["system", true, null, []]);
  });

  it("what several tell at the same time stays whole", () => {
    // more than a pipe takes at once
    const name = (i: number): string => `u${i}-${"x".repeat(200)}`;
    for (let i = 0; i < 300; i++) host.file(`/var/cron/tabs/${name(i)}`, "");
    host.program(
      "ip",
      Array.from(
        { length: 300 },
        (_, i) => `2: eth0    inet 192.0.${i >> 8}.${i & 255}/24 scope global eth0\n`,
      ).join(""),
    );
    const { failed, signals } = host.collect([jobs, addresses, system], shell);
    expect(failed).toBeNull();
    expect([...signals].map(([id, { whole, why, items }]) => [id, whole, why, items.size])).toEqual([
      ["jobs", true, null, 300],
      ["addresses", true, null, 300],
      ["system", true, null, 0],
    ]);
  });
});
