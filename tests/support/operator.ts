import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launcher } from "./launcher.ts";
import { installPantheros } from "./modules.ts";

/** Someone who calls `panther`: with a fleet, an agent that has an SSH key, and a ledger of one's own. */
export interface Operator {
  readonly folder: string;
  /** Folder of the fleet. */
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  /** Words that start `panther`; its arguments follow. */
  readonly panther: readonly [program: string, ...words: string[]];
  /** A shell program that goes before others of this name. */
  program(name: string, text: string): void;
  /** Writes `fleet.ts`. */
  fleet(text: string): void;
  run(...args: readonly string[]): Ran;
  /** Ends the connections that ssh keeps. */
  hangUp(): void;
  remove(): void;
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface OperatorOptions {
  /** File of the private key that the agent has. */
  readonly key: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Words in front of the program, e.g. to run it in another network. */
  readonly before?: readonly string[];
}

export function makeOperator({ key, env: more = {}, before = [] }: OperatorOptions): Operator {
  const folder = mkdtempSync(join(tmpdir(), "panther-operator-"));
  const agent = spawnSync("ssh-agent", ["-s", "-a", join(folder, "agent")], { encoding: "utf8" });
  for (const name of ["bin", "tmp", "run"]) mkdirSync(join(folder, name));
  const env = {
    ...process.env,
    PATH: `${join(folder, "bin")}:${process.env["PATH"]}`,
    SSH_AUTH_SOCK: join(folder, "agent"),
    SSH_AGENT_PID: /SSH_AGENT_PID=(\d+)/.exec(agent.stdout)![1]!,
    TMPDIR: join(folder, "tmp"),
    XDG_STATE_HOME: join(folder, "state"),
    XDG_RUNTIME_DIR: join(folder, "run"),
    NO_COLOR: "1",
    ...more,
  };
  spawnSync("ssh-add", ["-q", key], { env });
  const root = join(folder, "fleet");
  installPantheros(root);
  writeFileSync(join(root, "package.json"), '{ "type": "module" }');
  const [program, ...words] = [...before, launcher];
  return {
    folder,
    root,
    env,
    panther: [program, ...words],
    program: (name, text) => writeFileSync(join(folder, "bin", name), `#!/bin/sh\n${text}`, { mode: 0o755 }),
    fleet: (text) => writeFileSync(join(root, "fleet.ts"), text),
    run(...args) {
      const ended = spawnSync(program, [...words, ...args], {
        cwd: root,
        env,
        encoding: "utf8",
        timeout: 90_000,
        maxBuffer: 64 * 1024 * 1024,
      });
      return { code: ended.status, out: ended.stdout, err: ended.stderr };
    },
    hangUp() {
      const sockets = join(folder, "run/pantheros");
      for (const name of existsSync(sockets) ? readdirSync(sockets) : [])
        spawnSync("ssh", ["-o", `ControlPath=${join(sockets, name)}`, "-O", "exit", "host"], { env });
    },
    remove() {
      this.hangUp();
      spawnSync("ssh-agent", ["-k"], { env });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
