import { afterAll, expect, test } from "vitest";
import { evaluate, fleetOf, removeProjects } from "./projects.ts";

afterAll(removeProjects);

test("what authors write comes out of the process as plain data, wherever it stands", async () => {
  const { fleet, diagnostics } = await evaluate({
    "fleet.ts": fleetOf(
      `const m = p.defineModule({
         name: "core.test", description: "A test.",
         options: {
           tool: p.opt.package(p.pkgs.hello, { example: p.pkgs.cowsay }),
           key: p.opt.secret({ example: p.secret("op://v/i/example") }),
           where: p.opt.path(p.file("./x.txt")),
           any: p.opt.nix(p.nix\`1 + \${p.float(1)}\`),
           rate: p.opt.float(-0),
         },
         nixos: { users: { motd: p.mkDefault("x") } },
       });`,
      `use: [m({ key: p.secret("op://v/i/key") })],
       facts: { tool: p.pkgs.git, secret: p.secret("op://v/i/fact"), nested: { address: p.fillIn("an address") } },`,
    ),
    "x.txt": "x",
  });
  expect(diagnostics).toEqual([]);
  const [host] = fleet!.hosts;
  expect(host!.facts.facts).toEqual({
    tool: { $nix: "package", path: ["git"] },
    secret: { $nix: "secret", reference: "op://v/i/fact", name: "iFact" },
    nested: { address: { $nix: "fillIn", what: "an address" } },
  });
  expect(host!.modules[0]!.options).toEqual({
    tool: { $nix: "package", path: ["hello"] },
    key: { $nix: "secret", reference: "op://v/i/key", name: "iKey" },
    where: { $nix: "file", path: "x.txt" },
    any: { $nix: "expr", parts: ["1 + ", { value: { $nix: "float", value: 1 } }] },
    rate: 0,
  });
  expect(fleet!.modules[0]!.schema["tool"]).toMatchObject({
    default: { $nix: "package", path: ["hello"] },
    example: { $nix: "package", path: ["cowsay"] },
  });
  // options alone define nothing: neither a secret nor a file of the flake
  expect(host!.secrets).toEqual([]);
  expect(host!.fillIns).toMatchObject([{ what: "an address" }]);
});

test("a fact that is no data is refused", async () => {
  const { diagnostics } = await evaluate({ "fleet.ts": fleetOf("", "facts: { f: () => 1 },") });
  expect(diagnostics).toMatchObject([
    { code: "PANTHER1201", hosts: ["box"], places: [{ origin: { path: ["facts", "f"] } }] },
  ]);
});
