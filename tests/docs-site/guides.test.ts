import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { launcher } from "../support/launcher.ts";
import { command as collect } from "../../scripts/compare-disks.ts";
import { runEvaluation } from "../../src/evaluate/index.ts";
import { compile, filesOf, repository } from "../docs/examples.ts";
import { makeProject, removeProjects } from "../evaluate/projects.ts";

afterAll(removeProjects);

const folder = join(repository, "docs/guides");
const guides = readdirSync(folder).filter((name) => name.endsWith(".md"));
const textOf = (name: string): string => readFileSync(join(folder, name), "utf8");
const help = (args: readonly string[]): string =>
  spawnSync(launcher, [...args, "--help"], { encoding: "utf8" }).stdout;

describe("the guides", () => {
  it("are all there", () => {
    expect(guides).toEqual(
      expect.arrayContaining(
        [
          "hardware-discovery",
          "module-development",
          "disk-layouts",
          "security-model",
          "deployment",
          "add-a-host",
          "migrate-from-nix",
          "first-boot",
        ].map((name) => `${name}.md`),
      ),
    );
  });

  it("have examples that compile", async () => {
    const files: Record<string, string> = {};
    for (const guide of guides.filter((name) => name !== "authoring.md")) {
      for (const [path, text] of Object.entries(await filesOf(`docs/guides/${guide}`)))
        files[`${guide.replace(".md", "")}/${path}`] = text;
    }
    expect(Object.keys(files).length).toBeGreaterThan(8);
    expect(await compile(makeProject({}), files)).toBe("");
  });

  it("make a host that evaluates", async () => {
    const report = readFileSync(join(repository, "hosts/hetzner-vps/facter.json"), "utf8");
    const root = makeProject({
      ...(await filesOf("docs/guides/add-a-host.md")),
      "hosts/box/facter.json": report,
    });
    const { fleet, diagnostics } = await runEvaluation(root);
    expect(diagnostics).toEqual([]);
    expect(fleet!.hosts.map(({ facts }) => facts.name)).toEqual(["box"]);
  });

  it("name commands and flags that there are", () => {
    const overview = help([]);
    const commands = new Set([...overview.matchAll(/^ {2}panther ([a-z]+)/gm)].map(([, name]) => name!));
    const helps = new Map([...commands].map((name) => [name, help([name])]));
    const used = guides.flatMap((guide) =>
      [...textOf(guide).matchAll(/\b(?:npx )?panther(?:os)? ([a-z]+)([^\n`#|&]*)/g)].map(
        ([, name, rest]) => ({ guide, name: name!, rest: rest! }),
      ),
    );
    const calls = used.filter(
      ({ name }) =>
        commands.has(name) || !/^(?:only|takes|is|has|can|must|will|writes|compares|goes|does)$/.test(name),
    );
    expect(calls.length).toBeGreaterThan(30);
    for (const { guide, name, rest } of calls) {
      expect([...commands], `${guide}: panther ${name}`).toContain(name);
      for (const [flag] of rest.matchAll(/--[a-z-]+/g))
        expect(helps.get(name), `${guide}: panther ${name} ${flag}`).toContain(flag);
    }
  });
});

describe("first boot", () => {
  const text = textOf("first-boot.md");

  it("names every disk that an installation erases, host by host", async () => {
    const { fleet } = await runEvaluation(repository, "fleet.ts");
    for (const { facts } of fleet!.hosts) {
      const devices = Object.values(facts.disk!.disks).map(({ device }) => device);
      const row = new RegExp(`^\\| ${facts.name} \\| (.*) \\|$`, "m").exec(text)?.[1] ?? "";
      expect({ host: facts.name, disks: [...row.matchAll(/`([^`]+)`/g)].map(([, disk]) => disk) }).toEqual({
        host: facts.name,
        disks: devices,
      });
    }
  });

  it("compares the disks before anything is erased, and names them where they are", () => {
    const compared = text.indexOf('node scripts/compare-disks.ts "$HOST"');
    const erased = text.indexOf("--phases disko,install");
    expect(compared).toBeGreaterThan(0);
    expect(erased).toBeGreaterThan(compared);
    // nothing but the step that names the disks runs disko
    expect(text.match(/disko,install/g)).toHaveLength(1);
    expect(text).not.toMatch(/mkfs|wipefs|sgdisk|dd if=/);
    expect(collect).not.toMatch(/mkfs|wipefs|sgdisk|dd if=/);
  });

  it("goes from key to network, token, secrets and tailnet", () => {
    const order = [
      "**Console.**",
      "**SSH key.**",
      "**Network.**",
      "**Token and secrets.**",
      "**Tailnet.**",
    ].map((step) => text.indexOf(step));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
  });

  it("has a check for each step", () => {
    const steps = text.split(/^## \d+\. /m).slice(1);
    expect(steps).toHaveLength(10);
    for (const step of steps) expect(step, step.split("\n")[0]).toContain("**Check:**");
  });

  it("has shell that a shell reads", () => {
    const blocks = guides.flatMap((guide) =>
      [...textOf(guide).matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block]) => ({ guide, block: block! })),
    );
    for (const { guide, block } of blocks) {
      const { stderr } = spawnSync("bash", ["-n"], { input: block.replaceAll("...", "x"), encoding: "utf8" });
      expect({ guide, block, stderr }).toEqual({ guide, block, stderr: "" });
    }
  });
});
