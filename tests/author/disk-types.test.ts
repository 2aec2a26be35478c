import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const project = fileURLToPath(new URL("../..", import.meta.url));

/** Each is a statement of its own line; the message is what the compiler must say of it, or null for nothing. */
const statements: readonly (readonly [what: string, code: string, message: string | null])[] = [
  [
    "a layout with /",
    `defineHost("a", { ...rest, disk: defineDisks({ m: disk("/dev/x", { a: part("1G", root) }) }) });`,
    null,
  ],
  [
    "/ inside LUKS on the second disk",
    `defineHost("b", { ...rest, disk: defineDisks({ m: disk("/dev/x", { a: part("1G", esp()) }), n: disk("/dev/y", { b: part("1G", luks("c", root)) }) }) });`,
    null,
  ],
  [
    "two partitions that mount nothing",
    `defineHost("c", { ...rest, disk: defineDisks({ m: disk("/dev/x", { a: part("1M", biosBoot()), b: part("1G", swap()) }) }) });`,
    `Type 'DiskLayout<never>' is not assignable to type '"no subvolume or partition mounts '/'"'.`,
  ],
  [
    "mounts, but none at /",
    `defineHost("d", { ...rest, disk: defineDisks({ m: disk("/dev/x", { a: part("1G", esp()), b: part("1G", btrfs({ subvolumes: { "@home": "/home" } })) }) }) });`,
    `no subvolume or partition mounts '/'`,
  ],
  [
    "the mount points in the type",
    `const all: DiskLayout<"/" | "/boot"> = defineDisks({ m: disk("/dev/x", { a: part("1G", esp()), b: part("1G", root) }) });`,
    null,
  ],
  [
    "other mount points in the type",
    `const few: DiskLayout<"/"> = defineDisks({ m: disk("/dev/x", { a: part("1G", esp()), b: part("1G", root) }) });`,
    `Type '"/boot"' is not assignable to type '"/"'.`,
  ],
  [
    "a size with a space",
    `part("1 GB", root);`,
    `Argument of type '"1 GB"' is not assignable to parameter of type 'Size'.`,
  ],
  [
    "a device outside /dev",
    `disk("nvme0n1", {});`,
    `Argument of type '"nvme0n1"' is not assignable to parameter of type '\`/dev/\${string}\`'.`,
  ],
  [
    "a relative mount point",
    `esp({ mount: "boot" });`,
    `Type '"boot"' is not assignable to type '\`/\${string}\`'.`,
  ],
  [
    "a subvolume without @",
    `btrfs({ subvolumes: { home: "/home" } });`,
    `Type 'string' is not assignable to type 'Refused<"the name of a subvolume begins with @">'.`,
  ],
  [
    "a misspelt setting of a subvolume",
    `btrfs({ subvolumes: { "@": { mount: "/", option: ["ro"] } } });`,
    `Refused<"a subvolume has no such setting">`,
  ],
  [
    "a subvolume that is not mounted",
    `defineHost("e", { ...rest, disk: defineDisks({ m: disk("/dev/x", { b: part("1G", btrfs({ subvolumes: { "@": {} } })) }) }) });`,
    `no subvolume or partition mounts '/'`,
  ],
  [
    "an option of the whole file system on a subvolume",
    `btrfs({ subvolumes: { "@": { mount: "/", options: ["compress=zstd"] } } });`,
    `Type '"compress=zstd"' is not assignable to type 'SubvolumeOption'.`,
  ],
  ["content of a BIOS boot partition", `biosBoot({ mount: "/boot" });`, `Expected 0 arguments, but got 1.`],
  ["an ESP inside LUKS", `luks("c", esp());`, `Type '"esp"' is not assignable to type 'Encryptable'.`],
  [
    "an unknown format",
    `filesystem({ format: "ntfs", mount: "/n" });`,
    `Type '"ntfs"' is not assignable to type 'Format'.`,
  ],
];

const source = `import { biosBoot, btrfs, esp, filesystem, luks, swap } from "../../../src/author/disk/content.ts";
import { defineDisks, disk, part } from "../../../src/author/disk/layout.ts";
import { defineHost, type HostDefinition } from "../../../src/author/host.ts";
import type { DiskLayout } from "../../../src/author/disk.ts";
export { filesystem, swap, biosBoot };
declare const rest: Omit<HostDefinition, "disk">;
const root = btrfs({ subvolumes: { "@": "/" } });
`;
const firstLine = source.split("\n").length;

let folder = "";
/** All that the compiler says of a line, its elaboration included. */
const said = new Map<number, string>();

beforeAll(async () => {
  // Inside the project, so that its package.json and type packages hold; no other run of the compiler looks there.
  const cache = join(project, "node_modules/.cache");
  await mkdir(cache, { recursive: true });
  folder = await mkdtemp(join(cache, "disk-types-"));
  await writeFile(join(folder, "layouts.ts"), source + statements.map(([, code]) => code).join("\n"));
  const compilerOptions = { typeRoots: [join(project, "node_modules/@types")], noUnusedLocals: false };
  const config = {
    extends: join(project, "tsconfig.json"),
    compilerOptions,
    include: ["layouts.ts"],
    exclude: [],
  };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
  const tsc = join(project, "node_modules/typescript/bin/tsc");
  const output = await new Promise<string>((resolve) => {
    execFile(
      process.execPath,
      [tsc, "-p", folder, "--pretty", "false"],
      { cwd: folder },
      (_error, stdout) => {
        resolve(stdout);
      },
    );
  });
  let line = 0;
  for (const text of output.split("\n")) {
    const head = /^layouts\.ts\((\d+),/.exec(text);
    if (head) line = Number(head[1]);
    else if (!text.startsWith(" ")) line = 0;
    if (line > 0) said.set(line, `${said.get(line) ?? ""}${text}\n`);
  }
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

test("the compiler says nothing of the lines before", () => {
  expect([...said.keys()].filter((line) => line < firstLine)).toEqual([]);
});

test.each(statements.map(([what, , message], i) => ({ what, message, line: firstLine + i })))(
  "$what",
  ({ message, line }) => {
    if (message === null) expect(said.get(line)).toBeUndefined();
    else expect(said.get(line) ?? "nothing").toContain(message);
  },
);
