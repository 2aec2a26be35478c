import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { kill, machineOf, namespaceOf } from "./keeper.ts";
import { inPlace, place } from "./place.ts";
import { attempt } from "./run.ts";

/** Ends a lab, and removes what there is of it: processes, control groups, network, trees. Can be done again. */
export async function removeLab(id: string): Promise<void> {
  await inPlace(async () => {
    const folder = place("runs", id);
    const hosts = existsSync(folder)
      ? readdirSync(folder, { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map(({ name }) => name)
      : [];
    for (const host of hosts) await endHost(join(folder, host));
    await attempt(["ip", "netns", "delete", namespaceOf(id)]);
    for (const host of hosts) {
      const tree = join(folder, host, "tree");
      if (existsSync(tree)) rmSync(lockOf(tree), { force: true });
      await attempt(["btrfs", "subvolume", "delete", tree]);
      for (const kind of ["propagate", "unix-export"])
        rmSync(`/run/systemd/nspawn/${kind}/${machineOf(id, host)}`, { recursive: true, force: true });
    }
    rmSync(folder, { recursive: true, force: true });
  });
}

/** Where systemd-nspawn has locked a tree (nspawn's image_path_lock): it leaves the file behind. */
function lockOf(tree: string): string {
  const { dev, ino } = statSync(tree);
  return `/run/systemd/nspawn/locks/inode-${dev}:${ino}`;
}

/** Ends everything that runs of a host: its keeper first, which would start it anew. */
async function endHost(folder: string): Promise<void> {
  const groups = linesOf(join(folder, "groups"));
  const keeper = linesOf(join(folder, "keeper")).map(Number);
  keeper.forEach(kill);
  for (;;) {
    const left = groups.flatMap(processesOf);
    if (left.length === 0) break;
    left.forEach(kill);
    await wait(20);
  }
  groups.forEach(removeGroup);
}

function linesOf(file: string): readonly string[] {
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
}

const innerGroups = (group: string): readonly string[] =>
  readdirSync(group, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(group, name));

/** Numbers of the processes in a control group and those in it. */
function processesOf(group: string): readonly number[] {
  if (!existsSync(group)) return [];
  return [...linesOf(join(group, "cgroup.procs")).map(Number), ...innerGroups(group).flatMap(processesOf)];
}

function removeGroup(group: string): void {
  if (!existsSync(group)) return;
  innerGroups(group).forEach(removeGroup);
  rmdirSync(group);
}
