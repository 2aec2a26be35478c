import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Demand } from "../../src/author/demand.ts";
import { UserError } from "../../src/diagnostics/index.ts";
import { answers } from "../../src/docs/answers.ts";
import { graphSvg } from "../../src/docs/graph.ts";
import {
  generatePages,
  openDemands,
  writePages,
  writeSite,
  writtenPages,
  type DocsSource,
} from "../../src/docs/index.ts";
import { generated, table } from "../../src/docs/markdown.ts";
import { runEvaluation, type EvaluatedFleet, type EvaluatedModule } from "../../src/evaluate/index.ts";
import { Locator, valueText } from "../../src/report/index.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
let fleet: EvaluatedFleet;

beforeAll(async () => {
  fleet = (await runEvaluation(root, "fleet.ts")).fleet!;
});

function sourceWith(demands: readonly Demand[] = [], evidence: DocsSource["evidence"] = []): DocsSource {
  const locator = new Locator(root);
  const textOf = (file: string) =>
    existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : null;
  return {
    fleet,
    findings: [],
    ports: () => [],
    demands,
    evidence,
    locate: (origin) => locator.locate(origin),
    textOf,
    valueText,
    written: [],
  };
}

const textOf = (source: DocsSource, path: string): string =>
  generatePages(source).find((page) => page.path === path)!.text;

describe("demands", () => {
  const demand = (options: Demand["options"], hosts: Demand["hosts"] = "all"): Demand => ({
    area: "A",
    demand: "It is so",
    hosts,
    options,
  });
  const open = (one: Demand): readonly string[] => answers(sourceWith([one]))[0]!.open;

  it("are fulfilled by options of NixOS, homes, disks and modules", () => {
    expect(
      open(
        demand([
          ["services.openssh.enable", true],
          ["services.openssh.settings.AllowUsers", ["hbohlen"]],
        ]),
      ),
    ).toEqual([]);
    expect(open(demand([["programs.starship.enable", true]]))).toEqual([]);
    expect(open(demand([["disko.devices.disk.main.content.partitions.root.content.type", "btrfs"]]))).toEqual(
      [],
    );
    expect(open(demand([["panther.services.ssh.port", 22], "panther.services.ssh"]))).toEqual([]);
  });

  it("are open where an option is missing, has another value, or lacks an element", () => {
    expect(open(demand(["services.openssh.enabled"]))).toEqual([
      expect.stringContaining(
        "services.openssh.enabled is not defined on yoga, zephyrus, hetzner-vps, ovh-vps",
      ),
    ]);
    expect(open(demand([["services.openssh.settings.MaxAuthTries", 6]]))).toEqual([
      expect.stringContaining("has another value on yoga"),
    ]);
    expect(open(demand([["services.openssh.settings.AllowUsers", ["hbohlen", "root"]]]))).toEqual([
      expect.stringContaining("has another value"),
    ]);
    expect(open(demand(["panther.services.ssh.colour"]))).not.toEqual([]);
  });

  it("are open where they name nothing", () => {
    expect(open(demand([]))).toEqual(["it names no host or no option"]);
    expect(open(demand(["services.openssh.enable"], ["yogi"]))).toContain("there is no host yogi");
  });

  it("lead to the element that was asked for", () => {
    const [answer] = answers(
      sourceWith([demand([["users.users.hbohlen.extraGroups", ["podman"]]], ["yoga"])]),
    );
    expect(answer!.options[0]).toMatchObject({
      value: ' = ["podman", ...]',
      origin: { file: "modules/nixos/services/podman.ts" },
    });
  });

  it("may be known to be missing, which their row says, and no measure counts as fulfilled", () => {
    const missing: Demand = { ...demand([]), missing: "nobody has built it" };
    const source = sourceWith([missing, demand(["services.openssh.enable"])]);
    expect(openDemands(source)).toEqual([]);
    expect(textOf(source, "demands.md")).toContain("| It is so | all | **missing**: nobody has built it |");
    expect(textOf(source, "metrics.md")).toContain("| Demands that an option fulfils | 1 of 2 |");
  });

  it("become findings where they are open", () => {
    expect(openDemands(sourceWith([demand(["services.nothing.enable"])]))).toMatchObject([
      { code: "PANTHER6102", severity: "error" },
    ]);
    expect(openDemands(sourceWith([demand(["services.openssh.enable"])]))).toEqual([]);
  });

  it("of this fleet are all fulfilled, and each names its place", async () => {
    const { default: demands } = (await import(join(root, "docs/demands.ts"))) as {
      readonly default: readonly Demand[];
    };
    const all = answers(sourceWith(demands));
    expect(
      all.filter(({ demand: one }) => one.missing === undefined).flatMap(({ open: gaps }) => gaps),
    ).toEqual([]);
    for (const { demand: one, options } of all) expect(options).toHaveLength(one.options.length);
  });
});

describe("pages", () => {
  it("are the same for the same fleet", () => {
    expect(generatePages(sourceWith())).toEqual(generatePages(sourceWith()));
  });

  it("tell of a host what its author says, its hardware, disks and modules", () => {
    const text = textOf(sourceWith(), "hosts/zephyrus.md");
    expect(text).toContain("The heavy laptop: development, containers, AI tools.");
    expect(text).toMatch(/\| processor \| .*i9-12900H/);
    expect(text).toContain("`/dev/disk/by-path/pci-0000:03:00.0-nvme-1`");
    expect(text).toMatch(/\| `\/home\/hbohlen\/dev` \| root, subvolume `@dev` \| `compress=zstd`/);
    expect(text).toMatch(/\| \[hardware.zephyrus\]\(\.\.\/modules\/hardware\/zephyrus.md\) \|/);
  });

  it("say so where a machine has no report", () => {
    expect(textOf(sourceWith(), "hosts/ovh-vps.md")).toContain(
      "There is no hardware report of this machine yet.",
    );
  });

  it("tell of a module its options, its users, and what it comes to on which hosts", () => {
    const text = textOf(sourceWith(), "modules/services/tailscale.md");
    expect(text).toMatch(/\| `panther.services.tailscale.exitNode` \| boolean \| `false` \|/);
    expect(text).toMatch(/\| \[yoga\]\(\.\.\/\.\.\/hosts\/yoga.md\) \|/);
    expect(text).toMatch(/`services.tailscale.useRoutingFeatures` \| `"server"` on hetzner-vps, ovh-vps \|/);
  });

  it("never tick what nobody has seen", () => {
    expect(textOf(sourceWith(), "metrics.md")).toContain("| Hosts that build | not measured |");
    const seen = {
      metric: "Hosts that build",
      date: "2030-01-01",
      command: "panther build --nix",
      result: "1 of 4",
    };
    const text = textOf(sourceWith([], [seen]), "metrics.md");
    expect(text).toContain("| Hosts that build | 1 of 4 | 2030-01-01 | `panther build --nix` |");
    expect(text).toContain("| Drift of running hosts | not measured |");
  });

  it("escape what would break a table", () => {
    expect(table(["a"], [["x | y\nz"]])).toBe("| a |\n| --- |\n| x \\| y z |");
  });
});

describe("the graph of modules", () => {
  const module = (name: string, uses: string[] = []): EvaluatedModule =>
    ({ name, uses }) as unknown as EvaluatedModule;

  it("has an arrow for each module that is read, from left to right", () => {
    const svg = graphSvg([
      module("a.reader", ["b.middle", "c.last"]),
      module("b.middle", ["c.last"]),
      module("c.last"),
      module("d.alone"),
    ]);
    expect(svg.match(/<path d="M[\d.]+ [\d.]+ C/g)).toHaveLength(3);
    const x = (name: string): number =>
      Number(new RegExp(`<rect x="([\\d.]+)"[^>]*/><text[^>]*>${name}`).exec(svg)![1]);
    expect(x("a.reader")).toBeLessThan(x("b.middle"));
    expect(x("b.middle")).toBeLessThan(x("c.last"));
    expect(svg).not.toContain("d.alone");
  });

  it("is nothing where no module reads another", () => {
    expect(graphSvg([module("a.one"), module("b.two")])).toBe("");
  });
});

describe("writing", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "panther-docs-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const ours = (path: string, text = "text") => ({ path, text: `${generated}\n${text}` });

  it("writes what differs, removes what is no longer made, and leaves the rest alone", async () => {
    await writeFile(join(folder, "mine.md"), "# Mine\n");
    expect(await writePages(folder, [ours("a/one.md"), ours("two.md")])).toEqual([
      { path: "a/one.md", kind: "added" },
      { path: "two.md", kind: "added" },
    ]);
    expect(await writePages(folder, [ours("a/one.md"), ours("two.md")])).toEqual([]);
    expect(await writePages(folder, [ours("two.md", "new")])).toEqual([
      { path: "a/one.md", kind: "removed" },
      { path: "two.md", kind: "changed" },
    ]);
    expect(await writtenPages(folder)).toEqual(["mine.md"]);
  });

  it("only tells with check", async () => {
    expect(await writePages(folder, [ours("one.md")], { check: true })).toEqual([
      { path: "one.md", kind: "added" },
    ]);
    expect(await readdir(folder)).toEqual([]);
  });

  it("never replaces what somebody wrote", async () => {
    await writeFile(join(folder, "README.md"), "# Mine\n");
    await expect(writePages(folder, [ours("README.md")])).rejects.toThrow(
      "docs/README.md was written by somebody",
    );
    expect(await readFile(join(folder, "README.md"), "utf8")).toBe("# Mine\n");
  });

  it("puts a site in the place of an earlier one, and into no other folder", async () => {
    const site = join(folder, "site");
    await writeSite(site, [{ path: "old.html", text: "" }]);
    await writeFile(join(site, "CNAME"), "example.org\n");
    await writeSite(site, [{ path: "index.html", text: "" }]);
    expect((await readdir(site)).toSorted()).toEqual([".panther-site.json", "CNAME", "index.html"]);
    const other = join(folder, "other");
    await mkdir(other);
    await writeFile(join(other, "index.html"), "mine");
    await expect(writeSite(other, [])).rejects.toThrow(UserError);
    expect(await readFile(join(other, "index.html"), "utf8")).toBe("mine");
  });
});
