import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { SourceFile, SourceOption } from "./compile.ts";
import { joinName } from "./name.ts";
import { dataFolder } from "./sources.ts";
import { describeStructure, type TypeStructure } from "./structure.ts";

/** An option as `data/read-options.nix` tells it. */
export interface ReadOption {
  readonly path: readonly string[];
  readonly type: TypeStructure;
  readonly default: string | null;
  readonly readOnly: boolean;
  readonly hidden: boolean;
}

/** Why options could not be read. `missing`: there is no such program. */
export interface ReadFailure {
  readonly ok: false;
  readonly reason: "missing" | "failed";
  /** What Nix said. */
  readonly message: string;
}

/**
 * Reads the options of one host of a flake with Nix, with its real, locked inputs; that takes a network where they are
 * not at hand yet. `flake` is a reference as `builtins.getFlake` takes it, `nix` the program.
 */
export function readFlakeOptions(
  flake: string,
  host: string,
  nix: string,
): Promise<ReadFailure | { ok: true; options: readonly ReadOption[] }> {
  const expression = `import ${fileURLToPath(new URL("read-options.nix", dataFolder))} { flake = ${nixString(flake)}; host = ${nixString(host)}; }`;
  const args = [
    "--extra-experimental-features",
    "nix-command flakes",
    "eval",
    "--impure",
    "--json",
    "--expr",
    expression,
  ];
  return new Promise((resolve) => {
    execFile(nix, args, { maxBuffer: 1 << 30 }, (error, stdout, stderr) => {
      if (error === null) resolve({ ok: true, options: JSON.parse(stdout) as ReadOption[] });
      else if (error.code === "ENOENT")
        resolve({ ok: false, reason: "missing", message: `${nix}: no such program` });
      else resolve({ ok: false, reason: "failed", message: stderr.trim() });
    });
  });
}

function nixString(text: string): string {
  return `"${text.replace(/[\\"$]/g, "\\$&")}"`;
}

/**
 * The options of all hosts together, as a file of the index. What is below `home-manager.users.<name>` belongs to
 * home-manager. Of an option that hosts disagree on, the first host's word is taken.
 */
export function toSourceFile(flake: string, hosts: readonly (readonly ReadOption[])[]): SourceFile {
  const options = new Map<string, SourceOption>();
  for (const option of hosts.flat()) {
    const home = option.path[0] === "home-manager" && option.path[1] === "users" && option.path.length > 3;
    const scope = home ? "home" : "nixos";
    const name = joinName(home ? option.path.slice(3) : option.path);
    const key = `${scope} ${name}`;
    if (options.has(key)) continue;
    options.set(key, {
      name,
      type: describeStructure(option.type),
      scope,
      ...(option.default === null ? {} : { default: option.default }),
      ...(option.readOnly ? { readOnly: true } : {}),
      ...(option.hidden ? { hidden: true } : {}),
    });
  }
  return {
    source: flake,
    revision: "",
    date: "",
    note: "the options of the flake's hosts",
    options: [...options.values()],
  };
}
