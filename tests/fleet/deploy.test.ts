import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { deploy } from "../../modules/nixos/core/deploy.ts";
import { ssh } from "../../modules/nixos/services/ssh.ts";
import { tailscale } from "../../modules/nixos/services/tailscale.ts";
import { configuration, evaluate, root } from "./configuration.ts";

it("looks after an interrupted deploy, where the host program leaves it", () => {
  const unit = configuration({ use: [deploy()] }).systemd.services["panther-resume"];
  // a switch must not run what is meant for a restart
  expect(unit).toMatchObject({ wantedBy: ["multi-user.target"], restartIfChanged: false });
  const program = readFileSync(join(root, "src/deploy/host/program.sh"), "utf8");
  const [, state] = /^state=\$root(.*)$/m.exec(program)!;
  expect(unit.serviceConfig.ExecStart).toBe(`/bin/sh ${state}/program resume`);
  expect(unit.unitConfig.ConditionPathExists).toContain(`${state}/transaction`);
  expect(program).toContain('ln -sfn "$0" "$state/program"');
});

/** What the probes of a system say, with programs that answer so. */
function probes(when: "before" | "after", answers: Readonly<Record<string, string>>): readonly string[] {
  const use = [
    deploy({ probes: { web: "curl 'http://127.0.0.1:8080/'" } }),
    ssh({ port: 2222 }),
    tailscale({ authKey: null }),
  ];
  // lines, which NixOS puts one below the other
  const text = evaluate({ use })
    .host!.nixos.filter(({ path }) => path.join(" ") === "environment etc pantheros/probe text")
    .map(({ value }) => value as string)
    .join("\n");
  const folder = mkdtempSync(join(tmpdir(), "panther-probe-"));
  try {
    const good = {
      ip: '[ "$1" = -6 ] || echo "default via 192.0.2.1 dev eth0 proto dhcp metric 100"',
      ping: '[ "$*" = "-c 1 -W 2 -I eth0 192.0.2.1" ]',
      getent: "exit 0",
      "ssh-keyscan": '[ "$4" = 2222 ] && echo "127.0.0.1 ssh-ed25519 AAAA"',
      tailscale: "echo Running",
      jq: "cat",
      curl: '[ "$*" = http://127.0.0.1:8080/ ]',
    };
    for (const [name, body] of Object.entries({ ...good, ...answers })) {
      writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`);
      chmodSync(join(folder, name), 0o755);
    }
    const env = { PATH: `${folder}:${process.env["PATH"]}` };
    const ended = spawnSync("sh", ["-s", "--", when], { input: text, env, encoding: "utf8" });
    expect(ended.status).toBe(0);
    return ended.stdout.split("\n").filter(Boolean);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it("asks a new system for what the old one had, and for what it is to bring", () => {
  expect(probes("after", {})).toEqual([]);
  expect(probes("after", { ip: "exit 0" })).toEqual(["route", "gateway"]);
  expect(probes("after", { ping: "exit 1" })).toEqual(["gateway"]);
  expect(probes("after", { getent: "exit 2", tailscale: "echo Stopped" })).toEqual(["names", "tailnet"]);
  expect(probes("after", { "ssh-keyscan": "exit 0" })).toEqual(["sshd"]);
  expect(probes("after", { curl: "exit 7" })).toEqual(["web"]);
  expect(probes("before", { curl: "exit 7", getent: "exit 2" })).toEqual(["names"]);
});
