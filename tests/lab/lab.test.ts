import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faults, labs, startLab, type Lab, type LabHost } from "../../lab/index.ts";
import { allCells, nextSystem, runCell } from "../../lab/matrix/cell.ts";
import { look, type End } from "../../lab/matrix/judge.ts";
import { adopt, repair } from "../../lab/matrix/prepare.ts";
import { needsLab } from "../support/tools.ts";
import { pantherIn, type Panther } from "./panther.ts";

/* Real hosts: systemd, sshd, Nix and nftables in containers. All faults at all steps: npm run lab:matrix. */

/** Each fault once: the step it strikes at, and what the run comes to. */
const smoke: Readonly<Record<string, readonly [step: string, end: End]>> = {
  "stop-sshd": ["confirmed", "reverted"],
  "drop-packets": ["activated", "reverted"],
  "cut-link": ["soaked", "reverted"],
  "lose-address": ["activated", "reverted"],
  "fail-unit": ["confirmed", "reverted"],
  "kill-driver": ["activated", "reverted"],
  "close-session": ["activating", "committed"],
  "power-cut": ["activated", "reverted"],
  restart: ["activated", "reverted"],
  "fill-disk": ["copy", "kept"],
  "skew-clock": ["activating", "committed"],
  "stale-lock": ["look", "committed"],
  "held-lock": ["begin", "kept"],
  "kill the CLI": ["activated", "reverted"],
  "interrupt the CLI": ["confirmed", "reverted"],
  "suspend the CLI": ["activated", "reverted"],
  "system stops sshd": ["activating", "reverted"],
  "system drops packets": ["activating", "reverted"],
  "activation fails": ["activating", "reverted"],
  "activation hangs": ["activating", "reverted"],
  "a unit fails": ["activating", "reverted"],
  "the boot menu cannot be written": ["committing", "reverted"],
};

test("every fault of hosts is struck once", () => {
  expect(faults.map(({ name }) => name).filter((name) => !(name in smoke))).toEqual([]);
});

describe.skipIf(!needsLab())("a lab", () => {
  let lab: Lab;
  let panther: Panther;
  /** Hosts that nothing is broken on at this moment. */
  const idle: LabHost[] = [];

  beforeAll(async () => {
    lab = await startLab({ hosts: ["web1", "web2", "web3", "web4"] });
    panther = pantherIn(lab, lab.hosts.slice(0, 2), lab.publicKey);
    idle.push(...lab.hosts.slice(2));
    await Promise.all(idle.map((host) => adopt(lab, host)));
  }, 300_000);
  afterAll(async () => {
    panther?.clean();
    await lab?.down();
    if (lab) expect(labs()).not.toContain(lab.id);
  });

  test(
    "panther deploy switches two hosts over SSH, and a second run changes nothing",
    { timeout: 120_000 },
    async () => {
      const [one, two] = lab.hosts as readonly [LabHost, LabHost];
      const systems = { web1: await nextSystem(one), web2: await nextSystem(two) };
      panther.build(systems);
      const first = panther.run("deploy", "--yes", "--adopt", "--soak", "1", "--timeout", "30");
      expect(first, first.out + first.err).toMatchObject({ code: 0 });
      for (const host of [one, two]) {
        const system = systems[host.name as keyof typeof systems];
        expect(await look(host)).toMatchObject({
          running: system,
          profile: system,
          bootDefault: system,
          phase: "committed",
          units: [],
          failed: [],
        });
      }
      const again = panther.run("deploy", "--yes");
      expect(again).toMatchObject({ code: 0 });
      expect(again.out.match(/nothing to change/g)).toHaveLength(2);
      const back = panther.run("rollback", "web1", "--yes", "--soak", "1", "--timeout", "30");
      // generation 1 is what the host was installed with
      expect(back, back.out + back.err).toMatchObject({ code: 0 });
      expect(await look(one)).toMatchObject({ phase: "committed", units: [] });
      idle.push(one, two);
    },
  );

  test(
    "asks on the terminal for the password that sudo wants, and again where it was wrong",
    { timeout: 120_000 },
    async () => {
      const host = lab.hosts[0]!;
      idle.splice(idle.indexOf(host), 1);
      const password = randomBytes(12).toString("hex");
      await host.exec("chpasswd", { input: `${host.user}:${password}\n` });
      const sudoers = { text: "%wheel ALL=(ALL:ALL) SETENV: ALL\n", mode: "0440" };
      await host.install(await nextSystem(host, { etc: { sudoers } }));
      const system = await nextSystem(host, { etc: { sudoers } });
      panther.build({ web1: system });
      const deploy = ["deploy", "web1", "--yes", "--adopt", "--soak", "1", "--timeout", "60"];
      const refused = panther.run(...deploy);
      expect(refused.code).toBe(1);
      expect(refused.out + refused.err).toContain("there is no terminal to ask on");
      const wrong = ["password for alice", `not ${password}\n`] as const;
      const right = ["password for alice", `${password}\n`] as const;
      const { code, shown } = await panther.onTerminal(deploy, [wrong, right]);
      expect(shown.match(/password for alice/g), shown).toHaveLength(2);
      expect(shown).toContain("Sorry, try again");
      expect(shown).not.toContain(password);
      expect(shown).not.toContain("panther:");
      expect(code, shown).toBe(0);
      expect(await look(host)).toMatchObject({ phase: "committed", running: system, profile: system });
      // nothing of the question stays behind
      expect((await host.exec(`ls -A /home/${host.user}`)).stdout).not.toContain("panther");
      await host.install(await nextSystem(host));
      await adopt(lab, host);
      idle.push(host);
    },
  );

  describe.concurrent("comes to a whole end", () => {
    test.for(Object.entries(smoke))(
      "%s",
      { timeout: 300_000 },
      async ([fault, [step, end]], { expect: expectHere }) => {
        const cell = allCells().find((one) => one.fault === fault && one.step === step)!;
        while (idle.length === 0) await new Promise((resolve) => setTimeout(resolve, 100));
        const host = idle.shift()!;
        const finding = await runCell(lab, host, cell);
        if (finding.wrong.length > 0) await repair(lab, host);
        idle.push(host);
        expectHere(finding, finding.reason).toMatchObject({ end, wrong: [] });
      },
    );
  });
});
