import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { paintFor } from "../../src/report/index.ts";
import { launcher } from "../support/launcher.ts";
import { project } from "./session.ts";

test.each(["SIGINT", "SIGKILL"] as const)(
  "check --watch checks again after each change, and ends with all it started on %s",
  async (signal) => {
    await using place = await project("check-clean");
    const child = spawn(launcher, ["check", "--watch"], {
      cwd: place.folder,
      env: place.environment,
      stdio: ["ignore", "ignore", "pipe"],
    });
    // not before the process is gone, too, that waits for the next change
    const ended = once(child, "close");
    let said = "";
    /** Waits until what has been said since holds a text, and gives it back. */
    const hears = async (text: string): Promise<string> => {
      for await (const chunk of child.stderr.iterator({ destroyOnReturn: false })) {
        said += String(chunk);
        if (!said.includes(text)) continue;
        const heard = said;
        said = "";
        return heard;
      }
      throw new Error(`ended without ${text}: ${said}`);
    };
    const fleet = join(place.folder, "fleet.ts");
    const replace = async (from: string, to: string): Promise<void> =>
      writeFile(fleet, (await readFile(fleet, "utf8")).replace(from, to));
    try {
      await hears("no findings");
      await replace("fwupd: { enable", "fwupd: { enabel");
      expect(await hears("1 error")).toContain("PANTHER2001");
      await replace("fwupd: { enabel", "fwupd: { enable");
      await hears("no findings");
      await replace("fwupd: { enable", "fwupd: { enabel");
      await hears("1 error");
    } finally {
      child.kill(signal);
    }
    await ended;
    expect(child.signalCode ?? child.exitCode).toBe(signal);
  },
);

describe("colours", () => {
  const before = process.env["NO_COLOR"];
  afterEach(() => {
    if (before === undefined) delete process.env["NO_COLOR"];
    else process.env["NO_COLOR"] = before;
  });
  const stream = (isTTY: boolean): NodeJS.WriteStream => ({ isTTY }) as NodeJS.WriteStream;

  test("are for terminals", () => {
    delete process.env["NO_COLOR"];
    expect(paintFor(stream(true))("red", "x")).toBe("\u001b[31mx\u001b[39m");
    expect(paintFor(stream(false))("red", "x")).toBe("x");
  });

  test("are none where NO_COLOR is set", () => {
    process.env["NO_COLOR"] = "1";
    expect(paintFor(stream(true))("red", "x")).toBe("x");
  });
});
