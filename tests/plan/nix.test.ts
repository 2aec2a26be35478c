import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { launcher } from "../support/launcher.ts";
import { installPantheros } from "../support/modules.ts";

/* `panther plan --nix`, with a Nix that says what it is told to: systems that differ although no option does. */

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "panther-plan-")));
  mkdirSync(join(folder, "bin"));
  installPantheros(join(folder, "fleet"));
  writeFileSync(join(folder, "fleet/package.json"), '{ "type": "module" }');
  writeFileSync(
    join(folder, "fleet/fleet.ts"),
    `import * as p from "pantheros";
const web = p.defineHost("web", {
  system: "x86_64-linux",
  role: "workstation",
  stateVersion: "25.11",
  hardware: p.defineHardware({ firmware: "uefi" }),
  disk: p.defineDisks({ main: p.disk("/dev/disk/by-id/x", {
    esp: p.part("1G", p.esp({ mount: "/boot" })),
    root: p.part("100%", p.btrfs({ subvolumes: { "@": "/" } })),
  }) }),
  nixos: { boot: { loader: { "systemd-boot": { enable: true } } } },
});
const inputs = { nixpkgs: "github:NixOS/nixpkgs/nixos-unstable", disko: "github:nix-community/disko" };
export default p.defineFleet("test", { description: "A test", inputs, hosts: [web] });
`,
  );
  expect(panther("build").code).toBe(0);
  for (const args of [
    ["init", "--quiet"],
    ["add", "--all", ".", ":!node_modules"],
    ["commit", "--quiet", "-m", "x"],
  ])
    run("git", "-c", "user.name=test", "-c", "user.email=test@localhost", ...args);
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (program: string, ...args: readonly string[]) =>
  spawnSync(program, args, {
    cwd: join(folder, "fleet"),
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: "/dev/null",
      NO_COLOR: "1",
      PATH: `${join(folder, "bin")}${delimiter}${process.env["PATH"]}`,
    },
    encoding: "utf8",
    timeout: 60_000,
  });
function panther(...args: readonly string[]) {
  const { status, stdout, stderr } = run(launcher, ...args);
  return { code: status, out: stdout, err: stderr };
}

const [old, now] = ["a", "b"].map((letter) => `/nix/store/${letter.repeat(32)}-nixos-system-web`);
/** Nix: what is in the work tree is `now`, what is elsewhere `old`; what they need is what it is told. */
function nix(closures: Readonly<Record<string, Readonly<Record<string, number>>>>): void {
  const answer = (system: string): string =>
    JSON.stringify(
      Object.entries(closures[system] ?? {}).map(([name, narSize]) => ({ path: name, narSize })),
    );
  const file = join(folder, "bin/nix");
  writeFileSync(
    file,
    `#!/bin/sh
case "$*" in
  *--version*) echo "nix (Nix) 2.31.0" ;;
  *" eval "*"${folder}/fleet/"*) echo '{"web":"${now}.drv"}' ;;
  *" eval "*) echo '{"web":"${old}.drv"}' ;;
  *" build "*"${now}"*) echo '[{"drvPath":"${now}.drv","outputs":{"out":"${now}"}}]' ;;
  *" build "*) echo '[{"drvPath":"${old}.drv","outputs":{"out":"${old}"}}]' ;;
  *" path-info "*"${now}"*) echo '${answer(now!)}' ;;
  *" path-info "*) echo '${answer(old!)}' ;;
esac
`,
  );
  chmodSync(file, 0o755);
}

const glibc = (letter: string, version: string): string => `/nix/store/${letter.repeat(32)}-glibc-${version}`;

test("nothing changes where the systems need the same", () => {
  const same = { [glibc("c", "2.40")]: 100 };
  nix({ [old!]: same, [now!]: same });
  expect(panther("plan", "--nix")).toMatchObject({ code: 0, out: "" });
});

test("a system that needs something else is a change, although no option is", () => {
  nix({ [old!]: { [glibc("c", "2.40")]: 2048 }, [now!]: { [glibc("d", "2.42")]: 3072 } });
  const { code, out, err } = panther("plan", "--nix", "--save", "plan.json");
  expect(code, err).toBe(1);
  expect(out).toContain("web\n  closure  2 KiB → 3 KiB (+1 KiB), 1 new path\n");
  expect(out).toContain("    ~ glibc 2.40 → 2.42  +1 KiB\n");
  expect(err).toContain("1 system with other packages  against HEAD");
  expect(JSON.parse(readFileSync(join(folder, "fleet/plan.json"), "utf8"))).toMatchObject({
    hosts: [{ host: "web", system: now }],
  });
});

test("a system of which Nix does not say what it needs is not taken for the same", () => {
  nix({ [old!]: { [glibc("c", "2.40")]: 2048 }, [now!]: { [glibc("d", "2.42")]: 3072 } });
  const file = join(folder, "bin/nix");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^ +\*" path-info ".*$/gm, ""));
  const { code, err } = panther("plan", "--nix");
  expect(code).toBe(2);
  expect(err).toContain("✗ web: its systems cannot be compared");
});
