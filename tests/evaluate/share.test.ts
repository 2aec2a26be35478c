import { defineFleet } from "pantheros";
import { describe, expect, it } from "vitest";
import { evaluateFleet, type Definition } from "../../src/evaluate/index.ts";
import { host, moduleOf } from "./fleets.ts";

/** Definitions of an option on hosts that use a module of this `config`. */
function definedBy(config: (context: any) => void, path: string): readonly Definition[] {
  const module = moduleOf({ config });
  const hosts = ["one", "two", "three"].map((name) => host(name, { use: [module()] }));
  const { fleet } = evaluateFleet(
    defineFleet("test", { description: "A test", inputs: {}, hosts }),
    process.cwd(),
  );
  return fleet!.hosts.map(({ nixos }) => nixos.find((d) => d.path.join(".") === path)!);
}

describe("what hosts define alike", () => {
  it("is one object", () => {
    const [one, two] = definedBy(({ nixos }) => nixos({ users: { motd: "Hello" } }), "users.motd");
    expect(two).toBe(one);
  });

  it("is not what differs, if only in the order of attributes", () => {
    const found = definedBy(
      ({ host: { name }, nixos }) =>
        nixos({
          services: {
            x: [name === "one" ? { a: 1, b: 2 } : name === "two" ? { b: 2, a: 1 } : { a: 1, b: 3 }],
          },
        }),
      "services.x",
    );
    expect(found.map(({ value }) => JSON.stringify(value))).toEqual([
      '[{"a":1,"b":2}]',
      '[{"b":2,"a":1}]',
      '[{"a":1,"b":3}]',
    ]);
  });

  it("is not what an object was before its author changed it", () => {
    const kept = { users: { motd: "" } };
    const found = definedBy(({ host: { name }, nixos }) => {
      kept.users.motd = name;
      nixos(kept);
    }, "users.motd");
    expect(found.map(({ value }) => value)).toEqual(["one", "two", "three"]);
  });

  it("is not what stands under another priority, order or condition", async () => {
    const { mkBefore, mkForce, nix, when } = await import("pantheros");
    const wrap: Record<string, (text: string) => unknown> = {
      one: mkForce,
      two: mkBefore,
      three: (text) => when(nix`true`, text),
    };
    const found = definedBy(
      ({ host: { name }, nixos }) => nixos({ users: { motd: wrap[name]!("Hello") } }),
      "users.motd",
    );
    expect(found.map(({ priority, order, conditions }) => [priority, order, conditions.length])).toEqual([
      [50, 1000, 0],
      [100, 500, 0],
      [100, 1000, 1],
    ]);
  });
});
