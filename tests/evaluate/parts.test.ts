import { defineFleet } from "pantheros";
import { afterAll, describe, expect, it } from "vitest";
import { evaluateFleet, type Evaluation } from "../../src/evaluate/index.ts";
import { joinHosts, joinTraced, partOf, partsOf } from "../../src/evaluate/part.ts";
import { traceFleet } from "../../src/trace/fleet.ts";
import { host, moduleOf } from "./fleets.ts";
import { evaluate, removeProjects } from "./projects.ts";

afterAll(removeProjects);

const greets = moduleOf({
  name: "core.greets",
  nixos: { services: { openssh: { enable: true } } },
  config({ host: { name }, nixos }: any) {
    nixos({ networking: { domain: name }, users: { motd: "Hello" } });
    // arithmetic is not traced: it stays with the hosts
    nixos({ systemd: { coredump: { extraConfig: String(name.length * 2) } } });
  },
  warnings: () => ["everywhere the same"],
  assertions: ({ host: { name } }: any) => [{ ok: !name.startsWith("bad"), message: `${name} is bad` }],
});
const counts = moduleOf({
  name: "core.counts",
  config: ({ host: { name }, nixos }: any) => nixos({ users: { extraUsers: { a: { uid: name.length } } } }),
});

const fleetWith = (names: readonly string[]) =>
  defineFleet("test", {
    description: "A test",
    inputs: {},
    // whose name is nobody's is found of the fleet as a whole
    owner: { hosts: names.includes("owned") ? { nobody: { address: "192.0.2.1" } } : {} },
    hosts: names.map((name) => host(name, { use: [greets(), counts()] })),
  });

const inParts = (names: readonly string[], of: number): Evaluation[] =>
  Array.from({ length: of }, (_, index) =>
    evaluateFleet(fleetWith(names), process.cwd(), [], undefined, { index, of }),
  );

/** What tells two evaluations apart but the places in this file, which are those of different calls. */
const withoutPlaces = (evaluation: Evaluation): unknown =>
  JSON.parse(
    JSON.stringify(evaluation, (key, value: unknown) => (/[oO]rigins?$|^places$/.test(key) ? null : value)),
  );

describe("hosts in parts", () => {
  it.each([1, 2, 3, 5])("come to the same as together: %d", (of) => {
    const names = ["one", "two", "three", "four", "five", "six", "seven"];
    const whole = evaluateFleet(fleetWith(names), process.cwd());
    expect(whole.fleet?.hosts).toHaveLength(7);
    expect(withoutPlaces(joinHosts(inParts(names, of)))).toEqual(withoutPlaces(whole));
  });

  it.each([
    ["one", "two", "bad-three"],
    ["bad-one", "two", "owned"],
    ["one", "one", "two"],
  ])("say the same of mistakes: %s %s %s", (...names) => {
    const whole = evaluateFleet(fleetWith(names), process.cwd());
    expect(whole.fleet).toBeNull();
    expect(withoutPlaces(joinHosts(inParts(names, 3)))).toEqual(withoutPlaces(whole));
  });

  it("are as many as are worth a process, and hold every host once, in order", () => {
    expect([1, 99, 199, 200, 1000].map((count) => partsOf("hosts", count, 4))).toEqual([1, 1, 1, 2, 4]);
    const names = Array.from({ length: 10 }, (_, i) => i);
    expect([0, 1, 2].flatMap((index) => partOf(names, { index, of: 3 }))).toEqual(names);
  });

  it("are evaluated by processes of their own", async () => {
    const files = {
      "fleet.ts": `import * as p from "pantheros";
console.log("loaded");
const hardware = p.defineHardware({ firmware: "uefi" });
const motd = p.defineModule({
  name: "core.motd",
  description: "Greets.",
  config: ({ host, nixos }) => nixos({ users: { motd: host.name } }),
  warnings: ({ host }) => host.name.endsWith("99") ? [host.name] : [],
});
const hosts = Array.from({ length: 250 }, (_, i) => p.defineHost(\`box-\${i}\`, {
  system: "x86_64-linux",
  role: "server",
  stateVersion: "25.11",
  hardware,
  disk: p.defineDisks({ main: p.disk("/dev/disk/by-id/x", { root: p.part("100%", p.btrfs({ subvolumes: { "@": "/" } })) }) }),
  use: [motd()],
}));
export default p.defineFleet("test", { description: "A test", inputs: {}, hosts });
`,
    };
    const one = await evaluate(files);
    const two = await evaluate(files, { processes: 2 });
    expect(two.fleet?.hosts).toHaveLength(250);
    expect({ ...two, root: "" }).toEqual({ ...one, root: "" });
  });
});

describe("modules in parts", () => {
  it("are traced as together, and what stays with the hosts is theirs by the object", () => {
    const trace = (index: number, of: number): Evaluation =>
      traceFleet(fleetWith(["one", "two"]), process.cwd(), [], { index, of });
    const whole = trace(0, 1);
    // as it comes from another process
    const joined = joinTraced([trace(0, 2), structuredClone(trace(1, 2))]);
    expect(withoutPlaces(joined)).toEqual(withoutPlaces(whole));
    const left = joined.fleet!.modules.flatMap(({ traced }) => traced!.left);
    expect(left.length).toBeGreaterThan(0);
    const held = new Set(joined.fleet!.hosts.flatMap(({ nixos }) => nixos));
    expect(left.filter((definition) => !held.has(definition))).toEqual([]);
  });

  it("come to what keeps one of them from its end", () => {
    const whole = traceFleet(fleetWith(["one"]), process.cwd(), [], { index: 0, of: 2 });
    const stopped: Evaluation = { fleet: null, diagnostics: [] };
    expect(joinTraced([whole, stopped])).toBe(stopped);
  });
});
