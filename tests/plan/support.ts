import fc from "fast-check";
import {
  hashOf,
  type Manifest,
  type ManifestDefinition,
  type ManifestValue,
} from "../../src/manifest/index.ts";

/** A definition: `[option, value]`, or with more about it. */
export type Entry = readonly [option: string, value: ManifestValue, more?: Partial<ManifestDefinition>];

/** A manifest of these definitions. */
export function manifest(...definitions: readonly Entry[]): Manifest {
  const all = definitions.map(([option, value, more = {}]) => ({ option, value, module: "host", ...more }));
  return { version: 1, host: "one", hash: hashOf(all), definitions: all };
}

const value: fc.Arbitrary<ManifestValue> = fc.oneof(
  fc.constantFrom<ManifestValue>(
    null,
    true,
    false,
    0,
    1,
    "x",
    "x\ny",
    [],
    [1],
    [1, 2],
    {},
    { a: 1 },
    { $nix: "pkgs.a" },
  ),
  fc.jsonValue({ maxDepth: 2 }).map((one) => JSON.parse(JSON.stringify(one)) as ManifestValue),
);

const definition = (names: readonly string[]): fc.Arbitrary<ManifestDefinition> =>
  fc.record(
    {
      option: fc.constantFrom(...names),
      home: fc.constantFrom("ann", "bob"),
      value,
      priority: fc.constantFrom(50, 1000),
      order: fc.constantFrom(500, 1500),
      module: fc.constantFrom("host", "a.b", "c.d"),
    },
    { requiredKeys: ["option", "value", "module"] },
  );

/** Any manifest over a few options, so that two of them meet often. */
export const anyManifest: fc.Arbitrary<Manifest> = fc
  .array(definition(["a", "a.b", 'x."y.z"', "users.users.ann.shell", "services.openssh.enable"]), {
    maxLength: 8,
  })
  .map((definitions) => ({ version: 1, host: "one", hash: hashOf(definitions), definitions }));
