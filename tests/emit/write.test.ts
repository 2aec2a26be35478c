import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeFlake, type EmittedFile } from "../../src/emit/index.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "panther-write-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const get = (path: string): string => readFileSync(join(root, path), "utf8");
const text = (path: string, content = `${path}\n`): EmittedFile => ({ path, text: content });
const kinds = (result: Awaited<ReturnType<typeof writeFlake>>): string[] =>
  result.changes.map(({ path, kind }) => `${kind} ${path}`);
const manifest = ".panther-manifest.json";

describe("writing", () => {
  it("writes all files and then nothing", async () => {
    expect(kinds(await writeFlake(root, [text("b/c.nix"), text("a.nix")]))).toEqual([
      `added ${manifest}`,
      "added a.nix",
      "added b/c.nix",
    ]);
    expect(get("flake/b/c.nix")).toBe("b/c.nix\n");
    expect(JSON.parse(get(`flake/${manifest}`))).toMatchObject({ files: ["a.nix", "b/c.nix"] });
    expect((await writeFlake(root, [text("a.nix"), text("b/c.nix")])).changes).toEqual([]);
  });

  it("touches only what differs", async () => {
    await writeFlake(root, [text("a.nix"), text("b.nix")]);
    const before = statSync(join(root, "flake/b.nix"));
    expect(await writeFlake(root, [text("a.nix", "new\n"), text("b.nix")])).toEqual({
      changes: [{ path: "a.nix", kind: "changed", diff: ["@@ line 1 @@", "-a.nix", "+new"] }],
      diagnostics: [],
    });
    const after = statSync(join(root, "flake/b.nix"));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
    expect(readdirSync(join(root, "flake")).sort()).toEqual([manifest, "a.nix", "b.nix"]);
  });

  it("copies files with their mode, and folders with what is in them", async () => {
    put("hosts/x/facter.json", "{}");
    put("bin/run", "#!/bin/sh");
    put("bin/sub/data", "\u0000");
    chmodSync(join(root, "bin/run"), 0o755);
    const files = ["hosts/x/facter.json", "bin"].map((path) => ({ path, copyOf: path }));
    expect(kinds(await writeFlake(root, files)).slice(1)).toEqual([
      "added bin/run",
      "added bin/sub/data",
      "added hosts/x/facter.json",
    ]);
    expect(statSync(join(root, "flake/bin/run")).mode & 0o111).toBe(0o111);
    expect(statSync(join(root, "flake/bin/sub/data")).mode & 0o111).toBe(0);
    chmodSync(join(root, "bin/run"), 0o644);
    expect(kinds(await writeFlake(root, files))).toEqual(["changed bin/run"]);
  });
});

describe("removing", () => {
  it("removes what it wrote, with folders that are empty then, and nothing else", async () => {
    await writeFlake(root, [text("a/b/c.nix"), text("a/d.nix"), text("e.nix")]);
    put("flake/a/b/mine.txt", "mine");
    expect(kinds(await writeFlake(root, [text("e.nix")]))).toEqual([
      `changed ${manifest}`,
      "removed a/b/c.nix",
      "removed a/d.nix",
    ]);
    expect(get("flake/a/b/mine.txt")).toBe("mine");
    rmSync(join(root, "flake/a/b/mine.txt"));
    await writeFlake(root, [text("x/y/z.nix"), text("e.nix")]);
    await writeFlake(root, [text("e.nix")]);
    expect(existsSync(join(root, "flake/x"))).toBe(false);
  });

  it("follows no path of the manifest out of the flake", async () => {
    put("outside.txt", "mine");
    const bad = ["../outside.txt", join(root, "outside.txt"), "a/../../outside.txt", "", 7];
    put(`flake/${manifest}`, JSON.stringify({ files: bad }));
    await writeFlake(root, [text("a.nix")]);
    expect(get("outside.txt")).toBe("mine");
  });

  it("minds no file that is gone already, and no manifest that is broken", async () => {
    await writeFlake(root, [text("a.nix"), text("b.nix")]);
    rmSync(join(root, "flake/a.nix"));
    expect(kinds(await writeFlake(root, [text("b.nix")]))).toEqual([`changed ${manifest}`]);
    put(`flake/${manifest}`, "<<<<<<< ours");
    expect(kinds(await writeFlake(root, [text("b.nix")]))).toEqual([`changed ${manifest}`]);
  });
});

describe("what is in the way", () => {
  const inTheWay = async (files: readonly EmittedFile[]): Promise<string[]> => {
    const { changes, diagnostics } = await writeFlake(root, files);
    expect(changes).toEqual([]);
    return diagnostics.map(({ code, severity, places }) => `${code} ${severity} ${places[0]!.origin.file}`);
  };

  it("is never overwritten, and then nothing is written at all", async () => {
    put("flake/flake.nix", "{ mine = 1; }\n");
    expect(await inTheWay([text("a.nix"), text("flake.nix")])).toEqual(["PANTHER5002 error flake/flake.nix"]);
    expect(get("flake/flake.nix")).toBe("{ mine = 1; }\n");
    expect(readdirSync(join(root, "flake"))).toEqual(["flake.nix"]);
  });

  it("is taken over when it says the same, or says that pantherOS wrote it", async () => {
    put("flake/a.nix", "a.nix\n");
    put("flake/b.nix", "# Generated by pantherOS from fleet.ts; edit that file.\n{ }\n");
    expect(kinds(await writeFlake(root, [text("a.nix"), text("b.nix")]))).toEqual([
      `added ${manifest}`,
      "changed b.nix",
    ]);
  });

  it("may be a folder, a link, or a file where a folder should be", async () => {
    mkdirSync(join(root, "flake/a.nix"), { recursive: true });
    expect(await inTheWay([text("a.nix")])).toEqual(["PANTHER5002 error flake/a.nix"]);
    put("flake/hosts", "a file");
    expect(await inTheWay([text("hosts/x.nix")])).toEqual(["PANTHER5002 error flake/hosts"]);
    mkdirSync(join(root, "elsewhere"));
    symlinkSync(join(root, "elsewhere"), join(root, "flake/modules"));
    expect(await inTheWay([text("modules/x.nix")])).toEqual(["PANTHER5002 error flake/modules"]);
    put("target", "c.nix\n");
    symlinkSync(join(root, "target"), join(root, "flake/c.nix"));
    expect(await inTheWay([text("c.nix")])).toEqual(["PANTHER5002 error flake/c.nix"]);
  });
});

describe("checking", () => {
  it("says what differs and writes nothing", async () => {
    await writeFlake(root, [text("a.nix", "1\n2\n3\n"), text("b.nix")]);
    const result = await writeFlake(root, [text("a.nix", "1\nx\n3\n"), text("c.nix")], { check: true });
    expect(kinds(result)).toEqual(
      [`changed ${manifest}`, "changed a.nix", "removed b.nix", "added c.nix"].sort((x, y) =>
        x.split(" ")[1]! < y.split(" ")[1]! ? -1 : 1,
      ),
    );
    expect(result.changes.find(({ path }) => path === "a.nix")?.diff).toEqual(["@@ line 2 @@", "-2", "+x"]);
    expect(result.diagnostics).toMatchObject([
      { code: "PANTHER5001", severity: "error", fix: "panther build" },
    ]);
    expect([get("flake/a.nix"), get("flake/b.nix")]).toEqual(["1\n2\n3\n", "b.nix\n"]);
    expect(existsSync(join(root, "flake/c.nix"))).toBe(false);
  });

  it("is silent where nothing differs", async () => {
    await writeFlake(root, [text("a.nix")]);
    expect(await writeFlake(root, [text("a.nix")], { check: true })).toEqual({
      changes: [],
      diagnostics: [],
    });
  });

  it("shortens a long difference", async () => {
    const lines = (prefix: string): string =>
      Array.from({ length: 30 }, (_, i) => `${prefix}${i}\n`).join("");
    await writeFlake(root, [text("a.nix", lines("a"))]);
    const [change] = (await writeFlake(root, [text("a.nix", lines("b"))], { check: true })).changes;
    expect(change!.diff).toHaveLength(13);
    expect(change!.diff.at(-1)).toBe("... 49 more lines");
  });
});
