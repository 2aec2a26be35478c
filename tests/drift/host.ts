import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { EvaluatedHost } from "../../src/evaluate/index.ts";
import { valuesOf } from "../../src/check/values.ts";
import { judge, type HostDrift } from "../../src/drift/finding.ts";
import { collector } from "../../src/drift/collector.ts";
import { readCollected, type Collected } from "../../src/drift/observation.ts";
import type { Declared, Signal } from "../../src/drift/signal.ts";

/** A host that is a folder: what signals read stands in files, what they call are programs of its `bin`. */
export interface FakeHost {
  readonly root: string;
  /** Absolute path within the host. */
  file(path: string, text: string, mode?: number): void;
  link(path: string, target: string): void;
  remove(path: string): void;
  read(path: string): string;
  /** A program that prints a text, or a shell program with `#!` of its own. */
  program(name: string, text: string): void;
  /** Runs the collector with `sh`, or with another shell. */
  collect(signals: readonly Signal[], shell?: string): Collected;
  /** Runs it, and judges what it says. */
  drift(signals: readonly Signal[], declared?: Declared): HostDrift;
  dispose(): void;
}

/** Where root is at home on every NixOS (nixpkgs, nixos/modules/config/users-groups.nix), and so on such a host. */
export const homeOfRoot = "/root";

export function fakeHost(): FakeHost {
  const root = mkdtempSync(join(tmpdir(), "panther-drift-"));
  const at = (path: string): string => join(root, path);
  const made = (path: string): string => {
    mkdirSync(dirname(at(path)), { recursive: true });
    return at(path);
  };
  const host: FakeHost = {
    root,
    file(path, text, mode = 0o644) {
      rmSync(at(path), { force: true });
      writeFileSync(made(path), text);
      chmodSync(at(path), mode);
    },
    link(path, target) {
      rmSync(at(path), { force: true });
      symlinkSync(target, made(path));
    },
    remove: (path) => rmSync(at(path), { recursive: true, force: true }),
    read: (path) => readFileSync(at(path), "utf8"),
    program(name, text) {
      const script = text.startsWith("#!") ? text : `#!/bin/sh\ncat <<'THE_END'\n${text}THE_END\n`;
      host.file(`/bin/${name}`, script, 0o755);
    },
    collect(signals, shell = "sh") {
      const { stdout, error } = spawnSync(shell, ["-s"], {
        input: collector(signals),
        encoding: "utf8",
        maxBuffer: 64 * 1024 * 1024,
        env: { PATH: `${at("bin")}:${process.env["PATH"]}`, PANTHER_ROOT: root },
      });
      if (error) throw error;
      return readCollected(
        stdout,
        signals.map(({ id }) => id),
      );
    },
    drift(signals, declared = declares([])) {
      const expected = Object.fromEntries(
        signals.flatMap((one) => {
          const found = one.expected(declared);
          return found === null ? [] : [[one.id, found]];
        }),
      );
      return judge(declared, signals, expected, host.collect(signals), "2026-01-31");
    },
    dispose: () => rmSync(root, { recursive: true, force: true }),
  };
  host.file("/proc/sys/kernel/hostname", "web\n");
  host.file("/proc/sys/kernel/random/boot_id", "0f4d1c52-6d1f-4a7f-9d67-0c2b7a1e5f11\n");
  return host;
}

/** A declaration of nothing but some definitions of NixOS, and facts. */
export function declares(
  definitions: readonly (readonly [path: string, value: unknown])[],
  facts: Partial<EvaluatedHost["facts"]> = {},
): Declared {
  const origin = { file: "hosts/web/default.ts", line: 1, column: 1 } as unknown as EvaluatedHost["origin"];
  const nixos = definitions.map(([path, value]) => ({
    path: path.split("."),
    value,
    priority: 100,
    order: 1000,
    conditions: [],
    origin,
    source: { kind: "host" },
  })) as unknown as EvaluatedHost["nixos"];
  const host = {
    facts: { name: "web", role: "server", users: [], facts: {}, tags: [], access: "tailnet", ...facts },
    origin,
    modules: [],
    users: [],
    nixos,
    home: {},
    secrets: [],
    fillIns: [],
    drift: [],
  } as unknown as EvaluatedHost;
  return { host, values: valuesOf(nixos), manifest: null };
}
