import { beforeAll, describe, expect, it } from "vitest";
import fleet from "../../fleet.ts";
import { evaluateFleet, type EvaluatedFleet } from "../../src/evaluate/index.ts";
import { merge, root } from "./configuration.ts";

let evaluated: EvaluatedFleet;
beforeAll(() => {
  evaluated = evaluateFleet(fleet, root).fleet!;
});

const hostOf = (name: string) => evaluated.hosts.find(({ facts }) => facts.name === name)!;
const homeOf = (name: string): any => merge(hostOf(name).home["hbohlen"] ?? []);
const modulesOf = (name: string): readonly string[] => hostOf(name).modules.map(({ module }) => module);

const all = ["yoga", "zephyrus", "hetzner-vps", "ovh-vps"];
const laptops = new Set(all.slice(0, 2));
const development = new Set(all.slice(0, 3));

it.each(all)("hbohlen has the same shell on %s", (name) => {
  const { programs } = homeOf(name);
  for (const program of ["fish", "starship", "zoxide", "fzf", "eza", "git", "ssh", "zellij"]) {
    expect(programs[program].enable, program).toBe(true);
  }
});

describe.each(all)("%s", (name) => {
  it("has a desktop where somebody sits, and nothing of it elsewhere", () => {
    const desktop = modulesOf(name).filter((used) => /^(desktop|applications)\./.test(used));
    const { programs, gtk } = homeOf(name);
    if (laptops.has(name)) {
      expect(desktop).toEqual(expect.arrayContaining(["desktop.niri", "desktop.dms", "applications.zed"]));
      expect(programs.niri.settings.outputs["eDP-1"].mode.width).toBe(name === "yoga" ? 1920 : 2560);
    } else {
      expect(desktop).toEqual([]);
      expect([programs.niri, programs.ghostty, gtk]).toEqual([undefined, undefined, undefined]);
    }
  });

  it("is for development, or has nothing of it", () => {
    const used = modulesOf(name).filter((one) => one.startsWith("development."));
    const expected = ["ai-tools", "containers", "dev-shell", "languages"].map((one) => `development.${one}`);
    expect(used).toEqual(development.has(name) ? expected : []);
    expect(homeOf(name).home.file?.["dev/.envrc"] !== undefined).toBe(development.has(name));
  });
});

it("only yoga turns its screen, takes touch and shows keys on it", () => {
  for (const name of all) {
    const turns = ["desktop.rotation", "desktop.touch-keyboard"].every((one) =>
      modulesOf(name).includes(one),
    );
    expect(turns, name).toBe(name === "yoga");
    const { input } = homeOf(name).programs.niri?.settings ?? {};
    expect(input?.touch !== undefined, name).toBe(name === "yoga");
  }
});
