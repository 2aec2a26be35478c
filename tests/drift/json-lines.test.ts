import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, it } from "vitest";

const lib = fileURLToPath(new URL("../../src/drift/collector/lib.sh", import.meta.url));

function linesOf(text: string): string[] {
  const { stdout, stderr, status } = spawnSync("sh", ["-c", '. "$0"; json_lines', lib], {
    input: text,
    encoding: "utf8",
  });
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  return stdout.split("\n").filter(Boolean);
}

function expected(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null)
    return path === "" ? [] : [`${path}\t${JSON.stringify(value)}`];
  return Object.entries(value).flatMap(([key, one]) =>
    expected(one, `${path}/${Array.isArray(value) ? key : JSON.stringify(key).slice(1, -1)}`),
  );
}

it("tells every text, number and word in JSON, and where it stands", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
      expect(linesOf(JSON.stringify(value, null, indent))).toEqual(expected(value));
    }),
    { numRuns: 60 },
  );
});

it("ends with whatever is no JSON", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => void linesOf(`{"a":]]}}${text}`)),
    { numRuns: 20 },
  );
});
