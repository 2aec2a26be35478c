import { describe, expect, it } from "vitest";
import { sinceOf } from "../../src/cli/drift/noted.ts";
import { ago } from "../../src/cli/drift/text.ts";

const now = Date.parse("2026-01-31T12:00:00Z");

describe("times of drift", () => {
  it.each([
    ["2026-01-30", "2026-01-30T00:00:00.000Z"],
    ["2026-01-30T08:00:00Z", "2026-01-30T08:00:00.000Z"],
    ["90m", "2026-01-31T10:30:00.000Z"],
    ["12h", "2026-01-31T00:00:00.000Z"],
    ["3d", "2026-01-28T12:00:00.000Z"],
  ])("--since %s", (text, time) => {
    expect(new Date(sinceOf(text, now)).toISOString()).toBe(time);
  });

  it.each(["", "soon", "3w", "-3d"])("refuses --since %j", (text) => {
    expect(() => sinceOf(text, now)).toThrow("is no time");
  });

  it.each([
    ["2026-01-31T11:59:30Z", "just now"],
    ["2026-01-31T11:59:00Z", "1 minute ago"],
    ["2026-01-31T10:00:00Z", "2 hours ago"],
    ["2026-01-29T12:00:00Z", "2 days ago"],
  ])("%s is %s", (time, text) => {
    expect(ago(time, now)).toBe(text);
  });
});
