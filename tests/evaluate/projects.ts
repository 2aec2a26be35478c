import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Diagnostic } from "../../src/diagnostics/index.ts";
import { runEvaluation, type Evaluation } from "../../src/evaluate/index.ts";
import { Locator } from "../../src/report/index.ts";
import { installPantheros } from "../support/modules.ts";

const folders: string[] = [];

/** A project in an empty folder, with the package at hand. */
export function makeProject(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), "panther-evaluate-"));
  folders.push(root);
  installPantheros(root);
  for (const [path, text] of Object.entries({ "package.json": '{ "type": "module" }', ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** For `afterAll`. */
export function removeProjects(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}

/** `fleet.ts` of one server called box; what is given goes before it, and into its host. */
export const fleetOf = (before = "", host = "", fleet = ""): string => `import * as p from "pantheros";
${before}
const box = p.defineHost("box", {
  system: "x86_64-linux",
  role: "server",
  stateVersion: "25.11",
  hardware: p.defineHardware({ firmware: "uefi" }),
  disk: p.defineDisks({ main: p.disk("/dev/disk/by-id/x", { root: p.part("100%", p.btrfs({ subvolumes: { "@": "/" } })) }) }),
  ${host}
});
export default p.defineFleet("test", { description: "A test", inputs: {}, hosts: [box], ${fleet} });
`;

/** Evaluates a project as the program does, in the process that user code runs in. */
export async function evaluate(
  files: Readonly<Record<string, string>>,
  settings: Parameters<typeof runEvaluation>[2] = {},
): Promise<Evaluation & { readonly root: string }> {
  const root = makeProject(files);
  return { root, ...(await runEvaluation(root, "fleet.ts", settings)) };
}

/** Where a finding is, as a reader sees it. */
export function placesOf(root: string, d: Diagnostic): string[] {
  const locator = new Locator(root);
  return d.places.map(({ origin }) => {
    const { file, line, column } = locator.locate(origin);
    return `${file}:${line}:${column}`;
  });
}

/** Position of a mark, as `file:line:column`; of its n-th occurrence. */
export function placeOf(file: string, text: string, mark: string, nth = 1): string {
  let index = -1;
  for (let i = 0; i < nth; i++) index = text.indexOf(mark, index + 1);
  if (index < 0) throw new Error(`${file} does not say ${mark}`);
  const before = text.slice(0, index).split("\n");
  return `${file}:${before.length}:${before.at(-1)!.length + 1}`;
}
