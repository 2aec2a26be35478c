import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startSshd, type Server } from "../deploy/sshd.ts";
import type { Machine } from "../deploy/host/machine.ts";
import { makeOperator, type Operator } from "../support/operator.ts";
import { needsTool } from "../support/tools.ts";
import { fakeHost, type FakeHost } from "./host.ts";
import { onTerminal } from "../support/terminal.ts";

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

  describe("panther drift fix", () => {
    const sysctl = ["web", "--signal", "sysctl"];
    let id = "";
    /** Somebody changes a kernel parameter, and a look finds it. */
    function changed(): void {
      host.file("/proc/sys/kernel/dmesg_restrict", "0\n");
      id = / sysctl (\w{7})/.exec(panther(...sysctl).out)![1]!;
    }
    beforeAll(() => {
      // a kernel that is a folder, and says what was run on it
      host.program(
        "sysctl",
        `#!/bin/sh
echo "$*" >>"$PANTHER_ROOT/ran"
[ -e "$PANTHER_ROOT/refuses" ] && { echo "sysctl: permission denied" >&2; exit 1; }
[ -e "$PANTHER_ROOT/idle" ] || echo "\${2#*=}" >"$PANTHER_ROOT/proc/sys/kernel/dmesg_restrict"
`,
      );
      changed();
    });
    afterAll(() => {
      for (const name of ["ran", "refuses", "idle"]) host.remove(name);
      host.file("/proc/sys/kernel/dmesg_restrict", "1\n");
      panther(...sysctl);
    });
    const ran = (): string[] => {
      try {
        return host.read("ran").trimEnd().split("\n");
      } catch {
        return [];
      } finally {
        host.remove("ran");
      }
    };

    test("changes nothing without being told", () => {
      const { code, out } = panther("fix", id);
      expect(code).toBe(0);
      expect(out).toContain("sysctl -w kernel.dmesg_restrict=1");
      expect(out).toContain("panther deploy web --again");
      expect(panther("fix").out).toBe(out);
      expect(JSON.parse(panther("fix", "--json").out)).toMatchObject({ findings: [{ id, host: "web" }] });
      expect(ran()).toEqual([]);
    });

    test("prints what declares it, and what accepts it", () => {
      const adopted = panther("fix", id, "--adopt");
      expect(adopted).toMatchObject({
        code: 0,
        out: 'boot: { kernel: { sysctl: { "kernel.dmesg_restrict": 0 } } },\n',
      });
      expect(adopted.err).toMatch(/^\w{7}: put this into `nixos: \{ \.\.\. \}` at fleet\.ts:2\n$/);
      const until = `${new Date().getFullYear() + 1}-01-31`;
      const accepted = panther("fix", id, "--accept", "--reason", 'a "trial"', "--until", until);
      expect(accepted).toMatchObject({
        code: 0,
        out: `drift.accept({ signal: "sysctl", key: "kernel.dmesg_restrict", reason: "a \\"trial\\"", until: "${until}" }),\n`,
      });
      // and put there, it does
      project(`drift: [p.${accepted.out.trim()}],`);
      expect(panther("fix").err).toContain("Nothing is known to differ");
      project();
      expect(ran()).toEqual([]);
    });

    test("runs the command by hand when it is told to, and looks whether it helped", () => {
      const { code, out, err } = panther("fix", id, "--run");
      expect({ code, out }, err).toEqual({
        code: 0,
        out: `✓ ${id} is gone: kernel parameter kernel.dmesg_restrict is 0, and declared as 1\n`,
      });
      expect(err).toBe("web: sysctl -w kernel.dmesg_restrict=1\n");
      expect(ran()).toEqual(["-w kernel.dmesg_restrict=1"]);
      const again = panther("fix", id, "--run");
      expect(again).toMatchObject({ code: 2, out: "" });
      expect(again.err).toContain("is gone: there is nothing to mend");
      changed();
    });

    test("says so where the command does not help, or fails", () => {
      host.file("idle", "");
      expect(panther("fix", id, "--run")).toMatchObject({
        code: 1,
        out: `✗ ${id} is still there: kernel parameter kernel.dmesg_restrict is 0, and declared as 1\n`,
      });
      host.remove("idle");
      host.file("refuses", "");
      const { code, err } = panther("fix", id, "--run");
      expect(code).toBe(2);
      expect(err).toContain("  sysctl: permission denied\n✗ web: the command did not end well.");
      host.remove("refuses");
      ran();
    });

    test("runs nothing where the finding is not as it was", () => {
      host.file("/run/current-system/etc/sysctl.d/60-nixos.conf", "kernel.dmesg_restrict=2\n");
      const { code, err } = panther("fix", id, "--run");
      expect(code).toBe(1);
      expect(err).toContain("it is not as it was. Nothing was run");
      expect(ran()).toEqual([]);
      host.file("/run/current-system/etc/sysctl.d/60-nixos.conf", "kernel.dmesg_restrict=1\n");
      changed();
    });

    test.each([
      [["--run"], "--run is for findings that are named"],
      [["ID", "--run", "--adopt"], "--adopt and --run are different things"],
      [["ID", "--run", "--json"], "--json shows what can be done"],
      [["ID", "--accept"], "has a reason"],
      [["ID", "--accept", "--reason", "x", "--until", "2026-02-30"], "is no day"],
      [["ID", "--accept", "--reason", "x", "--until", "2020-01-31"], "is over"],
      [["ID", "--reason", "x"], "belong to --accept"],
      [["zzz", "--run"], "nothing is known by"],
      // what cannot be built is not deployed again
      [["ID", "--redeploy"], "PANTHER3002"],
    ])("refuses %j", (words, why) => {
      const { code, out, err } = panther("fix", ...words.map((word) => (word === "ID" ? id : word)));
      expect(out + err).toContain(why);
      expect(code).not.toBe(0);
      expect(ran()).toEqual([]);
    });

    test.skipIf(!needsTool("script"))(
      "asks on a terminal, finding by finding",
      { timeout: 180_000 },
      async () => {
        const asked = "1-4, Enter to leave it, q to stop: ";
        const left = await onTerminal(operator, ["drift", "fix"], [[asked, "\n"]]);
        expect(left.code, left.shown).toBe(0);
        const unsaid = await onTerminal(
          operator,
          ["drift", "fix"],
          [
            [asked, "9\n"],
            ['There is no "9".', ""],
            [asked, "1\n"],
            ["as root? [y/N] ", "\n"],
          ],
        );
        expect(unsaid.shown).toContain("Nothing was done.");
        expect(ran()).toEqual([]);
        const accepted = await onTerminal(
          operator,
          ["drift", "fix", id],
          [
            [asked, "4\n"],
            ["Reason: ", "a trial\n"],
            ["Last day", "\n"],
          ],
        );
        expect(accepted.shown).toContain('key: "kernel.dmesg_restrict", reason: "a trial" }),');
        const run = await onTerminal(
          operator,
          ["drift", "fix"],
          [
            [asked, "1\n"],
            ["as root? [y/N] ", "y\n"],
          ],
        );
        expect(run.shown).toContain(`✓ ${id} is gone`);
        expect(run.code).toBe(0);
        expect(ran()).toEqual(["-w kernel.dmesg_restrict=1"]);
      },
    );
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
