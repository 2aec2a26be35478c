import { describe, expect, test } from "vitest";
import { copyCommand } from "../../src/deploy/copy.ts";
import { answersOf, carried, fieldsOf, installed, isPlain } from "../../src/deploy/host-program.ts";
import { exitCodeOf, type Outcome } from "../../src/deploy/index.ts";
import type { Connection } from "../../src/deploy/ssh.ts";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

describe("the exit code", () => {
  const of = (...results: readonly Outcome["result"][]): number =>
    exitCodeOf(results.map((result) => ({ host: "web", result })));
  test.each<readonly [readonly Outcome["result"][], number]>([
    [["committed", "unchanged", "tested"], 0],
    [["committed", "refused"], 1],
    [["reverted", "skipped"], 3],
    [["reverted", "failed", "refused"], 2],
  ])("of %j is %i", (results, code) => {
    expect(of(...results)).toBe(code);
  });
});

test("Nix copies over the socket of the connection, and believes no host key besides", () => {
  const to = { target: { user: "alice", host: "web" }, folder: "/f" } as unknown as Connection;
  const from = { target: { user: "bob", host: "big" }, folder: "/g" } as unknown as Connection;
  const [env, options, ...words] = copyCommand(to, ["/nix/store/p"], { root: true, from });
  expect([env, ...words]).toEqual([
    "env",
    "nix",
    "--extra-experimental-features",
    "nix-command",
    "copy",
    "--substitute-on-destination",
    "--no-check-sigs",
    "--from",
    "ssh-ng://bob@panther-big",
    "--to",
    "ssh-ng://alice@panther-web?remote-program=sudo%20-n%20nix-daemon",
    "/nix/store/p",
  ]);
  expect(options!.split(" ")).toEqual(
    expect.arrayContaining([
      "ControlPath=/f/%n",
      "StrictHostKeyChecking=yes",
      "UserKnownHostsFile=/dev/null",
    ]),
  );
});

describe("what a host answers", () => {
  test("is told from what it says besides", () => {
    expect(answersOf("hello\npanther:refused=busy\r\npanther:why=a=b\n")).toEqual({
      refused: "busy",
      why: "a=b",
    });
    expect(fieldsOf("phase=soaked\nreason=x: y=z\n")).toEqual({ phase: "soaked", reason: "x: y=z" });
  });
});

test.each(["; reboot", "$(id)", "a b", "", "'", "a\nb", "*"])(
  "%j is no word that a host is given",
  (word) => {
    expect(isPlain(word)).toBe(false);
  },
);

describe("the program on its way to a host", () => {
  test("does nothing where the connection breaks in the middle of it", () => {
    const root = mkdtempSync(join(tmpdir(), "panther-carried-"));
    try {
      for (const text of [installed(), carried()]) {
        // at every line but the last
        const lines = text.trimEnd().split("\n");
        for (const length of [1, 5, 9, 10, 40, 200, lines.length - 3, lines.length - 1]) {
          spawnSync("sh", ["-s", "--", "resume"], {
            input: lines.slice(0, length).join("\n"),
            env: { ...process.env, PANTHER_ROOT: root },
          });
          expect(existsSync(join(root, "var")), `${length} lines`).toBe(false);
        }
      }
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
