import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startSshd, type Server } from "../deploy/sshd.ts";
import type { Machine } from "../deploy/host/machine.ts";
import { makeOperator, type Operator } from "../support/operator.ts";
import { needsTool } from "../support/tools.ts";
import { fakeHost, type FakeHost } from "./host.ts";

/* The program as its user calls it: a fleet of two servers, of which one is a folder behind a real SSH server. */

describe.skipIf(!needsTool("ssh-agent") || !needsTool("/usr/sbin/sshd"))("panther drift", () => {
  let host: FakeHost;
  let server: Server;
  let operator: Operator;

  beforeAll(async () => {
    host = fakeHost();
    host.link("/etc/static", "/nix/store/etc/etc");
    host.file("/nix/store/hosts", "127.0.0.1 localhost\n", 0o444);
    host.link("/nix/store/etc/etc/hosts", "/nix/store/hosts");
    host.link("/etc/hosts", "/etc/static/hosts");
    host.file("/run/current-system/etc/sysctl.d/60-nixos.conf", "kernel.dmesg_restrict=1\n");
    host.file("/proc/sys/kernel/dmesg_restrict", "1\n");
    const machine = { root: host.root, env: { PATH: `${host.root}/bin:${process.env["PATH"]}` } };
    server = await startSshd(machine as unknown as Machine, "web");
    operator = makeOperator({ key: join(host.root, "ssh/user") });
    project();
  });
  afterAll(() => {
    operator.remove();
    server.cut();
    host.dispose();
  });

  function project(more = "", hostKey = server.target.hostKey): void {
    const key = readFileSync(join(host.root, "ssh/user.pub"), "utf8").trim();
    const { port } = server.target;
    operator.fleet(
      `import * as p from "pantheros";
const host = (name: string, port: number) => p.defineHost(name, {
  system: "x86_64-linux",
  role: "server",
  stateVersion: "25.11",
  address: "127.0.0.1",
  hostKey: ${JSON.stringify(hostKey)},
  hardware: p.defineHardware({ firmware: "uefi" }),
  disk: p.defineDisks({ main: p.disk("/dev/disk/by-id/x", {
    esp: p.part("1G", p.esp({ mount: "/boot" })),
    root: p.part("100%", p.btrfs({ subvolumes: { "@": "/" } })),
  }) }),
  users: [p.defineUser("${process.env["USER"] ?? "root"}", { groups: ["wheel"], keys: [${JSON.stringify(key)}] })],
  nixos: { services: { openssh: { enable: true, ports: [port] } } },
  ${more}
});
export default p.defineFleet("home", {
  description: "a fleet",
  inputs: { nixpkgs: "github:NixOS/nixpkgs/nixos-unstable" },
  hosts: [host("web", ${port}), host("db", 1)],
});
`,
    );
  }

  const panther = (...args: readonly string[]) => operator.run("drift", ...args);
  const web = ["web", "--signal", "etc", "--signal", "sysctl"];

  test("a host as it is declared is said to be so", () => {
    const { code, out, err } = panther(...web, "--exit-code");
    expect(err).toBe("");
    expect(out).toMatch(/^✓ web {2}as declared {2}\(2 fast signals in [\d.]+ s\)\n$/);
    expect(code).toBe(0);
  });

  test("what is found, since when, and what can be done", () => {
    host.file("/etc/foo.conf", "a = 1\n");
    const { code, out } = panther(...web, "--exit-code");
    expect(code).toBe(1);
    expect(out).toContain("✗ web  1 difference");
    const [, id] = /! \/etc\/foo\.conf is declared nowhere {2}etc (\w{7}), since just now\n/.exec(out)!;

    const shown = panther("show", id!.slice(0, 4));
    expect(shown.out).toContain("a = 1");
    const fix = panther("fix", id!);
    expect(fix.out).toContain('environment: { etc: { "foo.conf": { text: "a = 1\\n" } } },');
    expect(fix.out).toContain('drift.accept({ signal: "etc", key: "foo.conf", reason: "..." }),');
    expect(fix.out).toContain("fleet.ts:2");

    const { hosts } = JSON.parse(panther(...web, "--json").out) as { hosts: { findings: unknown[] }[] };
    expect(hosts[0]!.findings).toMatchObject([{ id, key: "foo.conf", actual: "unmanaged", times: 1 }]);
    expect(panther(...web, "--reporter", "junit").out).toContain(
      '<failure message="/etc/foo.conf is declared nowhere">',
    );

    project('drift: [p.drift.accept({ signal: "etc", key: "foo.*", reason: "a trial" })],');
    const accepted = panther(...web, "--exit-code");
    expect(accepted.out).toContain("as declared, 1 accepted");
    expect(accepted.out).toContain("accepted: a trial");
    expect(accepted.code).toBe(0);
    project();

    host.remove("/etc/foo.conf");
    expect(panther(...web, "--exit-code").code).toBe(0);
    expect(panther("log").out).toMatch(/appeared .*foo\.conf.*\n.*gone +\/etc\/foo\.conf/);
  });

  test("a host that does not answer is no host that is right", () => {
    const { code, out } = panther("--signal", "etc", "--exit-code");
    expect(out).toMatch(/\? db {2}cannot be asked: .*refused/);
    expect(out).toContain("✓ web");
    expect(code).toBe(2);
    expect(panther("db", "--signal", "etc").code).toBe(2);
  });

  test("hosts are not called alike where one of them cannot be asked", () => {
    const { code, out } = panther("--between", "web", "db", "--signal", "etc");
    expect(out).toMatch(/^\? db cannot be asked: .*refused.*\n$/);
    expect(code).toBe(2);
    expect(panther("--between", "web").err).toContain("two hosts or more");
  });

  test("the connection is kept, and serves nobody who pins another key", () => {
    const sockets = join(operator.folder, "run/pantheros");
    const good = () => expect(panther(...web, "--exit-code").code).toBe(0);
    good();
    const kept = readdirSync(sockets);
    expect(kept).toHaveLength(1);
    good();
    expect(readdirSync(sockets)).toEqual(kept);

    project("", server.target.hostKey.replace(/.{8}$/, "AAAAAAAA"));
    expect(panther(...web).out).toContain("? web  cannot be asked: Host key verification failed.");
    project();

    // one that leads nowhere any more
    operator.hangUp();
    writeFileSync(join(sockets, kept[0]!), "");
    good();
    operator.hangUp();
    good();
  });

  test("what is not known is refused", () => {
    expect(panther("web", "--signal", "ect").err).toContain("Did you mean etc?");
    expect(panther("wbe").code).toBe(2);
    expect(panther("show", "zzz").err).toContain("nothing is known");
    expect(panther("--since", "soon").err).toContain("is no time");
  });
});
