import { execFile } from "node:child_process";
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const repository = fileURLToPath(new URL("../..", import.meta.url));

/** Examples of a page that say which file they are, by path. */
export async function filesOf(page: string): Promise<Record<string, string>> {
  const text = await readFile(join(repository, page), "utf8");
  return Object.fromEntries(
    [...text.matchAll(/^```ts file=(\S+)\n([\s\S]*?)^```$/gm)].map(([, path, code]) => [path!, code!]),
  );
}

/** What the compiler says of a folder's files, as a project of its own compiles them. */
export async function compile(folder: string, files: Readonly<Record<string, string>>): Promise<string> {
  await mkdir(join(folder, "node_modules"), { recursive: true });
  await symlink(repository, join(folder, "node_modules/pantheros")).catch(() => {});
  const config = {
    extends: join(repository, "tsconfig.json"),
    compilerOptions: {
      typeRoots: [join(repository, "node_modules/@types")],
      noUnusedLocals: false,
      noUnusedParameters: false,
    },
    include: ["**/*.ts"],
  };
  const all = { "package.json": '{ "type": "module" }', "tsconfig.json": JSON.stringify(config), ...files };
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return new Promise((resolve) => {
    const tsc = join(repository, "node_modules/typescript/bin/tsc");
    execFile(
      process.execPath,
      [tsc, "-p", folder, "--pretty", "false"],
      { cwd: folder, maxBuffer: 2 ** 26 },
      (_error, stdout) => resolve(stdout),
    );
  });
}
