import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compare } from "../../src/drift/compare.ts";
import type { Expected } from "../../src/drift/expected.ts";
import { readCollected } from "../../src/drift/observation.ts";
import { watchProgram } from "../../src/drift/watch.ts";
import { needsTool } from "../support/tools.ts";
import { fakeHost, type FakeHost } from "./host.ts";

const jq = readFileSync(join(import.meta.dirname, "../../src/drift/watch/compare.jq"), "utf8");
const wanted = ["a", "b", "c"];

interface Said {
  readonly failed: string | null;
  readonly signals?: readonly {
    readonly signal: string;
    readonly known: boolean;
    readonly keys: readonly string[];
  }[];
}

function onHost(
  lines: readonly unknown[],
  signals: Readonly<Record<string, Expected | null>>,
  accepted: unknown = [],
): Said {
  const { stdout, stderr } = spawnSync(
    "jq",
    [
      "-nRc",
      "--argjson",
      "manifest",
      JSON.stringify([{ expected: { signals, accepted } }]),
      "--argjson",
      "noise",
      '{"a":["x.*"]}',
    ].concat(["--argjson", "wanted", JSON.stringify(wanted), "--arg", "today", "2026-01-31", jq]),
    { input: lines.map((line) => JSON.stringify(line)).join("\n"), encoding: "utf8" },
  );
  expect(stderr).toBe("");
  return JSON.parse(stdout) as Said;
}

const head = { panther: "drift", host: "web", time: 1 };

describe.skipIf(!needsTool("jq"))("a host that looks for itself", () => {
  it("judges as panther does, whatever the collector says", () => {
    const key = fc.constantFrom("x", "x1", "y", "z", "toString");
    const value = fc.constantFrom("1", "2", "");
    const line = fc.oneof(
      { weight: 6, arbitrary: fc.record({ signal: fc.constantFrom(...wanted), key, value }) },
      fc.record({
        signal: fc.constantFrom(...wanted),
        end: fc.constantFrom("ok", "unknown"),
        items: fc.nat(3),
      }),
      { weight: 1, arbitrary: fc.constant("damaged") },
      fc.record({ signal: fc.constantFrom("a", "b", "d"), key }),
      fc.record({ signal: fc.constant("a"), key, evidence: value }),
    );
    const expected = fc.record({
      items: fc.dictionary(
        key.filter((one) => one !== "toString"),
        fc.option(value),
      ),
      closed: fc.boolean(),
      optional: fc.array(key, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        fc.dictionary(fc.constantFrom("a", "b"), expected),
        (lines, signals) => {
          const collected = readCollected(
            [head, ...lines].map((one) => JSON.stringify(one)).join("\n"),
            wanted,
          );
          const mine = wanted.map((id) => {
            const seen = collected.signals.get(id)!;
            const differences = compare(id, signals[id] ?? { items: {}, closed: true }, seen);
            const keys = differences.map((one) => one.key).filter((one) => id !== "a" || !/^x.*$/.test(one));
            return { signal: id, known: seen.whole, keys: keys.sort() };
          });
          expect(onHost([head, ...lines], signals)).toEqual({ failed: null, signals: mine });
        },
      ),
      { numRuns: 60 },
    );
  });

  it("leaves out what is accepted, and what the declaration says nothing for", () => {
    const lines = [
      head,
      { signal: "b", key: "foo.conf", value: "unmanaged" },
      { signal: "b", key: "bar.conf", value: "unmanaged" },
      { signal: "b", end: "ok", items: 2 },
      { signal: "c", key: "q", value: "1" },
      { signal: "c", end: "ok", items: 1 },
    ];
    const accepted = [
      { signal: "b", key: "foo.*", until: null },
      { signal: "b", key: "bar.conf", until: "2026-01-30" },
    ];
    expect(onHost(lines, { c: null }, accepted).signals).toEqual([
      { signal: "a", known: false, keys: [] },
      { signal: "b", known: true, keys: ["bar.conf"] },
    ]);
  });

  it("knows nothing of a busy host, and of one that says nothing", () => {
    expect(onHost([{ ...head, busy: "a deploy is under way" }], {}).failed).toBe("a deploy is under way");
    expect(onHost([], {}).failed).toBe("the collector said nothing");
  });
});

describe.skipIf(!needsTool("jq"))("the program of a host", () => {
  let host: FakeHost;
  beforeEach(() => {
    host = fakeHost();
    host.link("/etc/static", "/nix/store/etc/etc");
    host.file("/nix/store/etc/etc/x", "");
    host.remove("/nix/store/etc/etc/x");
    host.file(
      "/etc/pantheros/manifest.json",
      '{\n  "hash": "0000000000000000000000000000000000000000000000000000000000000000",\n  "expected": { "signals": {"deployed": null}, "accepted": [] }\n}\n',
    );
    host.link("/nix/store/etc/etc/pantheros/manifest.json", "/etc/pantheros/manifest.json");
  });
  afterEach(() => host.dispose());

  const run = (depth = "fast") =>
    spawnSync("sh", ["-s", depth, join(host.root, "drift.prom"), join(host.root, "summary")], {
      input: watchProgram(),
      encoding: "utf8",
      env: { PATH: `${host.root}/bin:${process.env["PATH"]}`, PANTHER_ROOT: host.root },
    });

  it("leaves metrics and a summary", () => {
    host.file("/etc/own\u001b[31m.conf", "");
    const { stderr } = run();
    expect(stderr).toBe("");
    const metrics = host.read("/drift.prom");
    expect(metrics).toMatch(/^pantheros_drift_findings\{signal="etc"\} 2$/m);
    expect(metrics).toMatch(/^pantheros_drift_success\{depth="fast"\} 1$/m);
    expect(metrics).toMatch(/^pantheros_drift_last_look_seconds\{depth="fast"\} \d+$/m);
    expect(host.read("/summary")).toContain("  etc: own?[31m.conf");
  });

  it("leaves what is deep to a look of its own", () => {
    run("deep");
    const metrics = host.read("/drift.prom");
    expect(metrics).toMatch(/^pantheros_drift_success\{depth="deep"\} 1$/m);
    expect(metrics).not.toContain('signal="etc"');
    expect(run("deeper").status).toBe(2);
  });

  it("says that it could not look where the system has no manifest", () => {
    host.remove("/etc/pantheros/manifest.json");
    run();
    const metrics = host.read("/drift.prom");
    expect(metrics).toContain('pantheros_drift_success{depth="fast"} 0');
    expect(metrics).not.toContain("pantheros_drift_findings{");
    expect(host.read("/summary")).toBe("");
  });
});
