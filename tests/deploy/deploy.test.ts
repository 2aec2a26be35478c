import { chmodSync, existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import {
  defaults,
  deployHosts,
  exitCodeOf,
  type Event,
  type HostRun,
  type Means,
  type Outcome,
  type Settings,
} from "../../src/deploy/index.ts";
import { needsTool } from "../support/tools.ts";
import { lines, look, makeMachine, type Machine, type SystemParts } from "./host/machine.ts";
import { startSshd, type Server } from "./sshd.ts";

/* The whole way: a real OpenSSH server on loopback, the real host program, and a machine made of files behind it. */

interface Host {
  readonly machine: Machine;
  readonly server: Server;
}
const hosts: Host[] = [];
afterAll(() => {
  for (const { machine, server } of hosts.splice(0)) {
    server.cut();
    machine.remove();
  }
});

async function host(name = "web"): Promise<Host> {
  const machine = makeMachine({ auto: true });
  const made = { machine, server: await startSshd(machine, name) };
  hosts.push(made);
  return made;
}

const settings: Settings = { ...defaults, timeout: 40, soak: 1, patience: 4, by: "alice@desk" };
const copied: string[] = [];
const means: Means = {
  copy: async (_connection, system) => {
    copied.push(system);
    return { ending: { kind: "exit", code: 0 }, stdout: "", stderr: "" };
  },
};
const runOf = ({ machine, server }: Host, parts: SystemParts = {}, more: Partial<HostRun> = {}): HostRun => ({
  target: server.target,
  role: "server",
  system: machine.system("P", parts),
  mode: "live",
  watch: ["sshd.service"],
  ...more,
});

async function deploy(
  runs: readonly HostRun[],
  more: Partial<Settings> = {},
  onEvent: (event: Event) => void = () => {},
  signal?: AbortSignal,
) {
  const events: Event[] = [];
  const watcher = {
    onEvent: (event: Event) => (events.push(event), onEvent(event)),
    ...(signal ? { signal } : {}),
  };
  const outcomes = await deployHosts(runs, { ...settings, ...more }, means, watcher);
  return { outcomes, code: exitCodeOf(outcomes), steps: events.map(({ step }) => step) };
}

const old = { running: "B", profile: "B", bootDefault: "B", violations: [] };
const fresh = { running: "P", profile: "P", bootDefault: "P", violations: [], phase: "committed" };

describe
  .skipIf(!needsTool("ssh") || !needsTool("/usr/sbin/sshd"))
  .concurrent("over a real SSH server", () => {
    test("a good system is committed, and a second run changes and copies nothing", async () => {
      const one = await host();
      const run = runOf(one);
      const first = await deploy([run]);
      expect(first.outcomes).toEqual([{ host: "web", result: "committed" }]);
      expect(first.code).toBe(0);
      expect(look(one.machine)).toMatchObject(fresh);
      const before = lines(one.machine, "fake/calls").length;
      const again = await deploy([run]);
      expect(again).toMatchObject({
        code: 0,
        outcomes: [{ result: "unchanged" }],
        steps: ["connect", "look", "done"],
      });
      expect(copied.filter((system) => system === run.system).length).toBe(1);
      expect(lines(one.machine, "fake/calls").length).toBe(before);

      // what was changed by hand is put right by activating the same system again
      const forced = await deploy([run], { again: true });
      expect(forced.outcomes).toEqual([{ host: "web", result: "committed" }]);
      expect(lines(one.machine, "fake/calls").length).toBeGreaterThan(before);
      expect(look(one.machine)).toMatchObject(fresh);
    });

    test("a system that fails to activate is taken back: exit code 3", async () => {
      const one = await host();
      const { outcomes, code } = await deploy([runOf(one, { behaviour: ["exit 4"] })]);
      expect(code).toBe(3);
      expect(outcomes[0]).toMatchObject({ result: "reverted", reason: "activation failed with exit code 4" });
      expect(look(one.machine)).toMatchObject({ ...old, phase: "reverted" });
      // and not offered again
      expect((await deploy([runOf2(one)])).outcomes[0]).toMatchObject({
        result: "refused",
        refusal: "rejected",
      });
    });

    test("a system that stops sshd is taken back, though the connection of the deploy still stands", async () => {
      const one = await host();
      const { outcomes, code } = await deploy([runOf(one)], {}, ({ step }) => {
        if (step === "activating") one.server.stop();
      });
      expect(code).toBe(3);
      expect(outcomes[0]?.reason).toMatch(/new connection.*; from here: ssh: connect to host .* refused/);
      expect(look(one.machine)).toMatchObject({ ...old, phase: "reverted" });
    });

    test("what was begun is confirmed also where the answer is lost with the connection", async () => {
      const one = await host();
      const at = (path: string): string => join(one.machine.root, path);
      // the driver has been started, and the answer is still to come
      mkdirSync(at("fake/real"));
      renameSync(at("bin/systemd-run"), at("fake/real/systemd-run"));
      const late = `case " $* " in *" drive "*) : >${at("fake/begun")}; sleep 2 ;; esac`;
      writeFileSync(
        at("bin/systemd-run"),
        `#!/bin/sh\n${at("fake/real/systemd-run")} "$@" || exit\n${late}\n`,
      );
      chmodSync(at("bin/systemd-run"), 0o755);
      const dropped = (async () => {
        while (!existsSync(at("fake/begun"))) await wait(20);
        one.server.drop();
      })();
      const { outcomes, code } = await deploy([runOf(one)]);
      await dropped;
      expect(outcomes).toEqual([{ host: "web", result: "committed" }]);
      expect(code).toBe(0);
      expect(look(one.machine)).toMatchObject(fresh);
    });

    test("a path that is lost during the soak takes the system back", async () => {
      const one = await host();
      const { outcomes } = await deploy([runOf(one)], { soak: 2 }, ({ step }) => {
        if (step === "confirmed") one.server.stop();
      });
      expect(outcomes[0]).toMatchObject({ result: "reverted" });
      expect(outcomes[0]?.reason).toContain("soaked");
      expect(look(one.machine)).toMatchObject(old);
    });

    test("the system of another host is refused", async () => {
      const one = await host();
      const { outcomes, code } = await deploy([runOf(one, { host: "db" })]);
      expect(outcomes[0]).toMatchObject({ result: "refused", reason: "this is the system of db" });
      expect(code).toBe(1);
    });

    test("another host key is refused, and nothing is sent", async () => {
      const one = await host();
      const other = await host("other");
      const run = runOf(one);
      const { outcomes, code } = await deploy([
        { ...run, target: { ...run.target, hostKey: other.server.target.hostKey } },
      ]);
      expect(code).toBe(1);
      expect(outcomes[0]?.reason).toMatch(/host key|Host key/);
      expect(lines(one.machine, "fake/calls")).toEqual([]);
    });

    test.each([
      ["lacks a signature by a trusted key", { result: "refused", refusal: "unsigned" }, 1],
      ["unexpected end-of-file", { result: "failed" }, 2],
    ])("a copy that ends with %j changes nothing", async (stderr, outcome, exitCode) => {
      const one = await host();
      const failing: Means = {
        copy: async () => ({ ending: { kind: "exit", code: 1 }, stdout: "", stderr: `error: it ${stderr}` }),
      };
      const outcomes = await deployHosts([runOf(one)], settings, failing, { onEvent: () => {} });
      expect(outcomes[0]).toMatchObject(outcome);
      expect(exitCodeOf(outcomes)).toBe(exitCode);
      expect(lines(one.machine, "fake/calls")).toEqual([]);
    });

    test("two deploys of one host exclude each other", async () => {
      const one = await host();
      const slow = runOf(one, { behaviour: ["wait 3"] });
      let second: Promise<readonly Outcome[]> | undefined;
      const first = await deploy([slow], {}, ({ step }) => {
        if (step === "activating")
          second = deployHosts([{ ...slow, system: one.machine.system("Q") }], settings, means, {
            onEvent: () => {},
          });
      });
      expect(await second).toMatchObject([{ result: "refused", refusal: "busy" }]);
      expect((await second)![0]?.reason).toContain("alice@desk");
      expect(first.outcomes[0]?.result).toBe("committed");
    });

    test("a first failure keeps the hosts whose turn had not come as they are", async () => {
      const [one, two] = [await host("one"), await host("two")];
      const { outcomes, code } = await deploy([runOf(one, { behaviour: ["exit 2"] }), runOf(two)]);
      expect(outcomes.map(({ result }) => result)).toEqual(["reverted", "skipped"]);
      expect(code).toBe(3);
      expect(lines(two.machine, "fake/calls")).toEqual([]);
    });

    test("of a role one host goes first, and the others as many at a time as is said", async () => {
      const one = await host();
      const run = runOf(one);
      // all of them this one, which has nothing to change
      const runs = ["a", "b", "c", "d"].map((name) => ({
        ...run,
        target: { ...one.server.target, host: name },
        system: join(one.machine.root, "nix/store/B"),
      }));
      const open = new Set<string>();
      const seen: string[] = [];
      const { outcomes } = await deploy(runs, { parallel: 2 }, ({ host: name, step }) => {
        if (step === "connect") seen.push([...open.add(name)].join(""));
        if (step === "done") open.delete(name);
      });
      expect(outcomes.map(({ result }) => result)).toEqual(Array(4).fill("unchanged"));
      expect(seen.slice(0, 3)).toEqual(["a", "b", "bc"]);
      expect(seen[3]).toMatch(/^[bc]d$/);
    });

    test("stopping it while it is being confirmed takes the host back, and says so", async () => {
      const one = await host();
      const controller = new AbortController();
      const { outcomes } = await deploy(
        [runOf(one)],
        { soak: 20 },
        ({ step }) => {
          if (step === "confirmed") controller.abort();
        },
        controller.signal,
      );
      expect(outcomes[0]).toMatchObject({ result: "reverted", reason: "the operator stopped it" });
      expect(look(one.machine)).toMatchObject(old);
    });
  });

/** The same system again, which is in the store already. */
function runOf2({ machine, server }: Host): HostRun {
  return {
    target: server.target,
    role: "server",
    system: join(machine.root, "nix/store/P"),
    mode: "live",
    watch: [],
  };
}
