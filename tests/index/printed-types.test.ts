import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadIndex } from "../../src/index/index.ts";
import { regenerateFromData, type Regenerated } from "../../src/index/regenerate.ts";

const root = new URL("../../", import.meta.url).pathname;
const uses = join(root, "tests/index/types/use.ts");

/** What the printed types may cost: counts of the compiler, which unlike times are the same on every machine. */
const baseline = { types: 45_900, instantiations: 26_500 };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "panther-types-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Compiles one file with the repository's settings; the compiler's whole output. */
async function compile(file: string): Promise<string> {
  const config = join(folder, "tsconfig.json");
  await writeFile(
    config,
    JSON.stringify({
      extends: join(root, "tsconfig.json"),
      compilerOptions: { typeRoots: [join(root, "node_modules/@types")] },
      files: [file],
      include: [],
    }),
  );
  const tsc = join(root, "node_modules/.bin/tsc");
  const run = promisify(execFile)(tsc, ["-p", config, "--extendedDiagnostics"], {
    cwd: root,
    maxBuffer: 1 << 26,
  });
  return run.then(
    ({ stdout }) => stdout,
    (error: { stdout: string }) => error.stdout,
  );
}

const count = (output: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(output)?.[1]);

describe("printed types", () => {
  let made: Regenerated;
  beforeAll(() => {
    made = regenerateFromData(undefined, "../value.ts");
  });

  it("and the index are those of data/options", async () => {
    expect(
      (await readFile(join(root, "data/options.index.txt"), "utf8")) === made.index,
      "run scripts/compile-index.ts",
    ).toBe(true);
    expect((await readFile(join(root, "src/author/generated/nixos.ts"), "utf8")) === made.nixos).toBe(true);
    expect((await readFile(join(root, "src/author/generated/home.ts"), "utf8")) === made.home).toBe(true);
  });

  it("have a member for every option that can be set", () => {
    const members = made.nixos.match(/^ {2}readonly .*\?: /gm)!.length;
    expect(members).toBeGreaterThan(15_000);
    expect([...loadIndex().options("nixos")].length).toBeGreaterThan(24_000);
    for (const name of ["ServicesOpenssh", "UsersUsers", "DiskoGpt", "ServicesTailscale"])
      expect(made.nixos).toContain(`interface ${name} {`);
    expect(made.home).toContain("interface ProgramsGit {");
  });

  it("document type and default", () => {
    expect(made.nixos).toMatch(
      /\/\*\* 16 bit unsigned integer; between 0 and 65535 \(both inclusive\)\. Default: `41641` \*\/\n {2}readonly port\?: Def<number>;/,
    );
    expect(made.nixos).toContain("@deprecated now services.openssh.settings.PasswordAuthentication");
  });

  it("refuse mistakes with the message that helps, at the cost of the baseline", async () => {
    const output = await compile(uses);
    expect(output).not.toContain("error TS");
    const costs = { types: count(output, "Types"), instantiations: count(output, "Instantiations") };
    for (const name of ["types", "instantiations"] as const) {
      expect(costs[name], name).toBeGreaterThan(0);
      expect(costs[name], name).toBeLessThan(baseline[name] * 1.1);
    }

    const source = await readFile(uses, "utf8");
    const bare = join(folder, "bare.ts");
    await writeFile(join(folder, "package.json"), '{ "type": "module" }');
    await writeFile(
      bare,
      source.replaceAll("// @ts-expect-error", "//").replace("../../../src", join(root, "src")),
    );
    const errors = await compile(bare);
    const messages = [...source.matchAll(/^\/\/ @ts-expect-error (.*)$/gm)].map(([, message]) => message!);
    expect(messages.length).toBe(9);
    for (const message of messages) expect(errors).toContain(message);
  });
});
