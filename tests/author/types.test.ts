import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const project = fileURLToPath(new URL("../..", import.meta.url));
const fixture = join(project, "tests/author/types/refused.ts");
const mark = "// @ts-expect-error ";

/** All that the compiler says of a file whose expected errors are not suppressed, by line. */
async function compile(text: string): Promise<Map<number, string>> {
  const folder = await mkdtemp(join(tmpdir(), "panther-types-"));
  try {
    // an expectation holds for the line after it, which need not be the one that the compiler names
    const source = text.replaceAll(mark, "// expected: ").replaceAll("../../../src", join(project, "src"));
    await writeFile(join(folder, "refused.ts"), source);
    await writeFile(join(folder, "package.json"), '{ "type": "module" }');
    await writeFile(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        extends: join(project, "tsconfig.base.json"),
        compilerOptions: {
          typeRoots: [join(project, "node_modules/@types")],
          noUnusedLocals: false,
          rewriteRelativeImportExtensions: false,
        },
        include: ["refused.ts"],
      }),
    );
    const output = await new Promise<string>((resolve) => {
      const tsc = join(project, "node_modules/typescript/bin/tsc");
      execFile(
        process.execPath,
        [tsc, "-p", folder, "--pretty", "false"],
        { cwd: folder, maxBuffer: 2 ** 26 },
        (_error, stdout) => resolve(stdout),
      );
    });
    const said = new Map<number, string>();
    let line = 0;
    for (const part of output.split("\n")) {
      const head = /^refused\.ts\((\d+),/.exec(part);
      if (head) line = Number(head[1]);
      else if (!part.startsWith(" ")) line = 0;
      said.set(line, `${said.get(line) ?? ""}${part}\n`);
    }
    return said;
  } finally {
    await rm(folder, { recursive: true });
  }
}

test("the compiler refuses what cannot be meant, and says so", async () => {
  const text = await readFile(fixture, "utf8");
  const said = await compile(text);
  const lines = text.split("\n");
  const expectations = lines.flatMap((line, i) =>
    line.includes(mark) ? [{ line: i + 2, message: line.slice(line.indexOf(mark) + mark.length) }] : [],
  );
  expect(expectations.length).toBeGreaterThan(50);

  const missing = expectations.filter(({ line, message }) => !said.get(line)?.includes(message));
  expect(
    missing.map(({ line, message }) => ({ line, code: lines[line - 1], message, said: said.get(line) })),
  ).toEqual([]);

  const expected = new Set(expectations.map(({ line }) => line));
  const more = [...said].filter(([line, message]) => !expected.has(line) && message.trim() !== "");
  expect(more).toEqual([]);
});
