import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Target } from "../src/deploy/index.ts";
import { user } from "./base.ts";
import { enter, kill, leaderOf, machineOf, read } from "./keeper.ts";
import { attempt, run, type How, type Ran, type Words } from "./run.ts";
import { buildSystem, putSystem, type HostFacts, type SystemDescription } from "./system.ts";
import { sshPort } from "./units.ts";

/** A host of a lab: a Debian tree with systemd as its first process, laid out as NixOS is. */
export interface LabHost {
  readonly name: string;
  readonly address: string;
  readonly port: number;
  /** Who deploys; of the group wheel, with sudo and no password. */
  readonly user: string;
  /** Type and key of its sshd. */
  readonly hostKey: string;
  /** For src/deploy: leads into the namespace of the lab by itself. */
  readonly target: Target;
  /** Its root, as the operator's machine sees it. */
  readonly tree: string;
  /** Runs shell text on the host as root, not over the network. */
  exec(command: string, how?: How): Promise<Ran>;
  /** Words that run a program on it, for who has a terminal. */
  shell(words: readonly string[]): Words;
  /** Builds a system for it in the operator's store: answers its path. The host does not have it yet. */
  system(description?: SystemDescription): Promise<string>;
  /** Puts a system into its store, without the network, and switches to it: what runs, and what it boots. */
  install(system: string): Promise<void>;
  /** Starts it from what its boot menu has as the default, and waits until it is up. */
  boot(): Promise<void>;
  /** Ends all of it at once. What was written before stays written: the disk does not forget what was not synced. */
  powerCut(): Promise<void>;
  /** Whether anything of it runs. */
  isOn(): boolean;
  /** Systems that were started, the first one first. */
  starts(): readonly string[];
  /** Takes the cable out, until it is put back; a restart does not put it back. */
  cutLink(): Promise<void>;
  restoreLink(): Promise<void>;
  /** Holds the host's program of the next deploy once this step is on disk. */
  hold(step: string): Promise<void>;
  /** Waits until it is held; answers false where that took longer, in milliseconds. */
  held(limit: number): Promise<boolean>;
  /** Lets it go on, or forgets that it was to be held. */
  release(): Promise<void>;
}

/** What a host is known by. */
export interface HostPlace extends HostFacts {
  /** Id of the lab and name of its network namespace. */
  readonly lab: string;
  readonly namespace: string;
  /** Folder of the host: its tree and what its keeper writes. */
  readonly folder: string;
}

/** Milliseconds that a start may take. */
const startLimit = 90_000;

export function hostOf(place: HostPlace, labKey: string): LabHost {
  const { name, address, tree, folder, lab, namespace } = place;
  const machine = machineOf(lab, name);
  const hostKey = read(join(tree, "etc/ssh/ssh_host_ed25519_key.pub")).split(" ").slice(0, 2).join(" ");
  const target: Target = {
    host: name,
    address,
    port: sshPort,
    user,
    hostKey,
    options: [
      "-F",
      "none",
      "-i",
      labKey,
      "-o",
      "IdentitiesOnly=yes",
      "-o",
      `ProxyCommand=${join(folder, "reach")}`,
    ],
  };
  const inside = (leader: number): Words => [
    "nsenter",
    ..."--mount --uts --ipc --net --pid --root --wd --target".split(" "),
    String(leader),
    ..."-- /usr/bin/env -i PATH=/run/wrappers/bin:/run/current-system/sw/bin HOME=/root TERM=dumb".split(" "),
  ];
  const exec = async (command: string, how?: How): Promise<Ran> => {
    const leader = leaderOf(folder);
    if (leader === null) return { code: 128, stdout: "", stderr: `${name} does not run` };
    return attempt([...inside(leader), "/bin/sh", "-c", command], how);
  };
  const must = async (command: string, how?: How): Promise<string> => {
    const { code, stdout, stderr } = await exec(command, how);
    if (code !== 0)
      throw new Error(`${name}: ${command}: exit code ${code}\n${stderr.trim() || stdout.trim()}`);
    return stdout;
  };
  const link = (state: "up" | "down") =>
    attempt([...enter(namespace), "ip", "link", "set", `vb-${machine}`, state]);

  const host: LabHost = {
    name,
    address,
    port: sshPort,
    user,
    hostKey,
    target,
    tree,
    exec,
    shell(words) {
      const leader = leaderOf(folder);
      if (leader === null) throw new Error(`${name} does not run`);
      return [...inside(leader), ...(words.length > 0 ? words : ["/bin/bash"])];
    },
    system: (description = {}) => buildSystem(place, description),
    async install(system) {
      await putSystem(system, tree);
      if (leaderOf(folder) !== null) {
        await must(
          `nix-env -p /nix/var/nix/profiles/system --set ${system} && ${system}/bin/switch-to-configuration switch`,
        );
        return;
      }
      // of the tree's own store, whatever this process calls its store
      await run([
        "env",
        "-u",
        "NIX_REMOTE",
        "chroot",
        tree,
        "nix-env",
        "-p",
        "/nix/var/nix/profiles/system",
        "--set",
        system,
      ]);
      writeFirstMenu(tree, system);
    },
    async boot() {
      if (leaderOf(folder) !== null) return;
      const log = openSync(join(folder, "console"), "a");
      const [program, ...words] = enter(namespace);
      const keeper = spawn(
        program,
        [...words, join(import.meta.dirname, "keeper.sh"), folder, machine, name],
        // it outlives whoever starts it; the reaper and `down` know it by its file
        { detached: true, stdio: ["ignore", log, log] },
      );
      closeSync(log);
      keeper.unref();
      const limit = performance.now() + startLimit;
      while (performance.now() < limit) {
        const { stdout } = await exec("systemctl is-system-running --wait");
        if (/^(?:running|degraded)$/m.test(stdout)) return;
        await wait(50);
      }
      throw new Error(`${name} does not come up:\n${read(join(folder, "console")).slice(-2000)}`);
    },
    async powerCut() {
      const keeper = Number(read(join(folder, "keeper")));
      const leader = leaderOf(folder);
      rmSync(join(folder, "keeper"), { force: true });
      if (keeper > 0) kill(keeper);
      if (leader !== null) kill(leader);
      const isThere = (): boolean => existsSync(`/proc/${leader}`);
      while (isThere()) await wait(10);
      while ((await link("down")).code === 0) await wait(10);
    },
    isOn: () => leaderOf(folder) !== null,
    starts: () =>
      read(join(folder, "starts"))
        .split("\n")
        .filter(Boolean)
        .map((init) => init.replace(/\/init$/, "")),
    async cutLink() {
      writeFileSync(join(folder, "cut"), "");
      await link("down");
    },
    async restoreLink() {
      rmSync(join(folder, "cut"), { force: true });
      await link("up");
    },
    hold: async (step) =>
      void (await must(`mkdir -p /run/lab && rm -f /run/lab/* && echo ${step} >/run/lab/hold`)),
    async held(limit) {
      const { code } = await exec(
        `tries=${Math.ceil(limit / 100)}; until [ -e /run/lab/held ]; do tries=$((tries - 1)); [ $tries -gt 0 ] || exit 1; sleep 0.1; done`,
        { timeout: 2 * limit + 5000 },
      );
      return code === 0;
    },
    release: async () =>
      void (await exec("rm -f /run/lab/hold; [ ! -e /run/lab/held ] || touch /run/lab/go")),
  };
  return host;
}

/** What an installer writes: the menu of a system that has not been started yet. */
function writeFirstMenu(tree: string, system: string): void {
  const entries = join(tree, "boot/loader/entries");
  mkdirSync(entries, { recursive: true });
  const params = readFileSync(join(tree, system, "kernel-params"), "utf8");
  writeFileSync(
    join(entries, "nixos-generation-1.conf"),
    `title NixOS\nversion Generation 1\noptions init=${system}/init ${params}\n`,
  );
  writeFileSync(join(tree, "boot/loader/loader.conf"), "timeout 5\ndefault nixos-generation-1.conf\n");
}

/** The program that ssh reaches the host with: one word, because Nix takes options apart at spaces. */
export function writeReach({ namespace, address, folder }: HostPlace): void {
  writeFileSync(
    join(folder, "reach"),
    `#!/bin/bash
exec nsenter --net=/run/netns/${namespace} bash -c '
  exec 3<>/dev/tcp/${address}/${sshPort} || exit
  cat <&3 & exec >&- ; cat >&3 ; kill $! 2>/dev/null'
`,
    { mode: 0o755 },
  );
}
