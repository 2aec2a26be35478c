import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { keptAt } from "../../src/deploy/kept.ts";

const target = { host: "web", address: "192.0.2.1", user: "alice", hostKey: "ssh-ed25519 AAAA" };
let folder: string;
const at = (more: Partial<typeof target> = {}, env: NodeJS.ProcessEnv = { XDG_RUNTIME_DIR: folder }) =>
  keptAt({ ...target, ...more }, env);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kept-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("is the same place for who asks again", () => {
  expect(at()).toBe(at());
  expect(dirname(at()!)).toBe(join(folder, "pantheros"));
});

it("is another place for another key, user or address: what was opened with one serves no other", () => {
  const all = [
    at(),
    at({ hostKey: "ssh-ed25519 BBBB" }),
    at({ user: "bob" }),
    at({ address: "192.0.2.2" }),
    at({}, { XDG_RUNTIME_DIR: folder, SSH_AUTH_SOCK: "/agent" }),
  ];
  expect(new Set(all).size).toBe(all.length);
});

it("is nowhere where others may write, or where the folder is none", () => {
  const own = join(folder, "pantheros");
  mkdirSync(own);
  chmodSync(own, 0o770);
  expect(at()).toBeNull();
  rmSync(own, { recursive: true });
  mkdirSync(join(folder, "elsewhere"), { mode: 0o700 });
  symlinkSync("elsewhere", own);
  expect(at()).toBeNull();
  expect(at({}, { XDG_RUNTIME_DIR: join(folder, "missing") })).toBeNull();
});

it("is nowhere where the path is too long for a socket", () => {
  const deep = join(folder, "x".repeat(80));
  mkdirSync(deep);
  expect(at({}, { XDG_RUNTIME_DIR: deep })).toBeNull();
});
