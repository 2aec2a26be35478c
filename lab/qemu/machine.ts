import { spawn, type ChildProcess } from "node:child_process";
import { connect as dial, createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { runProgram } from "../../src/build/index.ts";
import type { Target } from "../../src/deploy/index.ts";

/** A machine that is to start. */
export interface Disk {
  /** The disk, qcow2. */
  readonly file: string;
  /** The variables of UEFI, qcow2; without, the machine starts by BIOS. */
  readonly variables?: string;
  /** It does not start, but goes on where it was saved. */
  readonly running?: boolean;
  /** What starts instead of what the disk has. */
  readonly kernel?: { readonly file: string; readonly initrd: string; readonly parameters: string };
}

/** The keys that machine and operator know each other by. */
export interface Keys {
  /** File of the operator's private key. */
  readonly user: string;
  /** Type and key of the machine's sshd. */
  readonly host: string;
  /** File that has it as ssh's known_hosts has it, for `alias`. */
  readonly known: string;
}

/** Name under which the machine's key is known, whatever port it is reached at. */
export const alias = "lab";

export interface Machine {
  readonly target: Target;
  /** Cuts the power. What the machine had not yet written to its disk is lost. */
  cut(): Promise<void>;
  /** Ends where time stopped on the machine because it came to where it is to be struck. */
  readonly struck: Promise<void>;
  /** Ends where the machine has switched itself off, or was cut off. */
  readonly off: Promise<void>;
  /** Keeps the machine as it runs, for later ones to go on from. */
  save(): Promise<void>;
  /** What a command prints; throws where it fails. */
  run(command: string, input?: string): Promise<string>;
  /** Waits until somebody answers; of another start than this one, where it is given. */
  answers(after?: string): Promise<string>;
}

/** Milliseconds until a machine without hardware for it has started. */
const startLimit = 600_000;
/** Name under which a machine is saved in its disk. */
const saved = "up";

/** A port of this machine that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/**
 * Switches a machine on. It is reached at a port of the loopback interface, and reaches nothing itself. Where it restarts,
 * its process ends and another one takes its place: imitated processors write much slower where code of the system before
 * has been.
 *
 * @param strike Where time is to stop on it: `committing/menu:before`, see guest/path/strike.
 */
export function powerOn(disk: Disk, port: number, keys: Keys, console: string, strike = "never"): Machine {
  const words = [
    // it ends with this process, however that ends
    ["--pdeathsig", "KILL", "qemu-system-x86_64", "-no-reboot"],
    ["-machine", "q35,accel=tcg", "-cpu", "qemu64,-svm", "-smp", "1", "-m", "1024"],
    ["-no-user-config", "-nodefaults", "-display", "none"],
    ["-chardev", `file,id=console,path=${console},append=on`, "-serial", "chardev:console"],
    ["-serial", "stdio", "-qmp", `unix:${console}.qmp,server=on,wait=off`],
    ["-drive", `if=virtio,format=qcow2,file=${disk.file}`],
    ["-netdev", `user,id=net,restrict=on,hostfwd=tcp:127.0.0.1:${port}-:22`],
    ["-device", "virtio-net-pci,netdev=net", "-device", "virtio-rng-pci"],
    // its length is the same for all of them: a machine that goes on has read it before
    ["-fw_cfg", `name=opt/lab/strike,string=${strike.padEnd(64)}`],
    disk.variables === undefined
      ? []
      : [
          ["-drive", "if=pflash,format=raw,readonly=on,file=/usr/share/OVMF/OVMF_CODE_4M.fd"],
          ["-drive", `if=pflash,format=qcow2,file=${disk.variables}`],
        ],
    disk.kernel
      ? ["-kernel", disk.kernel.file, "-initrd", disk.kernel.initrd, "-append", disk.kernel.parameters]
      : [],
  ].flat(2);
  const stopped = Promise.withResolvers<void>();
  const struck = Promise.withResolvers<void>();
  let isLast = disk.kernel !== undefined;
  let child: ChildProcess;
  const start = (more: readonly string[]): void => {
    child = spawn("setpriv", [...words, ...more], { stdio: ["ignore", "pipe", "inherit"] });
    // a line comes in as many pieces as it likes
    let heard = "";
    child.stdout!.on("data", (data: Buffer) => {
      heard += data.toString();
      if (heard.includes("strike")) struck.resolve();
    });
    child.once("error", stopped.reject);
    child.once("close", (code) => {
      if (isLast || code !== 0) stopped.resolve();
      else start([]);
    });
  };
  start(disk.running ? ["-loadvm", saved] : []);
  const off = stopped.promise;
  const target: Target = {
    host: "lab",
    address: "127.0.0.1",
    port,
    user: "root",
    hostKey: keys.host,
    options: ["-F", "none", "-i", keys.user, "-o", "IdentitiesOnly=yes"],
  };
  const ssh = (command: string, input: string, timeout: number) =>
    runProgram(
      [
        "ssh",
        ...(target.options ?? []),
        ...[
          "BatchMode=yes",
          "LogLevel=ERROR",
          "ConnectTimeout=4",
          "StrictHostKeyChecking=yes",
          `HostKeyAlias=${alias}`,
          `UserKnownHostsFile=${keys.known}`,
          "GlobalKnownHostsFile=/dev/null",
        ].flatMap((option) => ["-o", option]),
        "-p",
        String(port),
        "root@127.0.0.1",
        command,
      ],
      { timeout, input },
    );
  return {
    target,
    struck: struck.promise,
    off,
    async cut() {
      isLast = true;
      child.kill("SIGKILL");
      await off;
    },
    save: () =>
      new Promise((resolve, reject) => {
        isLast = true;
        const socket = dial(`${console}.qmp`, () => {
          for (const command of [
            { execute: "qmp_capabilities" },
            { execute: "human-monitor-command", arguments: { "command-line": `savevm ${saved}` } },
            { execute: "quit" },
          ])
            socket.write(JSON.stringify(command));
        });
        let said = "";
        socket.on("data", (data: Buffer) => (said += data.toString()));
        socket.once("error", reject);
        void off.then(() => (/Error|rror:/.test(said) ? reject(new Error(said)) : resolve()));
      }),
    async run(command, input = "") {
      const { ending, stdout, stderr } = await ssh(command, input, startLimit);
      if (ending.kind !== "exit" || ending.code !== 0)
        throw new Error(`${command}: ${JSON.stringify(ending)} ${stderr}`);
      return stdout;
    },
    async answers(after) {
      const limit = performance.now() + startLimit;
      while (performance.now() < limit) {
        // a look that costs the machine nothing, and then one that does
        if (await greets(port)) {
          const { ending, stdout } = await ssh("cat /proc/sys/kernel/random/boot_id", "", 30_000);
          if (ending.kind === "exit" && ending.code === 0 && stdout !== after) return stdout;
        }
        if (await Promise.race([off.then(() => true), wait(1000, false)])) break;
      }
      throw new Error(`the machine does not answer; its console is ${console}`);
    },
  };
}

/** Whether sshd answers at a port. */
const greets = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = dial(port, "127.0.0.1");
    const end = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(5000, () => end(false));
    socket.once("data", () => end(true));
    socket.once("error", () => end(false));
    socket.once("close", () => end(false));
  });
