import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeOperator, type Operator } from "../support/operator.ts";
import { needsTool } from "../support/tools.ts";
import { look, makeMachine, type Machine } from "./host/machine.ts";
import { startSshd, type Server } from "./sshd.ts";

/* The program as its user calls it: a fleet of one server, a real SSH server, an agent, and a Nix that has built it all. */

describe.skipIf(!needsTool("ssh-agent") || !needsTool("/usr/sbin/sshd"))("panther", () => {
  let machine: Machine;
  let server: Server;
  let operator: Operator;

  beforeAll(async () => {
    machine = makeMachine({ auto: true });
    server = await startSshd(machine, "web");
    operator = makeOperator({ key: join(machine.root, "ssh/user") });
    // a Nix that has evaluated, built and copied everything before it was asked
    operator.program(
      "nix",
      `case "$*" in
  *--version*) echo "nix (Nix) 2.31.0" ;;
  *" eval "*) echo '{"web":"/nix/store/web.drv"}' ;;
  *" build "*) printf '[{"drvPath":"/nix/store/web.drv","outputs":{"out":"%s"}}]' "$(cat "${operator.folder}/built")" ;;
  *" copy "*) printf '%s\\n' "$*" >>"${operator.folder}/copied" ;;
esac
`,
    );
    // and on the host one that builds when it is told to
    operator.program("nix-store", `cat "${operator.folder}/built"\n`);
    writeFileSync(
      join(machine.root, "bin/nix-store"),
      `#!/bin/sh
case $1 in --check-validity) [ -e "$PANTHER_ROOT/fake/realised" ] ;; *) echo "$2" >>"$PANTHER_ROOT/fake/realised" ;; esac
`,
      { mode: 0o755 },
    );
    project(true);
    const { code, err } = panther("build");
    if (code !== 0) throw new Error(err);
  });
  afterAll(() => {
    operator.remove();
    server.cut();
    machine.remove();
  });

  function project(known: boolean): void {
    const key = readFileSync(join(machine.root, "ssh/user.pub"), "utf8").trim();
    const { hostKey, port } = server.target;
    operator.fleet(
      `import * as p from "pantheros";
const web = p.defineHost("web", {
  system: "x86_64-linux",
  role: "server",
  stateVersion: "25.11",
  address: "127.0.0.1",
  ${known ? `hostKey: ${JSON.stringify(hostKey)},` : 'hostKey: p.fillIn("what ssh-keyscan says of web"),'}
  hardware: p.defineHardware({ firmware: "uefi" }),
  disk: p.defineDisks({ main: p.disk("/dev/disk/by-id/x", {
    esp: p.part("1G", p.esp({ mount: "/boot" })),
    root: p.part("100%", p.btrfs({ subvolumes: { "@": "/" } })),
  }) }),
  users: [p.defineUser("alice", { groups: ["wheel"], keys: [${JSON.stringify(key)}] })],
  nixos: {
    services: { openssh: { enable: true, ports: [${port}] } },
    security: { sudo: { wheelNeedsPassword: false } },
    boot: { loader: { "systemd-boot": { enable: true } } },
  },
});
export default p.defineFleet("test", { description: "A test", inputs: { nixpkgs: "github:NixOS/nixpkgs/nixos-unstable", disko: "github:nix-community/disko" }, hosts: [web] });
`,
    );
  }

  const panther = (...args: readonly string[]) => operator.run(...args);
  const built = (system: string): void => writeFileSync(join(operator.folder, "built"), system);
  const user = userInfo().username;

  test("deploys what the fleet declares, once, and writes it down", () => {
    built(machine.system("P", { behaviour: ["up sshd.service"] }));
    const first = panther("deploy", "--yes", "--soak", "1", "--timeout", "30", "--user", user);
    expect(first, first.err).toMatchObject({ code: 0 });
    expect(first.out).toMatch(/^✓ web runs the new system, and starts with it/);
    expect(look(machine)).toMatchObject({ phase: "committed", running: "P", bootDefault: "P" });
    expect(readFileSync(join(operator.folder, "copied"), "utf8")).toContain(`ssh-ng://${user}@panther-web`);
    const again = panther("deploy", "--yes", "--user", user);
    expect(again).toMatchObject({ code: 0 });
    expect(again.out).toContain("nothing to change");
    const { runs } = JSON.parse(panther("history", "--json").out) as {
      readonly runs: readonly {
        readonly exitCode: number;
        readonly hosts: readonly { readonly result: string }[];
      }[];
    };
    expect(runs.map(({ exitCode, hosts }) => [exitCode, hosts[0]?.result])).toEqual([
      [0, "unchanged"],
      [0, "committed"],
    ]);
  });

  test("says what went wrong, with exit code 3, where a system does not prove itself", () => {
    built(machine.system("Q", { behaviour: ["down sshd.service"] }));
    const ended = panther("deploy", "web", "--yes", "--soak", "1", "--timeout", "30", "--user", user);
    expect(ended, ended.err).toMatchObject({ code: 3 });
    expect(ended.out).toMatch(/✗ web went back to the old system: units do not run as before: sshd.service/);
    expect(look(machine)).toMatchObject({ phase: "reverted", running: "P", bootDefault: "P" });
    const again = panther("deploy", "web", "--yes", "--user", user);
    expect(again).toMatchObject({ code: 1 });
    expect(again.err).toContain("--force");
    expect(panther("history").out).toContain("units do not run as before: sshd.service");
  });

  test("shows generations and status, and returns to an earlier one", () => {
    expect(panther("generations", "--user", user).out).toMatch(/1 .*B\n.*2 .*P {2}boot default, runs/);
    expect(panther("status", "--user", user).out).toMatch(/✓ web {2}generation 2 /);
    const ended = panther("rollback", "web", "--yes", "--soak", "1", "--timeout", "30", "--user", user);
    expect(ended, ended.out + ended.err).toMatchObject({ code: 0 });
    expect(look(machine)).toMatchObject({ phase: "committed", running: "B", generation: "system-1-link" });
  });

  test("drift fix --redeploy deploys again, and looks whether that helped", () => {
    const declare = (system: string, value: number): void => {
      const folder = join(system, "etc/sysctl.d");
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, "60-nixos.conf"), `kernel.dmesg_restrict=${value}\n`);
    };
    declare(realpathSync(join(machine.root, "run/current-system")), 1);
    mkdirSync(join(machine.root, "proc/sys/kernel"), { recursive: true });
    writeFileSync(join(machine.root, "proc/sys/kernel/dmesg_restrict"), "0\n");
    const looked = panther("drift", "--signal", "sysctl", "--user", user);
    const id = / sysctl (\w{7})/.exec(looked.out)?.[1];
    expect(id, looked.out + looked.err).toBeDefined();
    const asked = panther("drift", "fix", id!, "--redeploy", "--user", user);
    expect(asked).toMatchObject({ code: 2 });
    expect(asked.err).toContain("--yes");
    // the system that is deployed declares what is there
    const system = machine.system("T", { behaviour: ["up sshd.service"] });
    declare(system, 0);
    built(system);
    const mended = panther("drift", "fix", id!, "--redeploy", "--yes", "--user", user);
    expect(mended, mended.out + mended.err).toMatchObject({ code: 0 });
    expect(mended.out).toMatch(/✓ web runs the new system.*\n✓ \w{7} is gone: /s);
    expect(panther("history", "--json", "--limit", "1").out).toContain("deploy web --again");
    const back = panther(
      "rollback",
      "web",
      "--to",
      "1",
      "--yes",
      "--soak",
      "1",
      "--timeout",
      "30",
      "--user",
      user,
    );
    expect(back, back.err).toMatchObject({ code: 0 });
  });

  test.each(["target", "web"])("lets a host build its own system: --build-on %s", (where) => {
    rmSync(join(operator.folder, "copied"), { force: true });
    rmSync(join(machine.root, "fake/realised"), { force: true });
    built(join(machine.root, "nix/store/P"));
    const rehearse = () => panther("deploy", "--dry", "--build-on", where, "--user", user);
    for (const { code, out, err } of [rehearse(), rehearse()])
      expect({ code, out }, err).toEqual({ code: 0, out: "web\nwould start something.service\n" });
    // once, and nothing but the derivation went there
    expect(readFileSync(join(machine.root, "fake/realised"), "utf8")).toBe("/nix/store/web.drv\n");
    expect(readFileSync(join(operator.folder, "copied"), "utf8")).toMatch(
      /^.* --derivation \/nix\/store\/web\.drv\n$/,
    );
  });

  test("refuses to build on a host that does not answer, or is none", () => {
    const nobody = panther("deploy", "--build-on", "webb", "--user", user);
    expect(nobody).toMatchObject({ code: 2 });
    expect(nobody.err).toContain("Did you mean web?");
    const silent = panther("deploy", "--build-on", "target", "--user", "nobody-at-all");
    expect(silent).toMatchObject({ code: 2 });
    expect(silent.err).toContain("web is to build and does not answer");
  });

  test("says what a switch would do, and does not switch", () => {
    built(join(machine.root, "nix/store/P"));
    const { code, out } = panther("deploy", "--dry", "--user", user);
    expect({ code, out }).toEqual({ code: 0, out: "web\nwould start something.service\n" });
    expect(look(machine)).toMatchObject({ running: "B" });
  });

  test("asks before it switches servers, and has nobody to ask here", () => {
    const ended = panther("deploy", "--user", user);
    expect(ended).toMatchObject({ code: 2 });
    expect(ended.err).toContain("--yes");
  });

  /** Deploys, and sends an interrupt, or several, when a step is told. */
  async function interrupted(step: string, times: number) {
    const [program, ...words] = operator.panther;
    const child = spawn(
      program,
      [...words, "deploy", "--yes", "--json", "--soak", "30", "--timeout", "60", "--user", user],
      { cwd: operator.root, env: operator.env, stdio: ["ignore", "pipe", "pipe"] },
    );
    let [out, err] = ["", ""];
    child.stderr.on("data", (data: Buffer) => (err += data.toString()));
    child.stdout.on("data", (data: Buffer) => {
      const told = out.includes(`"${step}"`);
      out += data.toString();
      if (told || !out.includes(`"${step}"`)) return;
      for (let i = 0; i < times; i++) setTimeout(() => child.kill("SIGINT"), i * 100);
    });
    const code = await new Promise((resolve) => child.once("close", resolve));
    return { code, out, err };
  }

  test("an interrupt takes the host back, and says which state it is in", async () => {
    built(machine.system("R"));
    const { code, out, err } = await interrupted("confirmed", 1);
    expect(code).toBe(3);
    expect(err).toContain("what is not committed goes back");
    expect(out).toContain("the operator stopped it");
    expect(look(machine)).toMatchObject({ phase: "reverted", running: "B", bootDefault: "B" });
  });

  test("a second interrupt leaves the host to itself, and nothing behind", async () => {
    built(machine.system("S"));
    const { code, err } = await interrupted("confirmed", 2);
    expect(code).toBe(2);
    expect(err).toContain("panther status");
    expect(readdirSync(join(operator.folder, "tmp"))).toEqual([]);
    // the run is in the ledger, without an end
    const { runs } = JSON.parse(panther("history", "--json", "--limit", "1").out);
    expect(runs[0]).toMatchObject({ finished: null, hosts: [{ result: null }] });
    expect(panther("history").out).toContain("cut off");
    // it is on its way back, or waits for somebody who confirms it; the other tests have seen it to the end
    expect(look(machine)).toMatchObject({ profile: "B", bootDefault: "B" });
  });

  test("goes to no host whose key is still to be filled in", () => {
    project(false);
    const ended = panther("deploy", "--yes");
    expect(ended).toMatchObject({ code: 1 });
    expect(ended.err).toContain("PANTHER4201");
    expect(ended.err).toContain("its host key");
  });
});
