import { defineModule, opt } from "pantheros";
import { expect, it } from "vitest";
import { emissionOf } from "../../src/emit/index.ts";
import { configOf, traced } from "./machines.ts";

it("lists what is said of a set by name, as Nix does, however a host writes it", () => {
  const module = defineModule({
    name: "a.order",
    description: "Order.",
    options: { sites: opt.attrsOf(opt.port()) },
    config: ({ options, nixos }) => nixos({ services: { openssh: { ports: Object.values(options.sites) } } }),
  });
  const fleet = traced([{ use: [module({ sites: { z: 1, a: 2 } })] }]);
  expect(emissionOf(fleet)[0]!.state).toBe("module");
  expect(configOf(fleet, "a.order")).toContain("ports = lib.attrValues cfg.sites;");
  expect(fleet.hosts[0]!.nixos.find(({ path }) => path.at(-1) === "ports")!.value).toEqual([2, 1]);
});
