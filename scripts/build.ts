/**
 * Bundles the framework into `dist/`: one ES module for each entry point, at the path it has in `src/`, and chunks for
 * what they share, so that the program, the fleet that imports `pantheros` and the process that evaluates it agree on
 * one instance of every module. Everything from npm is bundled; the installed package depends on Node alone.
 *
 * Every output lies two folders below the package's root, as every stage in `src/` does: `../../data/` seen from
 * `import.meta.url` is the same folder before and after bundling.
 */
import { cp, glob, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";

const root = join(import.meta.dirname, "..");
const entries = ["src/cli/main.ts", "src/author/index.ts", "src/evaluate/child.ts", "src/trace/index.ts"];

/** `import os from`, `import { a, b as c } from`, `import * as v8 from` a built-in module; not those of types alone. */
const builtinImport = /^import (?!type )(?:\* as )?([\w$]+|\{[^}]*\}) from "(node:[^"]+)";$/gm;

/** Those that take 4 to 13 ms to load, for functions that few commands call: loaded when one is called. */
const late = new Set(["node:crypto", "node:fs/promises"]);

function builtinText(_: string, names: string, id: string): string {
  const from = `process.getBuiltinModule("${id}")`;
  const wanted = names.replace(/\btype [\w$]+,?/g, "");
  if (!late.has(id)) return `const ${wanted.replace(/ as /g, ": ")} = ${from};`;
  return [...wanted.matchAll(/([\w$]+)(?: as ([\w$]+))?/g)]
    .map(([, name, own = name]) => `const ${own} = (...args) => ${from}.${name}(...args);`)
    .join("");
}

/**
 * Built-in modules as Node hands them out, not as ES modules: for the latter Node loads all that they export, promises,
 * streams and the rest, 10 ms in each process. Our own files ask for them where they import them, since a chunk for each
 * that is shared would be a file more to find and to read.
 */
const builtins: Plugin = {
  name: "builtins",
  setup({ onResolve, onLoad }) {
    onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      return { contents: text.replace(builtinImport, builtinText), loader: "ts" };
    });
    onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: "builtin", sideEffects: false }));
    onLoad({ filter: /.*/, namespace: "builtin" }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
  },
};

const started = new Date();
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: entries,
  outdir: "dist",
  outbase: "src",
  bundle: true,
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
  format: "esm",
  platform: "node",
  target: "node26",
  conditions: ["pantheros-source"],
  legalComments: "none",
  plugins: [builtins],
  metafile: true,
  logLevel: "warning",
});

// The licences of bundled packages ask to travel with the code.
const folders = new Set<string>();
for (const input of Object.keys(metafile.inputs)) {
  const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0];
  if (folder !== undefined) folders.add(folder);
}
const licenses: string[] = [];
for (const folder of [...folders].toSorted()) {
  const { name, version, license, author } = JSON.parse(
    await readFile(join(root, folder, "package.json"), "utf8"),
  );
  const by = author?.name ?? author;
  const [file] = await Array.fromAsync(glob("LICEN[CS]E*", { cwd: join(root, folder) }));
  const text = file === undefined ? "" : await readFile(join(root, folder, file), "utf8");
  licenses.push(`${name} ${version}, ${license}${by ? `, ${by}` : ""}\n\n${text.trim()}`.trim());
}
await writeFile(join(root, "dist/LICENSES.txt"), `${licenses.join("\n\n---\n\n")}\n`);

// What hosts run, as it is, found from `dist/` as from `src/`.
await cp(join(root, "src/deploy/host/program.sh"), join(root, "dist/deploy/host/program.sh"));
for (const folder of ["collector", "watch"])
  await cp(join(root, "src/drift", folder), join(root, "dist/drift", folder), { recursive: true });

// Chunks are named by content: those of earlier builds would pile up.
for await (const file of glob("dist/**/*.js", { cwd: root })) {
  if (!(file in metafile.outputs)) await rm(join(root, file));
}

// bin/panther compares this file's time with the sources; what was edited meanwhile must count as newer.
await utimes(join(root, "dist/cli/main.js"), started, started);
