import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { confirm, lines, look, makeMachine, settle, type Machine, type SystemParts } from "./machine.ts";

const machines: Machine[] = [];
afterEach(() => {
  for (const machine of machines.splice(0)) machine.remove();
});
function newMachine(): Machine {
  const made = makeMachine();
  machines.push(made);
  return made;
}

const begin = (m: Machine, system: string, ...more: readonly string[]) =>
  m.begin(
    "--system",
    system,
    "--timeout",
    "20",
    "--soak",
    "2",
    "--patience",
    "1",
    "--watch",
    "sshd.service",
    ...more,
  );

const quiet = { oneShot: false, timers: [], violations: [] };
const old = { ...quiet, running: "B", profile: "B", generation: "system-1-link", bootDefault: "B" };
const fresh = {
  ...quiet,
  running: "P",
  profile: "P",
  generation: "system-2-link",
  bootDefault: "P",
  phase: "committed",
};

/** Deploys a system, with or without confirmation, and waits until nothing moves. */
async function deploy(
  m: Machine,
  parts: SystemParts,
  steps: readonly string[] = ["activated", "soaked"],
  ...more: readonly string[]
) {
  const started = await begin(m, m.system("P", parts), ...more);
  expect(started.values["refused"], started.stdout + started.stderr).toBeUndefined();
  confirm(m, started.token, steps);
  await settle(m);
  return look(m);
}

describe("a deploy", () => {
  test("that proves itself is committed, step by step", async () => {
    const m = newMachine();
    expect(await deploy(m, {})).toMatchObject(fresh);
    expect(lines(m, "fake/events")).toEqual([
      "phase:begun",
      "arm:reboot",
      "arm:watchdog",
      "start:drive",
      "phase:activating",
      "start:activate",
      "test:P",
      "phase:activated",
      "phase:confirmed",
      "phase:soaked",
      "phase:committing",
      "profile:P",
      "menu:P",
      "phase:committed",
      "disarm",
    ]);
  });

  test.each([
    ["fails to activate", { behaviour: ["exit 2"] }, "exit code 2"],
    ["fails to start a unit", { behaviour: ["exit 4"] }, "exit code 4"],
    ["asks for a restart", { behaviour: ["exit 100"] }, "restart"],
    ["leaves more failed units", { behaviour: ["failed web.service"] }, "web.service"],
    ["stops sshd", { behaviour: ["down sshd.service"] }, "sshd.service"],
  ])("that %s is taken back", async (_, parts, reason) => {
    const m = newMachine();
    const rest = await deploy(m, parts);
    expect(rest).toMatchObject({ ...old, phase: "reverted" });
    expect(rest.reason).toContain(reason);
    expect(lines(m, "fake/events")).not.toContain("menu:P");
  });

  test.each([
    ["at all", []],
    ["after the soak", ["activated"]],
  ])("that nobody confirms %s is taken back", async (_, steps) => {
    const rest = await deploy(newMachine(), {}, steps);
    expect(rest).toMatchObject({ ...old, phase: "reverted" });
    expect(rest.reason).toContain("new connection");
  });

  test("is not confirmed by another token", async () => {
    const m = newMachine();
    await begin(m, m.system("P"));
    confirm(m, "0".repeat(32));
    await settle(m);
    expect(look(m)).toMatchObject({ ...old, phase: "reverted" });
  });

  test("that its operator stops is taken back", async () => {
    const m = newMachine();
    const started = await begin(m, m.system("P"));
    confirm(m, started.token, ["activated", "soaked", "abort"]);
    await settle(m);
    expect(look(m)).toMatchObject({ ...old, phase: "reverted", reason: "the operator stopped it" });
  });

  test("that was a rehearsal returns to the old system, and may be repeated", async () => {
    const m = newMachine();
    expect(await deploy(m, {}, undefined, "--mode", "test")).toMatchObject({ ...old, phase: "tested" });
    const again = await begin(m, join(m.root, "nix/store/P"));
    expect(again.values["refused"]).toBeUndefined();
  });

  test("whose menu cannot be written is taken back", async () => {
    const m = newMachine();
    const rest = await deploy(m, { behaviour: ["no-menu"] });
    expect(rest).toMatchObject({
      ...old,
      phase: "reverted",
      reason: "it could not be made the boot default",
    });
    expect(lines(m, "fake/events").slice(-5)).toEqual([
      "profile:B",
      "menu:B",
      "test:B",
      "phase:reverted",
      "disarm",
    ]);
  });

  test.each([
    ["says that something is wrong", '[ "$1" = before ] || echo web', "web"],
    ["ends badly itself", "exit 3", "probe"],
    ["says it of two", 'if [ "$1" = after ]; then echo gateway; echo web; fi', "gateway web"],
  ])("whose own probe %s is taken back", async (_, probe, names) => {
    const rest = await deploy(newMachine(), { probe });
    expect(rest).toMatchObject({ ...old, phase: "reverted", reason: `its own probes fail: ${names}` });
  });

  test("does not answer for what was wrong before it", async () => {
    expect(await deploy(newMachine(), { probe: "echo gateway" })).toMatchObject(fresh);
  });

  test("gives what its probes ask for some time", async () => {
    const probe =
      'echo x >>"$PANTHER_ROOT/fake/asked"; [ "$(wc -l <"$PANTHER_ROOT/fake/asked")" -gt 2 ] || [ "$1" = before ] || echo web';
    expect(await deploy(newMachine(), { probe }, undefined, "--patience", "4")).toMatchObject(fresh);
  });

  test("goes back to an earlier generation by its number", async () => {
    const m = newMachine();
    await deploy(m, {});
    const started = await begin(m, "", "--to", "1");
    expect(started.values["refused"], started.stdout).toBeUndefined();
    confirm(m, started.token);
    await settle(m);
    expect(look(m)).toMatchObject({ ...old, phase: "committed" });
  });
});

describe("what is refused", () => {
  test.each<readonly [string, (m: Machine) => void, readonly string[]]>([
    [
      "foreign",
      (m) => writeFileSync(join(m.root, "var/lib/pantheros/transaction"), "phase=committed\ndeployed=\n"),
      [],
    ],
    ["tried", (m) => link(m, "run/current-system", m.system("C")), []],
    ["profile", (m) => link(m, "nix/var/nix/profiles/system", m.system("C")), []],
    [
      "rejected",
      (m) => writeFileSync(join(m.root, "var/lib/pantheros/rejected"), `${m.root}/nix/store/P\n`),
      [],
    ],
    ["needs-boot", (m) => m.system("P", { kernel: "kernel-2" }), []],
    ["interrupted", (m) => lists(m, "start-list"), []],
    ["incomplete", (m) => rmSync(join(m.root, "nix/store/P/nixos-version")), []],
    ["other", (m) => m.system("P", { host: "db" }), ["--host", "web"]],
    ["generation", () => {}, ["--to", "7"]],
    [
      "loader",
      (m) => writeFileSync(join(m.root, "fake/bootctl"), "✗ One-shot entry control"),
      ["--mode", "boot"],
    ],
  ])("%s", async (code, prepare, more) => {
    const m = newMachine();
    if (code !== "needs-boot" && code !== "other") m.system("P");
    prepare(m);
    const answer = await begin(m, join(m.root, "nix/store/P"), ...more);
    expect(answer).toMatchObject({ code: 10, values: { refused: code } });
    expect(lines(m, "fake/events")).toEqual([]);
  });

  test("a second deploy while one is under way", async () => {
    const m = newMachine();
    await begin(m, m.system("P"), "--by", "alice@desk");
    const second = await begin(m, m.system("Q"));
    expect(second).toMatchObject({ code: 10, values: { refused: "busy" } });
    expect(second.values["why"]).toContain("alice@desk");
  });

  test("a deploy over one that was left behind, until it is recovered", async () => {
    const m = newMachine();
    await begin(m, m.system("P"));
    for (const folder of ["active", "units"]) {
      rmSync(join(m.root, "fake", folder), { recursive: true });
      mkdirSync(join(m.root, "fake", folder));
    }
    expect((await begin(m, m.system("Q"))).values["refused"]).toBe("stale");
    await m.program("recover");
    await settle(m);
    expect(look(m)).toMatchObject({ phase: "reverted", running: "B", timers: [] });
    expect((await begin(m, join(m.root, "nix/store/Q"))).values["refused"]).toBeUndefined();
  });

  test("a start into a third system in the middle of it gives it up, and leaves that one running", async () => {
    const m = newMachine();
    await begin(m, m.system("P"));
    const third = m.system("Q");
    writeFileSync(join(m.root, "boot/loader/entries/third.conf"), `options init=${third}/init\n`);
    writeFileSync(join(m.root, "boot/loader/loader.conf"), "default third.conf\n");
    writeFileSync(join(m.root, "fake/power"), "");
    await settle(m);
    const rest = look(m);
    expect(rest).toMatchObject({ ...quiet, phase: "abandoned", running: "Q", profile: "B" });
    expect(rest.reason).toContain("started into another system");
  });

  test("a boot loader that starts another generation refuses", async () => {
    const m = newMachine();
    writeFileSync(join(m.root, "boot/loader/loader.conf"), "default nixos-system-2.conf\n");
    expect((await begin(m, m.system("P"))).values["refused"]).toBe("menu");
    expect(lines(m, "fake/calls")).toEqual([]);
  });

  test.each([
    ["no path", "; rm -rf /"],
    ["a path outside the store", "/etc"],
    ["a path with ..", "/nix/store/../../etc"],
  ])("%s is no system", async (_, path) => {
    const m = newMachine();
    expect((await begin(m, path)).code).toBe(2);
  });

  test.each([
    ["no id", []],
    ["a short id", ["--id", "0123abcd"]],
    ["an id of other letters", ["--id", "x".repeat(32)]],
  ])("%s begins nothing", async (_, words) => {
    const m = newMachine();
    const answer = await m.program("begin", ...words, "--system", m.system("P"));
    expect(answer.code).toBe(2);
    expect(lines(m, "var/lib/pantheros/transaction")).toContain("id=before");
  });
});

describe("the trial boot", () => {
  const kernel = { kernel: "kernel-2" };
  test("commits a system that started and was confirmed", async () => {
    const m = newMachine();
    const started = await begin(m, m.system("P", kernel), "--mode", "boot");
    expect(started.values["refused"], started.stdout).toBeUndefined();
    // the inbox does not outlive the restart: the operator confirms what has started
    await settle(m, () => confirm(m, started.token));
    expect(look(m)).toMatchObject(fresh);
    const events = lines(m, "fake/events");
    expect(events.slice(4)).toEqual([
      "phase:booting",
      "menu:B",
      "power",
      "boot:P",
      "arm:reboot",
      "arm:watchdog",
      "phase:activated",
      "start:drive",
      "phase:confirmed",
      "phase:soaked",
      "phase:committing",
      "profile:P",
      "menu:P",
      "phase:committed",
      "disarm",
    ]);
  });

  test("that nobody confirms ends with a restart into the old system", async () => {
    const m = newMachine();
    await begin(m, m.system("P", kernel), "--mode", "boot");
    await settle(m);
    expect(look(m)).toMatchObject({ ...old, phase: "reverted" });
    expect(lines(m, "fake/events").filter((event) => event.startsWith("boot:"))).toEqual([
      "boot:P",
      "boot:B",
    ]);
  });

  test("of a kernel that panics ends in the old system", async () => {
    const m = newMachine();
    await begin(m, m.system("P", { ...kernel, behaviour: ["panics"] }), "--mode", "boot");
    await settle(m);
    const rest = look(m);
    expect(rest).toMatchObject({ ...old, phase: "reverted" });
    expect(rest.reason).toContain("booting");
  });
});

describe("the trial boot with GRUB", () => {
  const bios = (): Machine => {
    const made = makeMachine({ bios: true });
    machines.push(made);
    return made;
  };

  test("chooses the entry of the trial for one start", async () => {
    const m = bios();
    const started = await begin(m, m.system("P", { kernel: "kernel-2" }), "--mode", "boot");
    expect(started.values["refused"], started.stdout).toBeUndefined();
    await settle(m, () => confirm(m, started.token));
    expect(lines(m, "fake/events")).toContain("boot:P");
    expect(look(m)).toMatchObject(fresh);
  });

  test.each(["btrfs /dev/sda2[/@]", "ext4 /dev/mapper/vg-boot", "ext4 /dev/md0"])(
    "is refused where GRUB cannot take the choice back: %s",
    async (mount) => {
      const m = bios();
      writeFileSync(join(m.root, "fake/findmnt"), `${mount}\n`);
      expect((await begin(m, m.system("P"), "--mode", "boot")).values["refused"]).toBe("loader");
    },
  );

  test("is refused where the menu does not take the choice back", async () => {
    const m = bios();
    writeFileSync(
      join(m.root, "boot/grub/grub.cfg"),
      `menuentry "B" {\n  linux init=${m.root}/nix/store/B/init\n}\n`,
    );
    expect((await begin(m, m.system("P"), "--mode", "boot")).values["refused"]).toBe("loader");
  });
});

function link(m: Machine, path: string, to: string): void {
  rmSync(join(m.root, path));
  symlinkSync(to, join(m.root, path));
}
function lists(m: Machine, name: string): void {
  mkdirSync(join(m.root, "run/nixos"));
  writeFileSync(join(m.root, "run/nixos", name), "web.service\n");
}
