import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, connect as dial } from "node:net";
import { userInfo } from "node:os";
import { join } from "node:path";
import type { Target } from "../../src/deploy/index.ts";
import { makeSshdFolder } from "../support/sshd.ts";
import type { Machine } from "./host/machine.ts";

/** A real OpenSSH server on loopback whose sessions run on a machine made of files. */
export interface Server {
  readonly target: Target;
  /** Ends the server; sessions that stand go on, as when sshd is stopped on a host. */
  stop(): void;
  /** Ends its sessions; it takes new ones. */
  drop(): void;
  /** Ends it and its sessions. */
  cut(): void;
}

const sshdProgram = "/usr/sbin/sshd";

export async function startSshd(
  machine: Machine,
  host: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const folder = join(machine.root, "ssh");
  const home = join(machine.root, "home");
  for (const one of [folder, home]) mkdirSync(one, { mode: 0o700 });
  makeSshdFolder();
  for (const name of ["host", "user"]) {
    spawnSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", join(folder, name)]);
  }
  const port = await freePort();
  const config = [
    `Port ${port}`,
    "ListenAddress 127.0.0.1",
    `HostKey ${join(folder, "host")}`,
    `AuthorizedKeysFile ${join(folder, "user.pub")}`,
    "PermitRootLogin yes",
    "PasswordAuthentication no",
    "StrictModes no",
    "UsePAM no",
    "PidFile none",
    "MaxStartups 100",
    // a home of its own: what the shell of whoever runs the tests does at its start is no part of the machine
    `SetEnv PANTHER_ROOT=${machine.root} PATH=${machine.env["PATH"]} HOME=${home} ${Object.entries(env)
      .map(([name, value]) => `"${name}=${value}"`)
      .join(" ")}`,
  ];
  writeFileSync(join(folder, "config"), `${config.join("\n")}\n`);
  const server = spawn(sshdProgram, ["-D", "-e", "-f", join(folder, "config")], {
    stdio: ["ignore", "ignore", "pipe"],
    detached: true,
  });
  let said = "";
  server.stderr.on("data", (data: Buffer) => (said += data.toString()));
  await listening(server, port, () => said);
  return {
    target: {
      host,
      address: "127.0.0.1",
      port,
      user: userInfo().username,
      hostKey: readFileSync(join(folder, "host.pub"), "utf8").split(" ").slice(0, 2).join(" "),
      options: ["-F", "none", "-i", join(folder, "user"), "-o", "IdentitiesOnly=yes"],
    },
    stop: () => void server.kill("SIGTERM"),
    drop() {
      const children = readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, "utf8");
      for (const session of children.split(" ").filter(Boolean)) process.kill(Number(session), "SIGKILL");
    },
    cut() {
      try {
        process.kill(-server.pid!, "SIGKILL");
      } catch {
        // it has ended
      }
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

async function listening(server: ChildProcess, port: number, said: () => string): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`sshd does not start: ${said()}`);
    const open = await new Promise<boolean>((resolve) => {
      const socket = dial(port, "127.0.0.1", () => (socket.destroy(), resolve(true)));
      socket.once("error", () => resolve(false));
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
