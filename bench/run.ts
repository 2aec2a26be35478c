/**
 * Measures the program and prints what it costs beside what else runs on the same machine at the same time: ratios are
 * to be read, times only where nothing else runs. Nothing fails here; see bench/RESULTS.md for how to read it.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { emitFleet } from "./emitted.ts";
import { cost, memory, sideBySide, type Command, type Cost } from "./measure.ts";
import { generateProject } from "./project.ts";
import { answerTime } from "./watch.ts";

const root = join(import.meta.dirname, "..");
const panther = (cwd: string, ...args: string[]): Command => ({
  program: join(root, "bin/panther"),
  args,
  cwd,
});
const ms = (value: number): string =>
  `${value < 10_000 ? value.toFixed(0) : (value / 1000).toFixed(1)} ${value < 10_000 ? "ms" : "s"}`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): void => {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  console.log([line(head), line(head.map(() => "---")), ...rows.map(line), ""].join("\n"));
};

const place = mkdtempSync(join(tmpdir(), "panther-bench-"));
const projects: string[] = [place];
try {
  console.log(`${cpus().length} cores, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}\n`);
  await fleet();
  await hosts([4, 40, 400, 1000]);
} finally {
  for (const project of projects) rmSync(project, { recursive: true, force: true });
}

async function fleet(): Promise<void> {
  const empty = join(place, "empty.mjs");
  writeFileSync(empty, "");
  const rows: [string, Command][] = [
    ["an empty Node process", { program: process.execPath, args: [empty], cwd: place }],
    ["`panther check`", panther(root, "check")],
    ["`panther build --check`", panther(root, "build", "--check")],
    ["`tsc` over the fleet", { program: join(root, "node_modules/.bin/tsc"), args: ["--noEmit"], cwd: root }],
  ];
  const costs = await sideBySide(
    rows.map(([, command]) => command),
    5,
  );
  const nix = await emitFleet(root, join(place, "flake"));
  const all: [string, Cost][] = rows.map(([name], i) => [name, costs[i]!]);
  for (const { name, command } of nix) all.push([name, await cost(command)]);
  const check = costs[1]!;
  const ratio = (wall: number): string => (wall / check.wall).toFixed(2);
  const watched = generateProject(root, 4);
  projects.push(watched);
  const answer = await answerTime(panther(watched, "check", "--watch"), 5);
  table(
    ["the fleet", "wall", "CPU", "wall, in checks", "exit code"],
    [
      ...all.map(([name, { wall, cpu, code }]) => [name, ms(wall), ms(cpu), ratio(wall), String(code)]),
      ["`panther check --watch`, from a file written to its findings", ms(answer), "", ratio(answer), ""],
    ],
  );
}

async function hosts(counts: readonly number[]): Promise<void> {
  const rows: string[][] = [];
  for (const count of counts) {
    const project = generateProject(root, count);
    projects.push(project);
    const command = panther(project, "check");
    const { wall, cpu, code } = (await sideBySide([command], count > 100 ? 1 : 3))[0]!;
    // many hosts are evaluated by several processes
    const [own = 0, ...evaluating] = await memory(command);
    const memoryText = (mib: number): string => (mib === 0 ? "" : `${mib.toFixed(0)} MiB`);
    const each = (wall / count).toFixed(1);
    rows.push([
      String(count),
      ms(wall),
      ms(cpu),
      `${each} ms`,
      memoryText(own),
      memoryText(evaluating.reduce((sum, peak) => sum + peak, 0)),
      String(code),
    ]);
  }
  table(
    ["hosts", "wall", "CPU", "wall a host", "peak of the program", "peak of the evaluation", "exit code"],
    rows,
  );
}
