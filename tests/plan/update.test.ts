import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lockWithout } from "../../src/emit/index.ts";
import { launcher } from "../support/launcher.ts";
import { installPantheros } from "../support/modules.ts";
import { needsTool } from "../support/tools.ts";

const isolated = { GIT_CONFIG_GLOBAL: "/dev/null", NO_COLOR: "1" };

let folder: string;
let path: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "panther-update-")));
  path = process.env["PATH"]!;
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A fleet of one host in a repository, with these inputs. */
function project(inputs: Readonly<Record<string, string | object>>): void {
  installPantheros(join(folder, "fleet"));
  writeFileSync(join(folder, "fleet/package.json"), '{ "type": "module" }');
  writeFileSync(
    join(folder, "fleet/fleet.ts"),
    `import * as p from "pantheros";
const web = p.defineHost("web", {
  system: "x86_64-linux",
  role: "workstation",
  stateVersion: "25.11",
  hardware: p.defineHardware({ firmware: "uefi" }),
  disk: p.defineDisks({ main: p.disk("/dev/disk/by-id/x", {
    esp: p.part("1G", p.esp({ mount: "/boot" })),
    root: p.part("100%", p.btrfs({ subvolumes: { "@": "/" } })),
  }) }),
  nixos: { boot: { loader: { "systemd-boot": { enable: true } } } },
});
export default p.defineFleet("test", { description: "A test", inputs: ${JSON.stringify(inputs)}, hosts: [web] });
`,
  );
  expect(panther("build").err).toContain("files added");
  for (const args of [
    ["init", "--quiet"],
    ["add", "--all", ".", ":!node_modules"],
    ["commit", "--quiet", "-m", "x"],
  ])
    run("git", "-c", "user.name=test", "-c", "user.email=test@localhost", ...args);
}

const run = (program: string, ...args: readonly string[]) =>
  spawnSync(program, args, {
    cwd: join(folder, "fleet"),
    env: { ...process.env, ...isolated, PATH: path },
    encoding: "utf8",
    timeout: 60_000,
  });
function panther(...args: readonly string[]) {
  const { status, stdout, stderr } = run(launcher, ...args);
  return { code: status, out: stdout, err: stderr };
}
const lock = (): string => readFileSync(join(folder, "fleet/flake/flake.lock"), "utf8");

const github = {
  nixpkgs: "github:NixOS/nixpkgs/nixos-unstable",
  disko: { url: "github:nix-community/disko", follows: { nixpkgs: "nixpkgs" } },
};

describe.skipIf(!needsTool("nix"))("panther update, with Nix", () => {
  /** An input whose content is this. */
  function input(name: string, content: string): string {
    const place = join(folder, name);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, "flake.nix"), `{ outputs = _: { value = "${content}"; }; }\n`);
    return `path:${place}`;
  }

  test("pins one input anew, or all of them, and shows the plan", () => {
    project({ nixpkgs: input("nixpkgs", "a"), disko: input("disko", "a") });
    // what has no pin yet Nix pins at the first use
    expect(panther("update")).toMatchObject({ code: 1 });
    run("git", "-c", "user.name=test", "-c", "user.email=test@localhost", "commit", "--quiet", "-am", "y");
    const first = lock();
    input("nixpkgs", "b");
    input("disko", "b");

    const one = panther("update", "nixpkgs");
    expect(one, one.err).toMatchObject({ code: 1 });
    expect(one.err).toContain("1 input updated: nixpkgs");
    expect(one.out).toMatch(/^inputs {2}of all hosts\n {4}~ nixpkgs {2}\S+ of \S+ → /m);
    expect(one.err).toContain("1 input to update  against HEAD");
    const second = lock();
    expect(second).not.toBe(first);

    const all = panther("update");
    expect(all.err).toContain("1 input updated: disko");
    expect(all.err).toContain("2 inputs to update  against HEAD");
    expect(panther("update").err).toContain("No input has another revision.");
    // the next build keeps what Nix wrote
    const third = lock();
    panther("build");
    expect(lock()).toBe(third);
  });
});

describe("panther update, without Nix", () => {
  test("says that only Nix knows, and changes nothing", () => {
    project(github);
    const before = lock();
    // git, and nothing else
    mkdirSync(join(folder, "bin"));
    for (const tool of ["git", "tar"])
      symlinkSync(
        realpathSync(run("sh", "-c", `command -v ${tool}`).stdout.trim()),
        join(folder, "bin", tool),
      );
    path = join(folder, "bin");
    const { code, err } = panther("update", "nixpkgs");
    expect(code).toBe(2);
    expect(err).toContain("PANTHER5102: Nix is not on this machine");
    expect(err).toContain("panther update --known");
    expect(lock()).toBe(before);
  });

  test("takes the revisions that came with panther", () => {
    project(github);
    const known = lock();
    const other = known.replace(/"rev": "[0-9a-f]{40}"/g, `"rev": "${"0".repeat(40)}"`);
    expect(other).not.toBe(known);
    writeFileSync(join(folder, "fleet/flake/flake.lock"), other);
    expect(panther("update", "--known", "disko").err).toContain("1 input updated: disko");
    expect(lock()).not.toBe(known);
    const { code, err } = panther("update", "--known");
    expect(err).toContain("1 input updated: nixpkgs");
    // that is what is committed
    expect({ code, lock: lock() }).toEqual({ code: 0, lock: known });
  });

  test("names the inputs that there are", () => {
    project(github);
    const { code, err } = panther("update", "nixpkg");
    expect(code).toBe(2);
    expect(err).toContain("Did you mean nixpkgs?");
  });

  test("keeps a pin that came from elsewhere, and says so where it was named", () => {
    project({ ...github, other: "github:somebody/other" });
    const nodes = JSON.parse(lock()) as { nodes: Record<string, { inputs?: Record<string, unknown> }> };
    nodes.nodes["root"]!.inputs!["other"] = "other";
    nodes.nodes["other"] = {
      locked: { owner: "somebody", repo: "other", rev: "1".repeat(40), type: "github" },
      original: { owner: "somebody", repo: "other", type: "github" },
    } as never;
    writeFileSync(join(folder, "fleet/flake/flake.lock"), JSON.stringify(nodes));
    panther("build");
    const before: unknown = JSON.parse(lock());
    expect(panther("update", "--known", "other")).toMatchObject({ code: 2 });
    expect(panther("update", "--known").err).toContain("No input has another revision.");
    expect(JSON.parse(lock())).toEqual(before);
  });
});

test("a lock file without some of its inputs is one, or nothing", () => {
  const text = JSON.stringify({
    nodes: {
      root: { inputs: { a: "a", b: "b" } },
      a: { locked: { rev: "1" }, original: { type: "x" } },
      b: { locked: { rev: "2" }, original: { type: "x" } },
    },
    root: "root",
    version: 7,
  });
  expect(JSON.parse(lockWithout(text, ["a"]))).toMatchObject({ nodes: { root: { inputs: { b: "b" } } } });
  expect(lockWithout(text, ["a", "b"])).toBe("");
  expect(lockWithout(undefined, [])).toBe("");
});
