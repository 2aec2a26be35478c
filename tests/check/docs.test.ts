import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codes } from "../../src/diagnostics/index.ts";
import { rules } from "./support.ts";

const folder = new URL("../../docs/checks/", import.meta.url);
const pages = readdirSync(folder).filter((file) => /^PANTHER\d{4}\.md$/.test(file));

describe("documentation of findings", () => {
  it("has a page for every code, and a code for every page", () => {
    expect(pages.map((page) => page.replace(".md", "")).toSorted()).toEqual(Object.keys(codes).toSorted());
  });

  it.each(Object.entries(codes))("%s says what, why, wrong, right and how to fix it", (code, title) => {
    const text = readFileSync(new URL(`${code}.md`, folder), "utf8");
    const [heading, ...sections] = text.split(/\n## /);
    expect(heading).toMatch(new RegExp(`^# ${code}: ${title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\n\n\\S`));
    expect(sections.map((section) => section.split("\n")[0])).toEqual([
      "Why",
      "Wrong",
      "Right",
      "How to fix it",
    ]);
    for (const section of sections)
      expect(section.split("\n").slice(1).join("").trim().length).toBeGreaterThan(10);
    expect(sections[1]!.slice("Wrong".length)).not.toBe(sections[2]!.slice("Right".length));
  });

  it("knows a rule or a stage for every code that `check` reports", () => {
    for (const { codes: own } of rules) for (const code of own) expect(codes).toHaveProperty(code);
  });
});
