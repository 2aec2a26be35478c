import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keptResults, report } from "../../lab/qemu/report.ts";
import { scenariosOf } from "../../lab/qemu/scenarios.ts";

test("docs/lab-boot.md says what is kept of runs, each of a scenario that there is", () => {
  const page = readFileSync(join(import.meta.dirname, "../../docs/lab-boot.md"), "utf8");
  const [, versions = ""] = /switched by the program that hosts run: (.*?)\. A power cut/.exec(page) ?? [];
  expect(report(keptResults(), versions.split(", "))).toBe(page);
  for (const { loader, scenario } of keptResults())
    expect(scenariosOf(loader).map(({ name }) => name)).toContain(scenario);
});
