import { describe, expect, it } from "vitest";
import { acceptanceOf } from "../../src/drift/acceptance.ts";
import type { DriftAcceptance } from "../../src/author/drift.ts";
import { declares } from "./host.ts";

const accepting = (key: string, until: string | null = null) => {
  const { host } = declares([]);
  const one = { signal: "etc", key, reason: "meant so", until, origin: host.origin } as DriftAcceptance;
  return { ...host, drift: [one] };
};
const found = (key: string) =>
  ({ signal: "etc", kind: "unexpected", key, expected: null, actual: "1", evidence: null }) as const;

describe("what the owner accepts", () => {
  it.each([
    ["foo.conf", "foo.conf", true],
    ["foo.conf", "foo_conf", false],
    ["foo.*", "foo.conf", true],
    ["*/x", "a/b/x", true],
    ["foo", "foo.conf", false],
    ["a(b", "a(b", true],
  ])("%s fits %s: %s", (pattern, key, fits) => {
    expect(acceptanceOf(accepting(pattern), found(key), "2026-01-31") !== null).toBe(fits);
  });

  it("holds up to its last day", () => {
    const host = accepting("x", "2026-01-31");
    expect(acceptanceOf(host, found("x"), "2026-01-31")).toMatchObject({ reason: "meant so" });
    expect(acceptanceOf(host, found("x"), "2026-02-01")).toBe(null);
  });

  it("is of one signal", () => {
    expect(acceptanceOf(accepting("*"), { ...found("x"), signal: "units" }, "2026-01-31")).toBe(null);
  });
});
