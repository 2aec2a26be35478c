import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeFolder, replaceFile } from "../../src/files/index.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "panther-files-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("a folder", () => {
  it("is made with those above it, once", () => {
    makeFolder(join(folder, "a/b"), 0o700);
    makeFolder(join(folder, "a/b"));
    for (const path of ["a", "a/b"]) expect(statSync(join(folder, path)).mode & 0o777).toBe(0o700);
  });

  it("is not made below a file", () => {
    writeFileSync(join(folder, "a"), "");
    expect(() => makeFolder(join(folder, "a/b/c"))).toThrow("ENOTDIR");
  });

  it.skipIf(process.platform !== "linux")("is not made where none can be, and that is told", () => {
    expect(() => makeFolder("/proc/a/b")).toThrow("ENOENT: no such file or directory, mkdir '/proc/a'");
  });
});

describe("a file", () => {
  it("takes the place of another one, in folders that are made", () => {
    const path = join(folder, "a/b");
    replaceFile(path, "one");
    replaceFile(path, "two", 0o755);
    expect(readFileSync(path, "utf8")).toBe("two");
    expect(statSync(path).mode & 0o777).toBe(0o755);
    expect(readdirSync(join(folder, "a"))).toEqual(["b"]);
  });

  it("leaves nothing half written where it cannot be put", () => {
    mkdirSync(join(folder, "a/b"), { recursive: true });
    expect(() => replaceFile(join(folder, "a"), "one")).toThrow(/rename/);
    expect(readdirSync(folder)).toEqual(["a"]);
    expect(readdirSync(join(folder, "a"))).toEqual(["b"]);
  });
});
