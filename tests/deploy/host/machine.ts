import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

/** A machine made of files, on which the real host program runs against programs that only pretend. */
export interface Machine {
  readonly root: string;
  /** Environment of everything that runs on it. */
  readonly env: NodeJS.ProcessEnv;
  /** Runs the host program as the operator does over SSH. */
  program(...args: readonly string[]): Promise<Answer>;
  /** Begins a deploy; answers its token as well. */
  begin(...args: readonly string[]): Promise<Answer & { readonly token: string }>;
  /** Adds a system to the store; answers its path. */
  system(name: string, parts?: SystemParts): string;
  remove(): void;
}

export interface SystemParts {
  /** Lines of `behaviour` in fakes.sh. */
  readonly behaviour?: readonly string[];
  readonly kernel?: string;
  /** Whom its manifest names. */
  readonly host?: string;
  /** Text of its own probes, a shell program. */
  readonly probe?: string;
}

export interface Answer {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The `panther:key=value` lines. */
  readonly values: Readonly<Record<string, string>>;
}

const program = join(import.meta.dirname, "../../../src/deploy/host/program.sh");
const fakes = join(import.meta.dirname, "fakes.sh");
const names = [
  "systemd-run",
  "systemctl",
  "nix-env",
  "bootctl",
  "mv",
  "sync",
  "sleep",
  "findmnt",
  "grub-reboot",
  "grub-editenv",
  "journalctl",
];

/** Programs that do what they always do. NixOS's shell is bash. */
const real =
  "awk basename cat chmod chown cp cut date df dirname flock grep head id ln mkdir od readlink rm sed setsid stat timeout tr true wc"
    .split(" ")
    .map((name) => [name, found(name)] as const);
const shell = found("bash");

function found(name: string): string {
  const folder = process.env["PATH"]!.split(":").find((one) => existsSync(join(one, name)));
  if (folder === undefined) throw new Error(`${name} is missing`);
  return join(folder, name);
}

/** Ends everything that still runs on a machine, where nobody is left to remove it: the reader of its input has ended. */
const keeper = `cat >/dev/null; while read -r one; do kill -9 "-$one"; done <"$0/fake/groups" 2>/dev/null; rm -rf "$0"`;

const oneShot = "sys/firmware/efi/efivars/LoaderEntryOneShot-4a67b082-0a4c-41cf-b6c7-440b29bb8c4f";

/**
 * A machine that boots by UEFI and runs system `B`, its generation 1, which panther deployed. With `auto`, units run by
 * themselves and in real time; without, the harness runs them one after another.
 */
export function makeMachine(options: { readonly auto?: boolean; readonly bios?: boolean } = {}): Machine {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "panther-host-")));
  const at = (path: string): string => join(root, path);
  for (const folder of [
    "bin",
    "fake/units",
    "fake/active",
    "fake/failed",
    "nix/store",
    "nix/var/nix/profiles",
    "run",
    "boot/loader/entries",
    "proc/sys/kernel/random",
    "sys/firmware/efi/efivars",
    "var/lib/pantheros",
    "programs",
  ]) {
    mkdirSync(at(folder), { recursive: true });
  }
  for (const name of names) symlinkSync(fakes, at(`bin/${name}`));
  for (const [name, path] of real) symlinkSync(path, at(`bin/${name}`));
  symlinkSync(shell, at("bin/sh"));
  symlinkSync(fakes, at("fake/unit"));
  chmodSync(fakes, 0o755);
  writeFileSync(at("fake/count"), "0");
  writeFileSync(at("fake/groups"), "");
  if (options.auto) writeFileSync(at("fake/auto"), "");
  const kept = spawn("sh", ["-c", keeper, root], { stdio: ["pipe", "ignore", "ignore"], detached: true });
  kept.unref();
  cpSync(program, at("programs/program.sh"));
  const env = { PATH: `${at("bin")}:${process.env["PATH"]}`, PANTHER_ROOT: root, LC_ALL: "C" };
  const machine: Machine = {
    root,
    env,
    program: (...args) => launch(machine, ["sh", at("programs/program.sh"), ...args]),
    async begin(...args) {
      const [id, token] = [randomBytes(16).toString("hex"), randomBytes(16).toString("hex")];
      const words = ["sh", at("programs/program.sh"), "begin", "--id", id, ...args];
      return { ...(await launch(machine, words, `${token}\n`)), token };
    },
    system(name, { behaviour, kernel = "kernel-1", probe, host } = {}) {
      const path = at(`nix/store/${name}`);
      mkdirSync(join(path, "bin"), { recursive: true });
      symlinkSync(fakes, join(path, "bin/switch-to-configuration"));
      writeFileSync(join(path, "nixos-version"), "26.05");
      writeFileSync(join(path, "kernel-params"), "panic=10");
      for (const part of ["kernel", "initrd", "kernel-modules"])
        symlinkSync(at(`nix/store/${kernel}`), join(path, part));
      mkdirSync(join(path, "etc/pantheros"), { recursive: true });
      if (probe !== undefined) writeFileSync(join(path, "etc/pantheros/probe"), probe);
      if (host !== undefined)
        writeFileSync(
          join(path, "etc/pantheros/manifest.json"),
          `{\n  "version": 1,\n  "host": "${host}"\n}\n`,
        );
      if (behaviour) writeFileSync(join(path, "behaviour"), `${behaviour.join("\n")}\n`);
      return path;
    },
    remove() {
      for (const group of readFileSync(at("fake/groups"), "utf8").split("\n"))
        if (Number(group) > 1) endGroup(Number(group));
      rmSync(root, { recursive: true, force: true });
      endGroup(kept.pid!);
    },
  };
  const base = machine.system("B", { behaviour: ["up sshd.service"] });
  // the other systems have no programs: whatever happens on the way back has to do with these
  mkdirSync(join(base, "sw"));
  symlinkSync(at("bin"), join(base, "sw/bin"));
  symlinkSync(base, at("nix/var/nix/profiles/system-1-link"));
  symlinkSync("system-1-link", at("nix/var/nix/profiles/system"));
  writeFileSync(at("boot/loader/loader.conf"), "default nixos-system-1.conf\n");
  writeFileSync(at("boot/loader/entries/nixos-system-1.conf"), `options init=${base}/init quiet\n`);
  writeFileSync(
    at("var/lib/pantheros/transaction"),
    `format=1\nid=before\nphase=committed\ndeployed=${base}\n`,
  );
  if (options.bios) {
    rmSync(at("sys/firmware/efi"), { recursive: true });
    rmSync(at("boot/loader"), { recursive: true });
    mkdirSync(at("boot/grub"));
    writeFileSync(at("boot/grub/grubenv"), "");
    writeFileSync(
      at("boot/grub/grub.cfg"),
      `save_env next_entry\nmenuentry "NixOS" {\n  linux /kernel init=${base}/init quiet\n}\n`,
    );
    writeFileSync(at("fake/findmnt"), "ext4 /dev/sda2\n");
  }
  start(machine, base);
  return machine;
}

function endGroup(group: number): void {
  try {
    process.kill(-group, "SIGKILL");
  } catch {
    // it has ended
  }
}

/** Puts a machine into the state of one that has just started a system. */
function start({ root }: Machine, system: string): void {
  const at = (path: string): string => join(root, path);
  for (const folder of ["run", "fake/active", "fake/units", "fake/failed"]) {
    rmSync(at(folder), { recursive: true, force: true });
    mkdirSync(at(folder));
  }
  rmSync(at("fake/fired"), { force: true });
  symlinkSync(system, at("run/current-system"));
  symlinkSync(system, at("run/booted-system"));
  writeFileSync(at("proc/sys/kernel/random/boot_id"), `${Math.random()}\n`);
  const behaviour = existsSync(join(system, "behaviour"))
    ? readFileSync(join(system, "behaviour"), "utf8")
    : "";
  writeFileSync(at("fake/active/sshd.service"), "");
  for (const [, unit] of behaviour.matchAll(/^down (.*)$/gm))
    rmSync(at(`fake/active/${unit}`), { force: true });
}

const initOf = (text: string): string => /init=(\S*)\/init/.exec(text)![1]!;

/** The system that the boot loader starts by itself. */
function bootDefault({ root }: Machine): string {
  if (existsSync(join(root, "boot/grub")))
    return initOf(readFileSync(join(root, "boot/grub/grub.cfg"), "utf8"));
  const entry = /^default (.*)$/m.exec(readFileSync(join(root, "boot/loader/loader.conf"), "utf8"))![1]!;
  return initOf(readFileSync(join(root, "boot/loader/entries", entry), "utf8"));
}

/** The system chosen for one start. */
function chosen({ root }: Machine): string | undefined {
  if (existsSync(join(root, oneShot))) {
    return initOf(
      readFileSync(join(root, "boot/loader/entries", readFileSync(join(root, oneShot), "utf8")), "utf8"),
    );
  }
  const next = existsSync(join(root, "boot/grub"))
    ? /next_entry=(\d+)>(\d+)/.exec(readFileSync(join(root, "boot/grub/grubenv"), "utf8"))
    : null;
  if (!next) return undefined;
  // top-level entries begin at the start of a line and are followed by what they hold
  const config = readFileSync(join(root, "boot/grub/grub.cfg"), "utf8");
  const [, ...submenus] = config.split(/^submenu /m);
  return initOf(submenus[Number(next[1]) - 1]!.split(/^menuentry /m)[Number(next[2]) + 1]!);
}

/** Starts a machine that has lost its power: what was chosen for one start, else the default. */
function powerOn(machine: Machine): void {
  const at = (path: string): string => join(machine.root, path);
  unlinkSync(at("fake/power"));
  const system = chosen(machine) ?? bootDefault(machine);
  rmSync(at(oneShot), { force: true });
  if (existsSync(at("boot/grub"))) writeFileSync(at("boot/grub/grubenv"), "");
  const behaviour = existsSync(join(system, "behaviour"))
    ? readFileSync(join(system, "behaviour"), "utf8")
    : "";
  // a kernel that panics starts the machine again (panic=10), and then the default
  if (behaviour.includes("panics")) {
    writeFileSync(at("fake/power"), "");
    return powerOn(machine);
  }
  start(machine, system);
  writeFileSync(at("fake/events"), `boot:${basename(system)}\n`, { flag: "a" });
}

/** Runs a program of the machine in a group of its own, as PID 1 or sshd would. */
function launch(machine: Machine, argv: readonly string[], input = ""): Promise<Answer> {
  const [name, ...args] = argv;
  const child = spawn(name!, args, { env: machine.env, detached: true, stdio: "pipe" });
  // who has ended reads nothing more
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  if (child.pid !== undefined)
    writeFileSync(join(machine.root, "fake/groups"), `${child.pid}\n`, { flag: "a" });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (data: Buffer) => (stdout += data.toString()));
  child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
  return new Promise((resolve) => {
    // a program that waits for ever is a finding, not a test that hangs
    const limit = setTimeout(() => endGroup(child.pid!), 60_000);
    child.once("error", (error) => {
      clearTimeout(limit);
      resolve({ code: 127, stdout, stderr: error.message, values: {} });
    });
    child.once("close", (code) => {
      clearTimeout(limit);
      const values = Object.fromEntries(
        [...stdout.matchAll(/^panther:([^=]*)=(.*)$/gm)].map(([, key, value]) => [key, value]),
      );
      resolve({ code, stdout, stderr, values });
    });
  });
}

/** Runs services and timers in the order in which a machine would, until nothing is left to run. */
export async function settle(machine: Machine, onService: (name: string) => void = () => {}): Promise<void> {
  const at = (path: string): string => join(machine.root, path);
  for (let rounds = 0; rounds < 12; rounds++) {
    if (existsSync(at("fake/power"))) {
      powerOn(machine);
      // the unit of every system
      await launch(machine, ["sh", at("var/lib/pantheros/program"), "resume"]);
      continue;
    }
    const waiting = readdirSync(at("fake/units")).filter((unit) => existsSync(at(`fake/active/${unit}`)));
    const service = waiting.find((unit) => unit.endsWith(".service"));
    const timers = waiting
      .filter((unit) => unit.endsWith(".timer"))
      .toSorted((a) => (a.includes("watchdog") ? -1 : 1));
    const unit = service ?? timers[0];
    if (unit === undefined) return;
    if (service) onService(unit);
    const argv = readFileSync(at(`fake/units/${unit}`), "utf8")
      .trimEnd()
      .split("\n");
    const name = basename(unit).replace(/\.(service|timer)$/, "");
    rmSync(at(`fake/active/${unit}`));
    if (!service) {
      writeFileSync(at("fake/events"), `fire:${unit.split("-")[1]}\n`, { flag: "a" });
      if (unit.includes("watchdog")) writeFileSync(at("fake/fired"), "");
    }
    writeFileSync(at(`fake/active/${name}.service`), "");
    rmSync(at(`fake/units/${unit}`));
    await launch(machine, argv);
    // a start meanwhile has other units
    rmSync(at(`fake/active/${name}.service`), { force: true });
  }
  throw new Error(`it does not come to rest:\n${lines(machine, "fake/events").join("\n")}`);
}

/** Drops the tokens that the operator drops over new connections. */
export function confirm(
  { root }: Machine,
  token: string,
  steps: readonly string[] = ["activated", "soaked"],
): void {
  const inbox = join(root, "run/pantheros/inbox");
  if (existsSync(inbox)) for (const step of steps) writeFileSync(join(inbox, step), token);
}

export function lines({ root }: Machine, path: string): readonly string[] {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
}

export interface Rest {
  readonly phase: string;
  readonly reason: string;
  readonly running: string;
  readonly profile: string;
  /** Name of the generation's link. */
  readonly generation: string;
  /** What the boot loader starts by itself. */
  readonly bootDefault: string;
  /** Chosen for the next start only. */
  readonly oneShot: boolean;
  readonly timers: readonly string[];
  readonly violations: readonly string[];
}

/** What the host says of its deploy, which can be asked for while that goes on. */
export function progress(machine: Machine): Pick<Rest, "phase" | "reason" | "timers"> {
  const transaction = lines(machine, "var/lib/pantheros/transaction");
  const field = (name: string): string =>
    transaction.find((line) => line.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";
  return {
    phase: field("phase"),
    reason: field("reason"),
    timers: readdirSync(join(machine.root, "fake/active")).filter((unit) => unit.endsWith(".timer")),
  };
}

/** The whole of it. While a deploy goes on there may be no whole: a menu of a boot loader is written file by file. */
export function look(machine: Machine): Rest {
  const at = (path: string): string => join(machine.root, path);
  return {
    ...progress(machine),
    running: basename(realpathSync(at("run/current-system"))),
    profile: basename(realpathSync(at("nix/var/nix/profiles/system"))),
    generation: readlinkSync(at("nix/var/nix/profiles/system")),
    bootDefault: basename(bootDefault(machine)),
    oneShot: chosen(machine) !== undefined,
    violations: lines(machine, "fake/violations"),
  };
}
