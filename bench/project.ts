import { cpSync, mkdirSync, mkdtempSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a project of the fleet consists of. */
const parts = ["fleet.ts", "hosts", "modules", "profiles", "package.json"];

/**
 * Copies the fleet, but for what makes every host name all others, into a folder of its own, in which it has `count` hosts: its own, and copies of them under other names,
 * in turn, as a function over a list would define them. The caller removes the folder.
 */
export function generateProject(root: string, count: number): string {
  const project = mkdtempSync(join(tmpdir(), "panther-bench-"));
  for (const part of parts) cpSync(join(root, part), join(project, part), { recursive: true });
  // where the compiled code is kept
  mkdirSync(join(project, "node_modules"));
  renameSync(join(project, "fleet.ts"), join(project, "original.ts"));
  writeFileSync(join(project, "fleet.ts"), fleetText(count));
  return project;
}

const fleetText = (count: number): string => `import { defineFleet, defineHost } from "pantheros";
import original from "./original.ts";

const { definition } = original;
const kinds = definition.hosts;
// each host's SSH configuration names every other host, so that hosts times hosts would be measured
const alone = (user: (typeof kinds)[number]["definition"]["users"] extends readonly (infer U)[] | undefined ? U : never) => ({
  ...user,
  definition: { ...user.definition, use: user.definition.use?.filter(({ module }) => module.definition.name !== "shell.ssh") },
});
const added = Array.from({ length: ${count} - kinds.length }, (_, i) => {
  const kind = kinds[i % kinds.length]!;
  return { kind, host: defineHost(\`\${kind.name}-\${i}\`, { ...kind.definition, users: kind.definition.users?.map(alone) } as never) };
});
const owned = added.map(({ kind, host }) => [host.name, definition.owner?.hosts?.[kind.name] ?? {}]);

export default defineFleet("generated", {
  ...definition,
  owner: { ...definition.owner, hosts: { ...definition.owner?.hosts, ...Object.fromEntries(owned) } },
  hosts: [...kinds, ...added.map(({ host }) => host)],
});
`;
