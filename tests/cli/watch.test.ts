import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { paintFor } from "../../src/report/index.ts";
import { launcher } from "../support/launcher.ts";
import { project } from "./session.ts";

test("check --watch checks again after a change, and ends when it is interrupted", async () => {
  await using place = await project("check-clean");
  const child = spawn(launcher, ["check", "--watch"], {
    cwd: place.folder,
    env: place.environment,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = once(child, "close");
  let said = "";
  /** Waits until what has been said holds a text. */
  const hears = async (text: string): Promise<void> => {
    for await (const chunk of child.stderr.iterator({ destroyOnReturn: false })) {
      said += String(chunk);
      if (said.includes(text)) return;
    }
    throw new Error(`ended without ${text}: ${said}`);
  };
  try {
    await hears("no findings");
    const fleet = join(place.folder, "fleet.ts");
    await writeFile(fleet, (await readFile(fleet, "utf8")).replace("fwupd: { enable", "fwupd: { enabel"));
    await hears("1 error");
    expect(said).toContain("PANTHER2001");
  } finally {
    child.kill("SIGINT");
  }
  await ended;
  expect(child.signalCode ?? child.exitCode).toBe("SIGINT");
});

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
