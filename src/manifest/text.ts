import * as v from "valibot";
import { hashOf, type Manifest } from "./manifest.ts";
import type { ManifestValue } from "./value.ts";

/** The text of a manifest: a line for each definition, so that git shows what has changed. */
export function manifestText({ definitions, expected, ...head }: Manifest): string {
  const members = [
    ...Object.entries(head).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`),
    `  "definitions": [${lines(definitions.map((one) => JSON.stringify(one)))}]`,
    ...(expected === undefined
      ? []
      : [
          `  "expected": {${lines(Object.entries(expected).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`))}}`,
        ]),
  ];
  return `{\n${members.join(",\n")}\n}\n`;
}

const lines = (all: readonly string[]): string =>
  all.length === 0 ? "" : `\n${all.map((line) => `    ${line}`).join(",\n")}\n  `;

/** Bytes of a manifest that are read; those of the fleet have some 60,000. */
export const manifestLimit = 4 * 1024 * 1024;

const longText = v.pipe(v.string(), v.maxLength(1 << 20));
const name = v.pipe(v.string(), v.maxLength(4096));
const definition = v.object({
  option: name,
  home: v.optional(name),
  value: v.custom<ManifestValue>((value) => value !== undefined),
  priority: v.optional(v.pipe(v.number(), v.integer())),
  order: v.optional(v.pipe(v.number(), v.integer())),
  when: v.optional(v.pipe(v.array(longText), v.maxLength(64))),
  module: name,
});
const schema = v.object({
  version: v.literal(1),
  host: name,
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  definitions: v.pipe(v.array(definition), v.maxLength(100_000)),
  // not v.record, which leaves out names such as prototype
  expected: v.optional(
    v.custom<NonNullable<Manifest["expected"]>>(
      (value) => typeof value === "object" && value !== null && !Array.isArray(value),
    ),
  ),
});

/** Levels of a value; deeper ones would exhaust the stack of whoever walks it. */
const depthLimit = 64;

/** Reads a manifest that a host returned, which may be anything; what is wrong with it, where it is none. */
export function readManifest(text: string): Manifest | { readonly problem: string } {
  if (Buffer.byteLength(text) > manifestLimit) return { problem: "it is too large" };
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return { problem: "it is no JSON" };
  }
  const version = (found as { version?: unknown } | null)?.version;
  if (typeof version === "number" && version !== 1)
    return { problem: `it is of version ${version}, which this panther does not know` };
  if (isDeeper(found, depthLimit)) return { problem: "its values are nested too deep" };
  const parsed = v.safeParse(schema, found);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return { problem: `${v.getDotPath(issue) ?? "it"}: ${issue.message}` };
  }
  const manifest = parsed.output as Manifest;
  return hashOf(manifest.definitions) === manifest.hash
    ? manifest
    : { problem: "its hash is not that of its definitions" };
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isDeeper(member, levels - 1));
}
