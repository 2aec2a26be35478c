import { cpSync, mkdirSync, mkdtempSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a project of the fleet consists of. */
const parts = ["fleet.ts", "hosts", "modules", "profiles", "package.json"];

/**
 * Copies the fleet into a folder of its own, in which it has `count` hosts: its own, and copies of them under other names,
 * in turn, as a function over a list would define them. Copies do without the modules that name all hosts of the fleet:
 * the watcher with its dashboard, the backup server, SSH's known hosts. The caller removes the folder.
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
// one host that names all others is as it should be; if every copy did, hosts times hosts would be measured
const naming = new Set(["shell.ssh", "services.prometheus", "services.grafana", "services.backup-target"]);
const alone = <T extends { use?: readonly { module: { definition: { name: string } } }[] }>(definition: T): T => ({
  ...definition,
  use: definition.use?.filter(({ module }) => !naming.has(module.definition.name)),
});
const added = Array.from({ length: ${count} - kinds.length }, (_, i) => {
  const kind = kinds[i % kinds.length]!;
  const users = kind.definition.users?.map((user) => ({ ...user, definition: alone(user.definition) }));
  return { kind, host: defineHost(\`\${kind.name}-\${i}\`, { ...alone(kind.definition), users } as never) };
});
const owned = added.map(({ kind, host }) => [host.name, definition.owner?.hosts?.[kind.name] ?? {}]);

export default defineFleet("generated", {
  ...definition,
  owner: { ...definition.owner, hosts: { ...definition.owner?.hosts, ...Object.fromEntries(owned) } },
  hosts: [...kinds, ...added.map(({ host }) => host)],
});
`;
