/**
 * The boot loaders' part of the lab: `npm run lab:boot -- [--loader NAME]... [--only TEXT]... [--list] [--write]`. Runs the scenarios one
 * after another, prints what each came to, and with `--write` adds it to lab/qemu/results.json and the table in
 * docs/lab-boot.md. Exit code 1 where one is not as it has to be.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openCache } from "./debian.ts";
import { loaders, makeImage, versions, type Image, type Loader } from "./image.ts";
import { keepResult, report } from "./report.ts";
import { runScenario } from "./run-scenario.ts";
import { scenariosOf } from "./scenarios.ts";
import { missingPackages } from "./tools.ts";

const { values } = parseArgs({
  options: {
    loader: { type: "string", multiple: true },
    only: { type: "string", multiple: true },
    write: { type: "boolean" },
    list: { type: "boolean" },
  },
});
const root = join(import.meta.dirname, "../..");
const chosen = loaders.filter((one) => values.loader?.includes(one) ?? true);
const todo = chosen.flatMap((loader) =>
  scenariosOf(loader)
    .filter(({ name }) => values.only?.some((part) => name.includes(part)) ?? true)
    .map((scenario) => ({ loader, scenario })),
);
if (values.list) {
  for (const { loader, scenario } of todo) console.log(`${loader}: ${scenario.name}`);
  process.exit(0);
}
const missing = missingPackages();
if (missing.length > 0) {
  console.error(
    `lab:boot needs more of Debian here: apt-get install --no-install-recommends ${missing.join(" ")}`,
  );
  process.exit(1);
}
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

const cache = await openCache();
const images = new Map<Loader, Image>();
let failed = false;
for (const { loader, scenario } of todo) {
  const image = images.get(loader) ?? (await makeImage(cache, loader, console.error));
  images.set(loader, image);
  const result = await runScenario(cache, loader, image, scenario);
  if (values.write)
    writeFileSync(join(root, "docs/lab-boot.md"), report(keepResult(result), await versions(cache)));
  const { told, starts, wrong, seconds } = result;
  console.log(
    `${wrong.length === 0 ? "ok  " : "FAIL"} ${loader}: ${scenario.name}: ${told} -> ${starts} (${seconds} s)`,
  );
  for (const line of wrong) console.log(`     ${line}`);
  failed ||= wrong.length > 0;
}
process.exitCode = failed ? 1 : 0;
