import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { nixOptions, nixProgram } from "./evaluate.ts";
import type { NixValue } from "./evaluate.ts";
import type { ModuleSet } from "./module-sets.ts";

/** What a library makes of one option: its value, or the class of error that reading it is. */
export type Verdict = { readonly value: NixValue } | { readonly error: string };

/** The verdicts on a module set's probes, in their order. */
export type Judgement = readonly Verdict[];

/** What an error message means, in words that hold for every version of the library. */
const errorClasses: readonly (readonly [string, RegExp])[] = [
  ["unknown option", /The option [`'].*' does not exist/],
  ["conflicting definitions", /has conflicting definition values/],
  ["conflicting types of definitions", /has conflicting option types/],
  ["defined several times", /is defined multiple times/],
  ["null and not null", /is defined both null and not null/],
  ["cannot merge", /Cannot merge definitions of/],
  ["wrong type", /A definition for option [`'].*' is not of type/],
  ["not defined", /was accessed but has no value defined|is used but not defined/],
  ["already declared", /is already declared in|is declared multiple times with/],
  ["read-only", /is read-only, but it's set multiple times/],
  ["option inside option", /does not support nested options/],
  ["definition is no set", /rather than an attribute set for the option/],
  ["a definition throws", /thrown by a definition/],
  ["list among imports", /Module imports can't be nested lists/],
  ["removed option", /can no longer be used since it's been removed/],
  ["no option declaration", /expected an option declaration at option path/],
  ["no module", /does not look like a module|is not a module|Expected a module/],
  ["unsupported attribute", /has an unsupported attribute/],
  ["infinite recursion", /infinite recursion encountered/],
  ["missing attribute", /attribute '.*' missing/],
  ["order around a submodule", /called with unexpected argument 'priority'/],
  ["unreadable module", /access to (absolute )?path|opening file|No such file/],
  ["Nix type", /while a .* (was|is) expected|cannot coerce|is not a function/],
];

function errorClass(stderr: string): string {
  // the message comes first in old Nix and last, after the trace, in new Nix
  const message = stderr.slice(stderr.lastIndexOf("error:"));
  const found = errorClasses.find(([, pattern]) => pattern.test(message));
  // an error without a class is compared by its text
  return found?.[0] ?? message;
}

/** An option as data: its value, and its definitions with their places, in the order in which they merge. */
const probeFile = `
lib:
let
  # functions have no form in JSON, and neither has what a module system puts beside values
  show = v:
    if builtins.isFunction v then "<function>"
    else if builtins.isList v then map show v
    else if builtins.isAttrs v then builtins.mapAttrs (_: show) (removeAttrs v [ "_module" ])
    else v;
in
set: path:
let
  evaluated = lib.evalModules (set lib);
  option = lib.getAttrFromPath path evaluated.options;
in
if lib.isOption option then
  {
    value = show option.value;
    definitions = show option.definitions;
    inherit (option) files highestPrio isDefined;
  }
else
  # a set of options, as where a declaration stands below this path
  { tree = show (lib.getAttrFromPath path evaluated.config); }
`;

/**
 * Judges module sets by the library in a directory (its default.nix gives `lib`).
 *
 * One Nix process answers for all: `nix repl` goes on after an error, and prints what the trace function
 * is given and its error messages to the same stream, in order.
 */
export async function judge(libDirectory: string, sets: readonly ModuleSet[]): Promise<Judgement[]> {
  const place = await realpath(await mkdtemp(path.join(tmpdir(), "panther-judge-")));
  try {
    await writeFile(path.join(place, "probe.nix"), probeFile);
    const sources = sets.map((set) => `(${set.text})`);
    await writeFile(path.join(place, "sets.nix"), `[\n${sources.join("\n")}\n]\n`);
    const probes = sets.flatMap((set, n) => set.probes.map((probe) => ({ set: n, probe })));
    const lines = [
      `sets = import ${place}/sets.nix`,
      `probe = import ${place}/probe.nix (import ${libDirectory})`,
      ...probes.map(({ set, probe }, n) => {
        const steps = probe.map((name) => JSON.stringify(name)).join(" ");
        const answer = `builtins.toJSON (probe (builtins.elemAt sets ${set}) [ ${steps} ])`;
        return `builtins.trace "@probe ${n}" (builtins.trace ("@value " + ${answer}) null)`;
      }),
    ];
    const said = await replOutput(lines, [place, libDirectory]);
    const answers = said.split(/^trace: @probe \d+$/m).slice(1);
    if (answers.length !== probes.length) throw new Error(`nix repl stopped early:\n${said.slice(-2000)}`);
    const verdicts = answers.map(verdict);
    return sets.map((_, n) => verdicts.filter((_verdict, probe) => probes[probe]?.set === n));
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

function verdict(answer: string): Verdict {
  const value = /^trace: @value (.*)$/m.exec(answer)?.[1];
  return value === undefined ? { error: errorClass(answer) } : { value: JSON.parse(value) as NixValue };
}

/** What `nix repl` prints on stderr when it is given the lines. */
async function replOutput(lines: readonly string[], readable: readonly string[]): Promise<string> {
  const child = spawn(nixProgram(), nixOptions(readable, "repl"), { stdio: ["pipe", "ignore", "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  child.stdin.end(`${lines.join("\n")}\n`);
  await once(child, "close");
  return said;
}
