import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeMachine, type Machine } from "../deploy/host/machine.ts";
import { startSshd, type Server } from "../deploy/sshd.ts";
import { makeOperator, type Operator } from "../support/operator.ts";
import { needsTool } from "../support/tools.ts";

/* A plan against what a host says of itself over a real SSH server, kept, refused, and carried out. */

const user = userInfo().username;

describe.skipIf(!needsTool("ssh-agent") || !needsTool("/usr/sbin/sshd"))("a plan", () => {
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
esac
`,
    );
    writeFileSync(join(operator.folder, "built"), machine.system("P"));
    project("Welcome.");
    build();
    const git = (...args: readonly string[]): void => {
      const name = ["-c", "user.name=test", "-c", "user.email=test@localhost"];
      spawnSync("git", [...name, ...args], { cwd: operator.root, env: operator.env, stdio: "ignore" });
    };
    git("init", "--quiet");
    git("commit", "--quiet", "--allow-empty", "--message", "a revision");
  });
  afterAll(() => {
    operator.remove();
    server.cut();
    machine.remove();
  });

  const build = (): void => {
    const { code, err } = panther("build");
    if (code !== 0) throw new Error(err);
  };
  /** What runs on the host is what is declared now. */
  const carry = (): void => {
    mkdirSync(join(machine.root, "etc/pantheros"), { recursive: true });
    cpSync(
      join(operator.root, "flake/hosts/web/manifest.json"),
      join(machine.root, "etc/pantheros/manifest.json"),
    );
  };

  function project(motd: string): void {
    const key = readFileSync(join(machine.root, "ssh/user.pub"), "utf8").trim();
    const { hostKey, port } = server.target;
    operator.fleet(
      `import * as p from "pantheros";
const host = (name: string, address: string, nixos: object) => p.defineHost(name, {
  system: "x86_64-linux",
  role: "server",
  stateVersion: "25.11",
  address,
  hostKey: ${JSON.stringify(hostKey)},
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
    ...nixos,
  },
});
export default p.defineFleet("test", { description: "A test", inputs: { nixpkgs: "github:NixOS/nixpkgs/nixos-unstable", disko: "github:nix-community/disko" }, hosts: [
  host("web", "127.0.0.1", { users: { motd: ${JSON.stringify(motd)} } }),
  host("away", "127.0.0.2", {}),
] });
`,
    );
  }

  const panther = (...args: readonly string[]) => operator.run(...args);
  const deployed = (...args: readonly string[]) =>
    panther("plan", ...args, "--against", "deployed", "--user", user);

  test("says of a host that it has no manifest", () => {
    const { code, out, err } = deployed("web");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("✗ web: the system that runs there has no manifest");
  });

  test("is empty where what is declared runs, and shows the others where one does not answer", () => {
    carry();
    expect(deployed("web")).toMatchObject({ code: 0, out: "" });
    project("Welcome, and mind the step.");
    const { code, out, err } = deployed();
    expect(code).toBe(2);
    expect(out).toMatch(
      /^web$[^]*~ users\.motd {2}"Welcome\." → "Welcome, and mind the step\." {2}fleet\.ts:\d+/m,
    );
    expect(err).toMatch(/✗ away: it does not answer: .*127\.0\.0\.2/);
  });

  test("says of a host that its manifest is none", () => {
    const file = join(machine.root, "etc/pantheros/manifest.json");
    writeFileSync(file, readFileSync(file, "utf8").replace("Welcome.", "Hello."));
    expect(deployed("web").err).toContain(
      "its manifest cannot be read: its hash is not that of its definitions",
    );
    writeFileSync(file, '{"version":1}');
    expect(deployed("web")).toMatchObject({ code: 2 });
    project("Welcome.");
    build();
    carry();
  });

  test("that is kept is refused where something else is declared, and nothing is touched", () => {
    project("Welcome to the plan.");
    build();
    expect(deployed("web", "--save", "plan.json")).toMatchObject({ code: 1 });
    const { id } = JSON.parse(readFileSync(join(operator.root, "plan.json"), "utf8")) as {
      readonly id: string;
    };
    expect(id).toMatch(/^[0-9a-f]{64}$/);
    project("Something else.");
    build();
    const refused = panther("deploy", "plan.json", "--yes", "--user", user);
    expect(refused).toMatchObject({ code: 1, out: "" });
    expect(refused.err).toContain("PANTHER6010");
    expect(refused.err).toContain("what is declared of web has changed since");
    expect(panther("deploy", "plan.json", "away", "--yes", "--user", user).err).toContain(
      "away is not in the plan",
    );
    expect(JSON.parse(panther("history", "--json").out)).toMatchObject({ runs: [] });
  });

  test("that holds is carried out, and the host and the ledger know it", { timeout: 60_000 }, () => {
    project("Welcome to the plan.");
    build();
    const { id } = JSON.parse(readFileSync(join(operator.root, "plan.json"), "utf8")) as {
      readonly id: string;
    };
    const ended = panther("deploy", "plan.json", "--yes", "--soak", "1", "--timeout", "30", "--user", user);
    expect(ended, ended.err).toMatchObject({ code: 0 });
    const transaction = readFileSync(join(machine.root, "var/lib/pantheros/transaction"), "utf8");
    expect(transaction).toMatch(/^revision=[0-9a-f]{40}-dirty$/m);
    expect(transaction).toContain(`\nplan=${id}\n`);
    expect(JSON.parse(panther("history", "--json").out)).toMatchObject({
      runs: [{ plan: id, command: "deploy plan.json" }],
    });
  });

  test("that is no plan any more is refused", () => {
    writeFileSync(
      join(operator.root, "plan.json"),
      readFileSync(join(operator.root, "plan.json"), "utf8").replace('"test"', '"home"'),
    );
    const refused = panther("deploy", "plan.json", "--yes", "--user", user);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.err).toContain("its id is not that of its content");
  });
});
