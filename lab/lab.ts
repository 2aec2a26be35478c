import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { baseTree } from "./base.ts";
import { hostOf, writeReach, type HostPlace, type LabHost } from "./host.ts";
import { enter, namespaceOf } from "./keeper.ts";
import { inPlace, place } from "./place.ts";
import { removeLab } from "./remove.ts";
import { run } from "./run.ts";
import { network } from "./units.ts";

/** Hosts in a network of their own. */
export interface Lab {
  readonly id: string;
  readonly hosts: readonly LabHost[];
  /** A host by its name. */
  host(name: string): LabHost;
  /** Words in front of a program that is to run in the lab's network. */
  readonly enter: readonly [string, ...string[]];
  /** Options of ssh: the hosts of the lab are believed, each by its key, and nobody else. */
  readonly pins: readonly string[];
  /** Private SSH key of the one who deploys. */
  readonly key: string;
  readonly publicKey: string;
  /** NIX_REMOTE of the operator's side: the store that systems are built in. */
  readonly store: string;
  /** Ends it, and removes all of it. */
  down(): Promise<void>;
}

export interface LabOptions {
  readonly hosts: readonly string[];
  /** Name of the lab; made up when absent. At most six characters. */
  readonly id?: string;
  /** Stays when this process ends. */
  readonly stays?: boolean;
  readonly say?: (text: string) => void;
}

/** Makes what all hosts are snapshots of, where there is none: the first lab takes a minute longer otherwise. */
export async function prepare(say: (text: string) => void): Promise<void> {
  await inPlace(() => baseTree(say));
}

/** Starts hosts, each from a plain system. Ends with this process, however it ends, unless it is to stay. */
export async function startLab(options: LabOptions): Promise<Lab> {
  const { hosts, id = randomBytes(2).toString("hex"), say = () => {} } = options;
  const reaper = await inPlace(async () => {
    if (existsSync(place("runs", id))) throw new Error(`there is a lab ${id} already`);
    const tree = await baseTree(say);
    mkdirSync(place("runs", id));
    const started = startReaper(id);
    await run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "lab", "-f", place("runs", id, "key")]);
    writeFileSync(place("runs", id, "lab.json"), JSON.stringify({ owner: process.pid, hosts }));
    for (const host of placesOf(id)) {
      mkdirSync(host.folder);
      await run(["btrfs", "subvolume", "snapshot", tree, host.tree]);
      const keyFile = join(host.tree, "etc/ssh/ssh_host_ed25519_key");
      await run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", host.name, "-f", keyFile]);
      writeReach(host);
    }
    const known = openLab(id).hosts.map(({ address, hostKey }) => `${address} ${hostKey}\n`);
    writeFileSync(place("runs", id, "known_hosts"), known.join(""));
    return started;
  });
  await startNetwork(id);
  const lab = openLab(id);
  // the first one builds what they share
  for (const host of lab.hosts) await host.install(await host.system());
  await Promise.all(lab.hosts.map((host) => host.boot()));
  if (options.stays) reaper.stdin.end("stay\n");
  return lab;
}

/** A lab that runs already. */
export function openLab(id: string): Lab {
  const key = place("runs", id, "key");
  const hosts = placesOf(id).map((host) => hostOf(host, key));
  return {
    id,
    hosts,
    host(name) {
      const found = hosts.find((one) => one.name === name);
      if (!found)
        throw new Error(`the lab has no host ${name}, but ${hosts.map((one) => one.name).join(", ")}`);
      return found;
    },
    enter: enter(namespaceOf(id)),
    pins: [
      "StrictHostKeyChecking=yes",
      `UserKnownHostsFile=${place("runs", id, "known_hosts")}`,
      "GlobalKnownHostsFile=/dev/null",
    ].flatMap((option) => ["-o", option]),
    key,
    publicKey: readFileSync(`${key}.pub`, "utf8").trim(),
    store: place("operator"),
    down: () => removeLab(id),
  };
}

/** Ids of the labs that there are. */
export const labs = (): readonly string[] => (existsSync(place("runs")) ? readdirSync(place("runs")) : []);

/** Labs whose processes that started them have ended; one that is being made is none of them. */
export const leftovers = (): Promise<readonly string[]> =>
  inPlace(async () =>
    labs().filter((id) => {
      const file = place("runs", id, "lab.json");
      if (!existsSync(file)) return true;
      const { owner } = JSON.parse(readFileSync(file, "utf8")) as { readonly owner: number };
      return !existsSync(`/proc/${owner}`);
    }),
  );

function placesOf(id: string): readonly HostPlace[] {
  const { hosts } = JSON.parse(readFileSync(place("runs", id, "lab.json"), "utf8")) as {
    readonly hosts: readonly string[];
  };
  const key = readFileSync(place("runs", id, "key.pub"), "utf8").trim();
  return hosts.map((name, at) => ({
    name,
    address: `${network.prefix}.${network.first + at}`,
    key,
    lab: id,
    namespace: namespaceOf(id),
    folder: place("runs", id, name),
    tree: place("runs", id, name, "tree"),
  }));
}

async function startNetwork(id: string): Promise<void> {
  const namespace = namespaceOf(id);
  await run(["ip", "netns", "add", namespace]);
  const inside = (...words: readonly string[]) => run([...enter(namespace), "ip", ...words]);
  await inside("link", "set", "lo", "up");
  // an address of its own: a bridge without takes that of a port, and with each port that comes or goes perhaps another
  // one, which the hosts that know the old one talk past for half a minute
  await inside("link", "add", "lab", "address", "02:00:00:4c:41:42", "type", "bridge");
  await inside("address", "add", `${network.prefix}.1/${network.length}`, "dev", "lab");
  await inside("link", "set", "lab", "up");
}

/** A process that removes the lab when this one has ended, for it reads until then; unless it is told to stay. */
function startReaper(id: string) {
  const reaper = spawn(process.execPath, [join(import.meta.dirname, "reaper.ts"), id], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  reaper.unref();
  return reaper;
}
