import { describe, expect, it } from "vitest";
import { between, type Asked } from "../../src/drift/between.ts";
import type { Expected } from "../../src/drift/expected.ts";
import { etc } from "../../src/drift/signals/etc.ts";

const host = (
  name: string,
  items: Readonly<Record<string, string>>,
  expected: Expected = { items: {}, closed: true },
  whole = true,
): Asked => ({
  host: name,
  expected: { etc: expected },
  collected: {
    failed: null,
    host: name,
    root: true,
    time: 0,
    boot: "",
    manifest: null,
    cpu: 0,
    signals: new Map([
      [
        "etc",
        { items: new Map(Object.entries(items)), evidence: new Map(), whole, why: whole ? null : "cut off" },
      ],
    ]),
  },
});

describe("hosts that should be alike", () => {
  it("are told what one of them has and the other has not", () => {
    expect(between([etc], [host("a", { x: "1" }), host("b", {}), host("c", { x: "1" })])).toEqual([
      {
        signal: "etc",
        key: "x",
        actual: [
          ["a", "1"],
          ["b", null],
          ["c", "1"],
        ],
      },
    ]);
  });

  it("may differ where their declarations do, and in what is noise", () => {
    const port = (value: string): Expected => ({ items: { port: value }, closed: true });
    expect(
      between([etc], [host("a", { port: "22" }, port("22")), host("b", { port: "23" }, port("23"))]),
    ).toEqual([]);
    expect(between([etc], [host("a", { "machine-id": "1" }), host("b", { "machine-id": "2" })])).toEqual([]);
  });

  it("are not compared in what is not known of one of them", () => {
    expect(between([etc], [host("a", { x: "1" }), host("b", {}, undefined, false)])).toEqual([]);
  });
});
