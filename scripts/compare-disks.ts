/**
 * Compares the disks of a machine that is about to be installed with the layout of a host, and stops on any difference:
 * what disko would erase must be the disks that were planned, of the size and model of the hardware report. Reads only.
 *
 *   ssh root@ADDRESS "$(npx node scripts/compare-disks.ts --command)" | npx node scripts/compare-disks.ts HOST
 *
 * Exit codes: 0 the same, 1 differences, 2 could not tell.
 */
import { join } from "node:path";
import type { DiskLayoutData } from "../src/author/disk.ts";
import type { DiskFacts } from "../src/author/facts.ts";
import { minimumBytes } from "../src/evaluate/disk/space.ts";
import { runEvaluation } from "../src/evaluate/index.ts";

/** What is run on the machine: its block devices, and which of them each name of udev stands for. */
export const command =
  'lsblk --json --bytes --output NAME,PATH,TYPE,SIZE,MODEL,TRAN,RM,FSTYPE,LABEL,MOUNTPOINTS; find /dev/disk/by-path /dev/disk/by-id -type l -printf "%p %l\\n" 2>/dev/null; true';

interface Device {
  readonly name: string;
  readonly path: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  readonly model: string | null;
  readonly rm: boolean;
  readonly fstype: string | null;
  readonly label: string | null;
  readonly mountpoints?: readonly (string | null)[];
  readonly children?: readonly Device[];
}

/** The disks of a machine. */
export interface Machine {
  readonly devices: readonly Device[];
  /** The device, such as `/dev/nvme0n1`, that each name of udev stands for. */
  readonly names: ReadonlyMap<string, string>;
}

export interface Comparison {
  /** Why not to go on; empty where the machine is as planned. */
  readonly differences: readonly string[];
  /** What would be lost: a line for each planned disk and each partition that it has now. */
  readonly erased: readonly string[];
  /** Disks that the layout leaves alone. */
  readonly kept: readonly string[];
}

/** @throws Error for text that is not the output of `command`. */
export function readMachine(text: string): Machine {
  const end = text.lastIndexOf("}") + 1;
  const { blockdevices } = JSON.parse(text.slice(0, end)) as { readonly blockdevices?: readonly Device[] };
  if (!Array.isArray(blockdevices)) throw new Error("lsblk told of no block devices");
  const links = [...text.slice(end).matchAll(/^(\/dev\/disk\/\S+) (?:\.\.\/)*(\S+)$/gm)];
  if (links.length === 0) throw new Error("the machine told of no names in /dev/disk");
  return {
    devices: blockdevices,
    names: new Map(links.map(([, name, device]) => [name!, `/dev/${device!}`])),
  };
}

const gib = (bytes: number): string => `${(bytes / 2 ** 30).toFixed(1)} GiB`;
const clean = (model: string | null | undefined): string => (model ?? "").replaceAll(/[\s_]+/g, " ").trim();
/** The report puts the maker's name before some models. */
const sameModel = (reported: string, model: string | null): boolean =>
  model === null || clean(reported).endsWith(clean(model)) || clean(model).endsWith(clean(reported));
const describe = (device: Device): string =>
  [device.path, clean(device.model) || undefined, gib(device.size)].filter(Boolean).join(", ");
const within = (device: Device): readonly Device[] =>
  (device.children ?? []).flatMap((child) => [child, ...within(child)]);

/** Compares a machine with a layout, and with the disks of the hardware report where there is one. */
export function compareDisks(
  layout: DiskLayoutData,
  report: readonly DiskFacts[] | null,
  machine: Machine,
): Comparison {
  const differences: string[] = [];
  const erased: string[] = [];
  const planned = new Map<string, string>();
  for (const [name, disk] of Object.entries(layout.disks)) {
    const path = machine.names.get(disk.device);
    const device = machine.devices.find((one) => one.path === path);
    if (path === undefined || device === undefined) {
      differences.push(`disk "${name}": the machine has no ${disk.device}`);
      continue;
    }
    const before = planned.get(path);
    if (before !== undefined) differences.push(`disks "${before}" and "${name}" are both ${path}`);
    planned.set(path, name);
    if (device.type !== "disk") differences.push(`disk "${name}": ${path} is no disk but a ${device.type}`);
    if (device.rm)
      differences.push(`disk "${name}": ${describe(device)} can be taken out; is it the installer's own?`);
    if (minimumBytes(disk) > device.size)
      differences.push(
        `disk "${name}": its partitions need ${gib(minimumBytes(disk))}, and ${describe(device)} is smaller`,
      );
    const known = report?.find(({ names }) => names.includes(disk.device));
    if (report !== null && known === undefined)
      differences.push(`disk "${name}": the hardware report has no ${disk.device}`);
    if (known && known.bytes > 0 && known.bytes !== device.size)
      differences.push(
        `disk "${name}": the report says ${gib(known.bytes)}, and ${path} has ${gib(device.size)}`,
      );
    if (known?.model !== undefined && !sameModel(known.model, device.model)) {
      differences.push(
        `disk "${name}": the report says ${clean(known.model)}, and ${path} is ${clean(device.model)}`,
      );
    }
    const mounted = [device, ...within(device)].flatMap((one) =>
      (one.mountpoints ?? []).filter((mount) => mount !== null),
    );
    if (mounted.length > 0)
      differences.push(
        `disk "${name}": ${path} is in use, at ${mounted.join(", ")}; boot the installer first`,
      );
    erased.push(`"${name}": ${disk.device} -> ${describe(device)}`);
    erased.push(
      ...within(device).map(
        (one) => `    ${[one.path, gib(one.size), one.fstype, one.label].filter(Boolean).join(", ")}`,
      ),
    );
  }
  const others = machine.devices.filter(
    ({ path, type, size }) =>
      type === "disk" && size > 0 && !planned.has(path) && !/^\/dev\/(?:zram|ram|loop|fd|nbd)/.test(path),
  );
  // a disk that nobody planned for, and that stays in the machine, may be the one that was meant
  for (const other of others)
    if (!other.rm) differences.push(`the layout knows nothing of ${describe(other)}`);
  return { differences, erased, kept: others.map(describe) };
}

async function main(name: string | undefined): Promise<number> {
  const { fleet } = await runEvaluation(join(import.meta.dirname, ".."), "fleet.ts");
  const host = fleet?.hosts.find(({ facts }) => facts.name === name);
  if (!fleet || !host || !host.facts.disk) {
    console.error(
      fleet
        ? `There is no host ${name ?? "without a name"} with a disk layout. Hosts: ${fleet.hosts.map(({ facts }) => facts.name).join(", ")}`
        : "The fleet has errors: panther check",
    );
    return 2;
  }
  let machine: Machine;
  try {
    machine = readMachine((await Array.fromAsync(process.stdin, String)).join(""));
  } catch (error) {
    console.error(`The machine's answer cannot be read: ${(error as Error).message}\nRun on it: ${command}`);
    return 2;
  }
  const { hardware, disk } = host.facts;
  const { differences, erased, kept } = compareDisks(disk, hardware?.disks ?? null, machine);
  if (hardware === null)
    console.error(
      `There is no hardware report of ${host.facts.name}: sizes and models are compared with nothing but the layout.`,
    );
  if (differences.length > 0) {
    console.error(`The disks are not those of ${host.facts.name}. Do not go on:`);
    for (const difference of differences) console.error(`  ${difference}`);
    return 1;
  }
  console.log(`The disks are those of ${host.facts.name}. An installation erases:`);
  for (const line of erased) console.log(`  ${line}`);
  for (const line of kept) console.log(`  left alone: ${line}`);
  return 0;
}

if (import.meta.main) {
  const [argument] = process.argv.slice(2);
  if (argument === "--command") console.log(command);
  else process.exitCode = await main(argument);
}
