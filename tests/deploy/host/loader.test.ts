import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";

/* What the host program reads in the menus of the two boot loaders, as NixOS writes them. */

const program = readFileSync(join(import.meta.dirname, "../../../src/deploy/host/program.sh"), "utf8");
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Answers a function that calls one of the program's functions on a machine with these files. */
function machine(files: Readonly<Record<string, string>>): (call: string) => string {
  const root = mkdtempSync(join(tmpdir(), "panther-loader-"));
  folders.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  // without its last line, which calls main
  const functions = program.trimEnd().split("\n").slice(0, -1).join("\n");
  return (call) => {
    const { stdout, stderr } = spawnSync("sh", ["-c", `${functions}\n${call}`], {
      env: { PATH: process.env["PATH"], PANTHER_ROOT: root },
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    return stdout.trim();
  };
}
const isDefault = (system: string): string => `is_default /nix/store/${system} && echo yes || echo no`;

const linux = (system: string): string =>
  `  linux ($drive1)//kernels/x init=/nix/store/${system}/init panic=10\n`;
const grub = (choice = "0"): string => `search --set=drive1 --fs-uuid 1
if [ -s $prefix/grubenv ]; then
  load_env
fi
if [ "\${next_entry}" ]; then
  set default="\${next_entry}"
  set next_entry=
  save_env next_entry
else
  set default=${choice}
fi
function savedefault {
    if [ -z "\${boot_once}"]; then
    save_env saved_entry
    fi
}
menuentry "NixOS - Default" --class nixos --unrestricted {
${linux("B")}}

submenu "NixOS - All configurations" --class submenu {
menuentry "NixOS - Configuration 2" --class nixos {
${linux("B")}}
submenu "> NixOS - Configuration 1" --class submenu {
menuentry "NixOS - Configuration 1 - Default" --class nixos {
${linux("A")}}
menuentry "NixOS - Configuration 1 - (special)" {
${linux("A-special")}}
}
}
submenu "NixOS - Profile 'panther_trial'" --class submenu {
menuentry "NixOS - Configuration 1" --class nixos {
${linux("P")}}
}
`;

describe("GRUB's menu", () => {
  test.each([
    ["B", "0"],
    ["A", "1>1>0"],
    ["A-special", "1>1>1"],
    ["P", "2>0"],
    ["nobody", ""],
    ["A-specia", ""],
  ])("has %s at %s", (system, entry) => {
    expect(machine({ "boot/grub/grub.cfg": grub() })(`grub_entry /nix/store/${system}`)).toBe(entry);
  });

  test.each([
    ["0", "yes"],
    ["2>0", "no"],
    ['"${saved_entry}"', "no"],
  ])("that starts %s by itself: is it the first entry? %s", (choice, answer) => {
    expect(machine({ "boot/grub/grub.cfg": grub(choice) })(isDefault("B"))).toBe(answer);
  });
});

const entry = (system: string): string => `title NixOS\noptions init=/nix/store/${system}/init panic=10\n`;
const entries = "boot/loader/entries";

describe("the menu of systemd-boot", () => {
  test.each([
    ["a generation", "default nixos-generation-2.conf", "nixos-generation-2.conf"],
    ["what it holds", "timeout 5\ndefault nixos-0a1b.conf\neditor 0", "nixos-0a1b.conf"],
    ["tries that are left", "preferred nixos-0a1b.conf\ndefault nixos-*", "nixos-0a1b+3.conf"],
    ["tries that were used", "preferred nixos-0a1b.conf\ndefault nixos-*", "nixos-0a1b+2-1.conf"],
  ])("with entries named by %s", (_, conf, name) => {
    const other = { [`${entries}/nixos-generation-1.conf`]: entry("A") };
    const run = machine({
      "boot/loader/loader.conf": `${conf}\n`,
      [`${entries}/${name}`]: entry("B"),
      ...other,
    });
    expect(run(isDefault("B"))).toBe("yes");
    expect(run(isDefault("A"))).toBe("no");
    expect(run('loader_entry /nix/store/B "$boot/loader/entries"/*.conf')).toBe(name.replace(/\+.*\./, "."));
  });

  test("of a generation without kernel parameters", () => {
    const run = machine({ [`${entries}/nixos-1.conf`]: "options init=/nix/store/B/init" });
    expect(run(`loader_entry /nix/store/B "$boot"/loader/entries/*.conf`)).toBe("nixos-1.conf");
  });

  test("is not what decides where somebody chose another default", () => {
    const variable = "sys/firmware/efi/efivars/LoaderEntryDefault-4a67b082-0a4c-41cf-b6c7-440b29bb8c4f";
    const files = {
      "boot/loader/loader.conf": "default nixos-1.conf\n",
      [`${entries}/nixos-1.conf`]: entry("B"),
    };
    expect(machine(files)(isDefault("B"))).toBe("yes");
    expect(machine({ ...files, [variable]: "nixos-2.conf" })(isDefault("B"))).toBe("no");
  });

  test("whose default is a pattern is not believed", () => {
    const files = { "boot/loader/loader.conf": "default nixos-*\n", [`${entries}/nixos-1.conf`]: entry("B") };
    expect(machine(files)(isDefault("B"))).toBe("no");
  });
});
