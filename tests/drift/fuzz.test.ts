import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { collector } from "../../src/drift/collector.ts";
import { judge, type HostDrift } from "../../src/drift/finding.ts";
import { readCollected, signals, type Collected, type Signal } from "../../src/drift/index.ts";
import { declares, fakeHost, type FakeHost } from "./host.ts";

/* What the collector really said of a host on which much is wrong, damaged in a thousand ways. */

const device = "/dev/disk/by-path/pci-1";
const asked = [
  "clock",
  "disk-errors",
  "etc",
  "hardware",
  "kernel-modules",
  "leftovers",
  "mounts",
  "partitions",
  "swap",
  "sysctl",
];
const chosen: readonly Signal[] = signals.filter(({ id }) => asked.includes(id));
const declared = declares([], {
  disk: {
    disks: {
      main: {
        device,
        partitions: [
          { name: "esp", size: "1G", content: { kind: "esp", mount: "/boot", options: [] } },
          { name: "root", size: "100%", content: { kind: "empty" } },
        ],
      },
    },
  },
  hardware: null,
  hostKey: null,
});
const expected = Object.fromEntries(
  chosen.flatMap((one) => {
    const found = one.expected(declared);
    return found === null ? [] : [[one.id, found]];
  }),
);

/** A host where every signal but `swap` finds something, and `clock` does not know. */
function wrong(host: FakeHost): void {
  host.program("id", "0\n");
  host.program("timedatectl", "#!/bin/sh\nexit 1\n");
  host.link("/etc/static", "/nix/store/etc");
  host.file("/nix/store/etc/.keep", "");
  for (let i = 0; i < 20; i++) host.file(`/etc/stray ${i}`, `a "text" of ${i}\nwith\ttabs and ü\n`);
  host.file("/run/current-system/activate", "");
  host.file("/run/current-system/etc/sysctl.d/60-nixos.conf", "kernel.a=1\nkernel.b=2\n");
  host.file("/proc/sys/kernel/a", "2\n");
  host.file("/proc/sys/kernel/b", "2\n");
  host.file(
    "/run/current-system/etc/fstab",
    "/dev/sda2 / ext4 noatime 0 1\n/dev/sdb1 /data ext4 defaults 0 2\n",
  );
  host.file(
    "/proc/1/mountinfo",
    "30 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw\n31 30 8:9 / /srv rw - ext4 /dev/sdz1 rw\n",
  );
  host.file("/sys/fs/ext4/sda2/errors_count", "3\n");
  host.file("/sys/fs/ext4/sdz1/errors_count", "0\n");
  host.file("/proc/swaps", "Filename Type Size Used Priority\n");
  host.file("/proc/modules", "evil 1 0 - Live 0x0 (OE)\n");
  host.file("/proc/sys/kernel/osrelease", "6.12.8\n");
  host.file("/proc/sys/kernel/tainted", "128\n");
  host.file("/run/booted-system/kernel-modules/lib/modules/6.12.8/modules.dep", "kernel/a.ko:\n");
  host.file("/run/current-system/etc/modules-load.d/nixos.conf", "loop\n");
  host.link(device, "../../sda");
  host.program(
    "sfdisk",
    'label: gpt\nlast-lba: 100\n\n/dev/sda1 : start= 1, size= 99, type=AA, name="other"\n',
  );
  host.program("blkid", "");
  host.file("/opt/tool/x", "");
}

/** Damage that shows in the structure: what is left of a signal is all of it, or is not believed. */
type Damage = (lines: readonly Buffer[], random: () => number) => readonly Buffer[];
const pick = (count: number, random: () => number): number => Math.floor(random() * count);
const ends = Buffer.from("\n");
const structural: Readonly<Record<string, Damage>> = {
  cut: (lines, random) => {
    const all = Buffer.concat(lines.flatMap((line) => [line, ends]));
    return split(all.subarray(0, pick(all.length, random)));
  },
  "cut at the front": (lines, random) => {
    const all = Buffer.concat(lines.flatMap((line) => [line, ends]));
    return split(all.subarray(pick(all.length, random)));
  },
  "lines lost": (lines, random) => lines.filter(() => random() > 0.1),
  "a line twice": (lines, random) => lines.flatMap((line) => (random() < 0.1 ? [line, line] : [line])),
  "lines in another order": (lines, random) => {
    const order = lines.map((line) => ({ line, at: random() }));
    return order.toSorted((a, b) => a.at - b.at).map(({ line }) => line);
  },
  "a line in the middle of another": (lines, random) =>
    lines.map((line) => {
      const at = pick(line.length, random);
      return random() < 0.1 ? Buffer.concat([line.subarray(0, at), lines[0]!, line.subarray(at)]) : line;
    }),
  "something else between": (lines, random) =>
    lines.flatMap((line) => (random() < 0.1 ? [Buffer.from("bash: warning: setlocale"), line] : [line])),
  "what is not JSON": (lines, random) =>
    lines.map((line) => (random() < 0.1 ? Buffer.concat([Buffer.from("{"), line]) : line)),
  "other JSON": (lines, random) =>
    lines.map((line) =>
      random() < 0.1
        ? Buffer.from(
            ["{}", "[]", '{"signal":1}', '{"signal":"etc"}', '{"__proto__":{"end":"ok"}}'][pick(5, random)]!,
          )
        : line,
    ),
  "a lie about the end": (lines, random) =>
    lines.toSpliced(
      1 + pick(lines.length - 1, random),
      0,
      Buffer.from(`{"signal":"${asked[pick(asked.length, random)]}","end":"ok","items":0,"why":""}`),
    ),
};

/**
 * Damage within texts. One that leaves JSON behind is a text like any other, which SSH and nobody else would notice; what
 * was wrong is still wrong then.
 */
const textual: Readonly<Record<string, Damage>> = {
  "a piece lost": (lines, random) => {
    const all = Buffer.concat(lines.flatMap((line) => [line, ends]));
    const from = pick(all.length, random);
    return split(Buffer.concat([all.subarray(0, from), all.subarray(from + 1 + pick(300, random))]));
  },
  "a bit of a byte": (lines, random) => {
    const at = pick(lines.length, random);
    return lines.map((line, i) => (i === at ? flipped(line, 1 << pick(8, random), random) : line));
  },
  "bytes of many lines": (lines, random) =>
    lines.map((line) => (random() < 0.3 ? flipped(line, 1 + pick(255, random), random) : line)),
  "what is no UTF-8": (lines, random) =>
    lines.map((line) => {
      const at = pick(line.length, random);
      return random() < 0.3
        ? Buffer.concat([line.subarray(0, at), Buffer.from([0xc3, 0x28, 0xff]), line.subarray(at)])
        : line;
    }),
  "a text that is huge": (lines, random) =>
    lines.map((line) =>
      random() < 0.02 ? Buffer.from(line.toString().replace('":"', `":"${"x".repeat(1 << 17)}`)) : line,
    ),
};

/** Numbers from 0 to 1, evenly: fast-check's own are rather at the ends (Lehmer's generator). */
function randomOf(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const split = (all: Buffer): Buffer[] =>
  all
    .toString("latin1")
    .split("\n")
    .map((line) => Buffer.from(line, "latin1"));
function flipped(line: Buffer, bits: number, random: () => number): Buffer {
  const copy = Buffer.from(line);
  if (copy.length > 0) copy[pick(copy.length, random)]! ^= bits;
  return copy;
}

describe("what a host says, damaged", () => {
  let host: FakeHost;
  let said: readonly Buffer[];
  let whole: { collected: Collected; drift: HostDrift };

  const judged = (lines: readonly Buffer[]): typeof whole => {
    const output = Buffer.concat(lines.flatMap((line) => [line, ends])).toString("utf8");
    const collected = readCollected(output, asked);
    return { collected, drift: judge(declared, chosen, expected, collected, "2026-01-31") };
  };
  /** Signals of which all was read, and nothing is wrong. */
  const inSync = ({ read, findings }: HostDrift): readonly string[] =>
    read.filter((id) => findings.every(({ signal }) => signal !== id));

  const itemsOf = ({ signals: all }: Collected, id: string): readonly string[] =>
    [...all.get(id)!.items].map(([key, value]) => JSON.stringify([key, value])).toSorted();

  beforeAll(() => {
    host = fakeHost();
    wrong(host);
    const { stdout } = spawnSync("sh", ["-s"], {
      input: collector(chosen),
      env: { PATH: `${host.root}/bin:${process.env["PATH"]}`, PANTHER_ROOT: host.root },
    });
    said = split(stdout).filter((line) => line.length > 0);
    whole = judged(said);
  });
  afterAll(() => host.dispose());

  it("is of a host where much is wrong", () => {
    expect(whole.drift.failed).toBeNull();
    expect(inSync(whole.drift)).toEqual(["swap"]);
    expect(whole.drift.unknown.map(({ signal }) => signal)).toEqual(["clock"]);
    expect(whole.drift.read).toHaveLength(chosen.length - 2);
  });

  const damages = { ...structural, ...textual };
  it("a thousand times is never taken for a host that is right", () => {
    const sane = ({ collected, drift }: typeof whole, name: string): void => {
      for (const id of inSync(drift)) expect(id, `in sync after ${name}`).toBe("swap");
      // all that was wrong is told, where all of a signal counts as read and no text was touched
      if (!Object.hasOwn(structural, name)) return;
      for (const id of drift.read)
        expect(itemsOf(collected, id), `read after ${name}`).toEqual(itemsOf(whole.collected, id));
    };
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(damages)), fc.nat(), (name, seed) =>
        sane(judged(damages[name]!(said, randomOf(seed))), name),
      ),
      { numRuns: 1000 },
    );
  }, 60_000);

  it("is read when there is much of it", () => {
    const many = Array.from({ length: 20_000 }, (_, i) =>
      Buffer.from(`{"signal":"etc","key":"${i}","value":"unmanaged"}`),
    );
    const at = said.findIndex((line) => line.toString().includes('"signal":"etc"'));
    const { drift } = judged(said.toSpliced(at, 0, ...many));
    expect(drift.read).not.toContain("etc");
    expect(drift.findings.length).toBeGreaterThan(20_000);
  });
});
