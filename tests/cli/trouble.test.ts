import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { troubleOf } from "../../src/cli/trouble.ts";
import { initialise } from "../../src/init/index.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "panther-trouble-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("what the file system refuses", () => {
  it("leaves nothing half written, and is no bug", () => {
    let thrown: unknown;
    try {
      initialise(folder, { "fleet.ts": "", hosts: "", "hosts/web.ts": "" });
    } catch (error) {
      thrown = error;
    }
    expect(readdirSync(folder)).toEqual([]);
    const [finding] = troubleOf(thrown)!.diagnostics;
    expect(finding).toMatchObject({ code: "PANTHER6011", severity: "error" });
    expect(finding!.message).toMatch(/^this machine refuses: /);
    expect(finding!.fix).toBeDefined();
  });

  it.skipIf(process.platform !== "linux")("ends where no folder can be made, and says so", () => {
    let thrown: unknown;
    try {
      initialise("/proc/fleet", { "fleet.ts": "" });
    } catch (error) {
      thrown = error;
    }
    expect(troubleOf(thrown)!.diagnostics[0]).toMatchObject({
      code: "PANTHER6011",
      message: "this machine refuses: no such file or directory, mkdir '/proc/fleet'",
      fix: "Name another place: no folder can be made there.",
    });
  });

  it("takes nothing away that somebody else has put there meanwhile", () => {
    const files = {
      "fleet.ts": "",
      // as if it came into being after the first look
      get late() {
        writeFileSync(join(folder, "late"), "somebody's");
        return "";
      },
    };
    expect(() => initialise(folder, files)).toThrow("EEXIST");
    expect(readdirSync(folder)).toEqual(["late"]);
    expect(readFileSync(join(folder, "late"), "utf8")).toBe("somebody's");
  });

  it("is a disk without room, too", () => {
    const full = Object.assign(new Error("ENOSPC: no space left on device, write"), {
      code: "ENOSPC",
      syscall: "write",
    });
    expect(troubleOf(full)!.diagnostics[0]).toMatchObject({
      message: "this machine refuses: no space left on device, write",
      fix: "Make room there, and run this again.",
    });
  });

  it("is not what a program of ours does wrong", () => {
    expect(troubleOf(new TypeError("x is not a function"))).toBeNull();
    expect(
      troubleOf(Object.assign(new Error("no such file"), { code: "ENOENT", syscall: "open" })),
    ).toBeNull();
    expect(troubleOf("text")).toBeNull();
  });
});
