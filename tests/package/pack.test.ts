import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, readdir, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const repository = join(import.meta.dirname, "../..");
const typescript = join(repository, "node_modules/typescript/bin/tsc");

/** All that packing needs; `dist/` is made anew from it, in a copy, so that other tests keep the one they run. */
const sources = [
  "bin",
  "data",
  "scripts",
  "src",
  "package.json",
  "tsconfig.base.json",
  "tsconfig.build.json",
  "README.md",
  "LICENSE",
];

/** A fleet as someone writes it who has only the package: one UEFI server. */
const fleet = `import { btrfs, defineDisks, defineFleet, defineHardware, defineHost, defineUser, disk, esp, fillIn, part } from "pantheros";

const admin = defineUser("admin", { groups: ["wheel"], keys: [fillIn("the public half of your SSH key")] });

const box = defineHost("box", {
  system: "x86_64-linux",
  role: "server",
  stateVersion: "25.11",
  hardware: defineHardware({ firmware: "uefi" }),
  disk: defineDisks({
    main: disk("/dev/disk/by-path/pci-0000:00:05.0", {
      esp: part("1G", esp()),
      root: part("100%", btrfs({ label: "box", subvolumes: { "@": "/", "@home": "/home" } })),
    }),
  }),
  users: [admin],
  nixos: {
    boot: { loader: { "systemd-boot": { enable: true }, efi: { canTouchEfiVariables: true } } },
    services: { openssh: { enable: true, settings: { PasswordAuthentication: false } } },
    security: { sudo: { wheelNeedsPassword: false } },
  },
});

export default defineFleet("one", {
  description: "One server",
  inputs: {
    nixpkgs: "github:NixOS/nixpkgs/nixos-unstable",
    "home-manager": { url: "github:nix-community/home-manager", follows: { nixpkgs: "nixpkgs" } },
    disko: { url: "github:nix-community/disko", follows: { nixpkgs: "nixpkgs" } },
  },
  hosts: [box],
});
`;

interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The Node that runs the tests comes first on PATH: the package is installed without its own, which has 150 MB. */
function run(file: string, args: readonly string[], cwd: string): Promise<Result> {
  const env = {
    PATH: [dirname(process.execPath), process.env["PATH"]].join(delimiter),
    HOME: process.env["HOME"],
    XDG_CACHE_HOME: join(work, "cache"),
    npm_config_update_notifier: "false",
  };
  return new Promise((resolve) => {
    execFile(file, args, { cwd, env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

/** A step without which no test makes sense. */
async function must(...command: Parameters<typeof run>): Promise<string> {
  const { code, stdout, stderr } = await run(...command);
  if (code !== 0) throw new Error(`${command[0]} ${command[1].join(" ")}: exit ${code}\n${stdout}${stderr}`);
  return stdout;
}

let work: string;
/** The empty folder into which the tarball was installed. */
let project: string;
let packed: {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
};

beforeAll(async () => {
  work = await realpath(await mkdtemp(join(tmpdir(), "panther-pack-")));
  const copy = join(work, "package");
  await mkdir(copy);
  for (const name of sources) await cp(join(repository, name), join(copy, name), { recursive: true });
  await symlink(join(repository, "node_modules"), join(copy, "node_modules"));
  const pack = await must("npm", ["pack", "--json", "--silent", "--pack-destination", work], copy);
  // The scripts of the package talk on stdout before npm prints its JSON.
  packed = JSON.parse(pack.slice(pack.search(/^\[$/m)))[0];

  project = join(work, "project");
  await mkdir(project);
  await writeFile(join(project, "package.json"), `{ "private": true, "type": "module" }\n`);
  await must(
    "npm",
    ["install", "--offline", "--omit=optional", "--no-audit", "--no-fund", join(work, packed.filename)],
    project,
  );
  await writeFile(join(project, "fleet.ts"), fleet);
}, 120_000);

afterAll(async () => {
  await rm(work, { recursive: true });
});

test("the tarball holds what runs, its declarations and its licences, and no sources or tests", async () => {
  const paths = packed.files.map((file) => file.path);
  const manifest = JSON.parse(await readFile(join(repository, "package.json"), "utf8"));
  const entry = manifest.exports["."];
  const named: string[] = [manifest.bin.panther, entry.types, entry.default].map((path) =>
    path.replace(/^\.\//, ""),
  );
  const wanted = [...named, "dist/evaluate/child.js", "dist/LICENSES.txt", "LICENSE", "README.md"];
  expect(paths).toEqual(expect.arrayContaining(wanted));
  expect(packed.files.find((file) => file.path === "bin/panther")?.mode).toBe(0o755);
  expect(
    paths.filter((path) => !/^(bin|data|dist)\/|^(README\.md|LICENSE|package\.json)$/.test(path)),
  ).toEqual([]);
  expect(paths.filter((path) => path.startsWith("dist/") && !/\.(js|jq|sh|d\.ts|txt)$/.test(path))).toEqual(
    [],
  );
  expect(packed.size).toBeLessThan(4 * 1024 * 1024);
});

test("nothing else is installed with it", async () => {
  const installed = await readdir(join(project, "node_modules"));
  expect(installed.filter((name) => !name.startsWith("."))).toEqual(["pantheros"]);
});

test("an installed package builds a fleet of one host, and a second build changes nothing", async () => {
  const first = await run("node_modules/.bin/panther", ["build"], project);
  expect(first.code, first.stderr).toBe(0);
  const flake = await readFile(join(project, "flake/flake.nix"), "utf8");
  expect(flake).toContain("nixosConfigurations");
  expect(flake).toContain("box");
  expect(await readdir(join(project, "flake/hosts"))).toEqual(["box"]);

  const check = await run("npx", ["--offline", "panther", "build", "--check"], project);
  expect(check.code, check.stderr).toBe(0);
});

/** Checks one file of the project as its editor would, with nothing of the repository in reach. */
async function typecheck(file: string): Promise<Result> {
  const configuration = {
    compilerOptions: {
      target: "es2024",
      module: "nodenext",
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noEmit: true,
      types: [],
      skipLibCheck: false,
    },
    files: [file],
  };
  await writeFile(join(project, "tsconfig.json"), JSON.stringify(configuration));
  return run(process.execPath, [typescript, "-p", "tsconfig.json"], project);
}

test("the fleet type-checks against the shipped declarations, which check by themselves", async () => {
  const { code, stdout } = await typecheck("fleet.ts");
  expect(stdout).toBe("");
  expect(code).toBe(0);
});

test("the shipped declarations refuse a misspelt option", async () => {
  await writeFile(join(project, "wrong.ts"), fleet.replace("openssh: { enable:", "openssh: { enabel:"));
  const { code, stdout } = await typecheck("wrong.ts");
  expect(code).not.toBe(0);
  expect(stdout).toMatch(
    /^wrong\.ts\(\d+,\d+\): error TS2561: .*'enabel'.*Did you mean to write 'enable'\?/m,
  );
});
