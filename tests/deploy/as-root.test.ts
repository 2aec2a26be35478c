import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { asRootWhereFree } from "../../src/deploy/ssh.ts";
import { needsTool } from "../support/tools.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "as-root-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function program(name: string, text: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`);
  chmodSync(join(folder, name), 0o755);
}

/** What a program says that goes to a host whose user has this login shell. */
const said = (shell: string, text = 'echo "${AS:-user}"; exit 0\n') =>
  spawnSync(shell, ["-c", asRootWhereFree], {
    input: text,
    encoding: "utf8",
    env: { PATH: `${folder}:${process.env["PATH"]}`, HOME: folder },
  }).stdout;

describe.each(["sh", "bash", "zsh", "fish"].filter((shell) => needsTool(shell)))("in %s", (shell) => {
  it("runs as who logs in where that is root, without sudo", () => {
    program("id", "echo 0");
    program("sudo", "echo asked");
    expect(said(shell)).toBe("user\n");
  });

  it("runs as root where sudo asks for no password, once", () => {
    program("id", "echo 1000");
    program("sudo", 'shift; AS=root exec "$@"');
    expect(said(shell)).toBe("root\n");
    // one that breaks off is not begun again as somebody else
    expect(said(shell, "echo begun; kill -9 $$\necho more\n")).toBe("begun\n");
  });

  it.each([
    ["refuses", "exit 1"],
    ["is missing", "exit 127"],
  ])("runs as the user where sudo %s", (_name, text) => {
    program("id", "echo 1000");
    program("sudo", text);
    expect(said(shell)).toBe("user\n");
  });
});
