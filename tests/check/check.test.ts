import { describe, expect, it } from "vitest";
import { brief, check, definitions, index, makeFleet, makeHost, rules } from "./support.ts";

const project = { root: "/nowhere" };

describe("check", () => {
  it("has nothing to say of a sound host", () => {
    expect(check({ fleet: makeFleet([makeHost()]) }, index, project)).toEqual([]);
  });

  it("collects the findings of all rules and hosts, and says once what several hosts share", () => {
    const shared = definitions(
      { services: { openssh: { enabel: true } } },
      {
        source: { kind: "module", module: "services.ssh", part: "literal" },
        origin: { file: "ssh.ts", line: 4, column: 20 },
      },
    );
    const own = (name: string) =>
      definitions({ networking: { hostName: { $nix: "override", priority: 50, value: name } } });
    const hosts = ["one", "two"].map((name) =>
      makeHost({ facts: { name, hardware: null }, nixos: [...shared, ...own(name)] }),
    );
    const found = check({ fleet: makeFleet(hosts) }, index, project);
    expect(found.map(({ code, hosts: on }) => [code, on])).toEqual([
      ["PANTHER2001", ["one", "two"]],
      ["PANTHER3205", ["one"]],
      ["PANTHER3205", ["two"]],
    ]);
    expect(brief(found)[0]).toBe("PANTHER2001 | ssh.ts:4:20 services.openssh.enabel");
  });

  it("reports every code by one rule only, and reports no other", () => {
    const codes = rules.flatMap((rule) => rule.codes);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
