import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildThere, connect, copySystem, type Connection } from "../../src/deploy/index.ts";
import { needsTool } from "../support/tools.ts";
import { makeMachine, type Machine } from "./host/machine.ts";
import { startSshd, type Server } from "./sshd.ts";

/*
 * Real Nix over a real SSH server. Each host has a store of its own, behind a daemon that trusts nobody; what stands in
 * for sudo opens the store itself, as root does.
 */

interface Host {
  readonly machine: Machine;
  readonly server: Server;
  readonly daemon: ChildProcess;
  readonly connection: Connection;
  has(path: string): boolean;
}

const expression = (name: string): string =>
  `derivation { name = "${name}"; system = builtins.currentSystem; builder = "/bin/sh"; args = [ "-c" "echo ${name} > $out" ]; }`;

describe.skipIf(!needsTool("nix-daemon") || !needsTool("/usr/sbin/sshd"))("Nix on other machines", () => {
  const hosts: Host[] = [];
  let web: Host;
  let big: Host;

  beforeAll(async () => {
    web = await host("web", false);
    big = await host("big", false);
  });
  afterAll(async () => {
    for (const { machine, server, daemon, connection } of hosts) {
      await connection.close();
      daemon.kill("SIGKILL");
      server.cut();
      machine.remove();
    }
  });

  async function host(name: string, sudo: boolean): Promise<Host> {
    const machine = makeMachine();
    const at = (path: string): string => join(machine.root, path);
    mkdirSync(at("store"));
    writeFileSync(at("nix.conf"), "trusted-users = nobody\n");
    const env = { NIX_REMOTE: `local?root=${at("store")}`, NIX_USER_CONF_FILES: at("nix.conf") };
    const body = sudo
      ? // without the word that says not to ask
        `shift\nNIX_REMOTE='${env.NIX_REMOTE}' exec "$@"`
      : "echo 'sudo: a password is required' >&2\nexit 1";
    writeFileSync(at("bin/sudo"), `#!/bin/sh\n${body}\n`);
    chmodSync(at("bin/sudo"), 0o755);
    const daemon = spawn("nix-daemon", [], {
      env: { ...process.env, ...env, NIX_DAEMON_SOCKET_PATH: at("daemon") },
      stdio: "ignore",
    });
    while (!existsSync(at("daemon"))) await new Promise((resolve) => setTimeout(resolve, 20));
    const server = await startSshd(machine, name, {
      NIX_REMOTE: "daemon",
      NIX_DAEMON_SOCKET_PATH: at("daemon"),
      NIX_USER_CONF_FILES: at("nix.conf"),
    });
    const connection = await connect(server.target);
    if ("failed" in connection) throw new Error(connection.failed);
    const made = {
      machine,
      server,
      daemon,
      connection,
      has: (path: string) => existsSync(join(at("store"), path)),
    };
    hosts.push(made);
    return made;
  }

  /** A derivation of this machine's own store, which is not built. */
  function instantiate(name: string): string {
    const ended = spawnSync("nix-instantiate", ["-E", expression(`panther-${name}-${process.pid}`)], {
      encoding: "utf8",
    });
    return ended.stdout.trim();
  }
  const build = async (builder: Host, derivation: string) => {
    const seen: string[] = [];
    const built = await buildThere(
      () => builder.connection,
      new Map([["web", derivation]]),
      (_host, _progress, ended) => void (ended && seen.push(ended)),
    );
    return { ...built, seen, system: built.systems.get("web") };
  };

  test("builds on a host, for a user whom nobody trusts, and a second time does nothing", async () => {
    const derivation = instantiate("there");
    const first = await build(web, derivation);
    expect(first.failures).toEqual([]);
    expect(first.seen).toEqual(["built"]);
    expect(web.has(first.system!)).toBe(true);
    expect(existsSync(first.system!)).toBe(false);
    expect(await build(web, derivation)).toMatchObject({ system: first.system, failures: [] });
  });

  test("tells why a build there failed", async () => {
    const failing = spawnSync(
      "nix-instantiate",
      ["-E", expression(`panther-fails-${process.pid}`).replace("> $out", "; exit 3")],
      { encoding: "utf8" },
    ).stdout.trim();
    const { failures, seen } = await build(web, failing);
    expect(seen).toEqual(["failed"]);
    expect(failures[0]?.ended.stderr).toContain("failed with exit code 3");
  });

  test("a host takes from another host what nobody has signed only as root", async () => {
    const { system } = await build(big, instantiate("from"));
    const refused = await copySystem(web.connection, system!, { from: big.connection });
    expect(refused.ending).not.toEqual({ kind: "exit", code: 0 });
    expect(refused.stderr).toMatch(/lacks a (valid )?signature/);
    expect(web.has(system!)).toBe(false);
    const server = await host("server", true);
    const copied = await copySystem(server.connection, system!, { from: big.connection });
    expect(copied, copied.stderr).toMatchObject({ ending: { kind: "exit", code: 0 } });
    expect(readFileSync(join(server.machine.root, "store", system!), "utf8")).toContain("panther-from");
    // it did not pass through the store of this machine
    expect(existsSync(system!)).toBe(false);
  });
});
