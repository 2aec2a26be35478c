import fc from "fast-check";
import { parse, type ParseError } from "jsonc-parser";
import { describe, expect, it } from "vitest";
import type { TailnetRule } from "../../src/author/tailnet.ts";
import { UserError } from "../../src/diagnostics/index.ts";
import type { EvaluatedFleet } from "../../src/evaluate/model.ts";
import { policyOf, policyText } from "../../src/network/index.ts";
import { reaches } from "../../src/network/policy.ts";
import { definitions } from "../check/support.ts";

function fleetOf(
  hosts: Readonly<Record<string, readonly string[]>>,
  rules?: readonly TailnetRule[],
  exits: readonly string[] = [],
): EvaluatedFleet {
  return {
    name: "test",
    origin: { file: "fleet.ts", line: 1, column: 1 },
    hosts: Object.entries(hosts).map(([name, tags]) => ({
      facts: { name, tags },
      nixos: definitions(
        exits.includes(name) ? { services: { tailscale: { extraSetFlags: ["--advertise-exit-node"] } } } : {},
      ),
    })),
    ...(rules ? { tailnet: { rules } } : {}),
  } as unknown as EvaluatedFleet;
}

const hosts = { laptop: ["desk"], one: ["server", "dev"], two: ["server", "prod"] };

/** What a reader of HuJSON makes of a text. */
function read(text: string): any {
  const errors: ParseError[] = [];
  const value = parse(text, errors, { allowTrailingComma: true, disallowComments: false });
  expect(errors).toEqual([]);
  return value;
}

describe("policy", () => {
  it("is nothing where the fleet says nothing", () => {
    expect(policyOf(fleetOf(hosts))).toBeNull();
  });

  it("names a host by the tag that it alone has", () => {
    const policy = policyOf(fleetOf(hosts, [{ from: ["one"], to: ["desk"], ports: [9100], why: "." }]));
    expect(policy?.grants).toEqual([{ src: ["tag:dev"], dst: ["tag:desk"], ip: ["tcp:9100"], why: "." }]);
  });

  it("refuses a host without such a tag, and a name that is nothing", () => {
    const rules = [{ from: ["one", "nobody"], to: ["desk"], why: "." }];
    const shared = fleetOf({ one: ["server"], two: ["server"], laptop: ["desk"] }, rules);
    expect(() => policyOf(shared)).toThrow(UserError);
    expect(() => policyOf(shared)).toThrow(/one shares each of its tags/);
    expect(() => policyOf(shared)).toThrow(/"nobody" is neither a tag nor a host/);
  });

  it("approves those as exit nodes that offer themselves, and no others", () => {
    const rules = [{ from: ["desk"], to: "internet", why: "." }] as const;
    expect(policyOf(fleetOf(hosts, rules, ["one", "two"]))?.exitNodes).toEqual(["tag:server"]);
    expect(policyOf(fleetOf(hosts, rules, ["one"]))?.exitNodes).toEqual(["tag:dev"]);
    expect(policyOf(fleetOf(hosts, rules))?.exitNodes).toEqual([]);
    expect(policyOf(fleetOf(hosts, rules))?.grants[0]).toMatchObject({
      dst: ["autogroup:internet"],
      ip: ["*"],
    });
  });

  it("is HuJSON that says the same, and leaves SSH of Tailscale off", () => {
    const fleet = fleetOf(
      hosts,
      [{ from: ["desk"], to: ["server"], ports: [22, 443], why: 'Desks reach "servers".' }],
      ["one", "two"],
    );
    const policy = policyOf(fleet)!;
    const text = policyText(policy, "test");
    expect(text).toContain('// Desks reach "servers".\n');
    expect(read(text)).toEqual({
      groups: {},
      tagOwners: policy.tagOwners,
      grants: policy.grants.map(({ why: _, ...grant }) => grant),
      autoApprovers: { exitNode: ["tag:server"] },
      ssh: [],
      tests: policy.tests.map(({ src, accept, deny }) => ({
        src,
        ...(accept.length > 0 ? { accept } : {}),
        ...(deny.length > 0 ? { deny } : {}),
      })),
    });
  });

  const tag = fc.constantFrom("desk", "server", "dev", "prod");
  const rule: fc.Arbitrary<TailnetRule> = fc.record(
    {
      from: fc.array(tag, { minLength: 1, maxLength: 2 }),
      to: fc.array(tag, { minLength: 1, maxLength: 2 }),
      ports: fc.uniqueArray(fc.constantFrom(22, 80, 9100), { minLength: 1 }),
      why: fc.constant("a rule"),
    },
    { requiredKeys: ["from", "to", "why"] },
  );

  it("has tests that agree with who reaches whom, for any rules", () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 6 }), (rules) => {
        const fleet = fleetOf(hosts, rules);
        const with_ = (text: string) => fleet.hosts.filter(({ facts }) => facts.tags.includes(text));
        for (const { src, accept, deny } of policyOf(fleet)!.tests) {
          for (const [targets, expected] of [
            [accept, true],
            [deny, false],
          ] as const) {
            for (const target of targets) {
              const [, dst, port] = target.split(":") as [string, string, string];
              for (const to of with_(dst)) {
                const allowed = reaches(fleet, to.facts, "tcp", Number(port))!;
                for (const { facts } of with_(src.slice(4))) {
                  if (facts.name !== to.facts.name) expect(allowed.includes(facts.name)).toBe(expected);
                }
              }
            }
          }
        }
      }),
    );
  });
});
