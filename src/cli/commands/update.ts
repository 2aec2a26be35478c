import { join } from "node:path";
import { buildCommand } from "@stricli/core";
import { failureOf, updateInputs } from "../../build/index.ts";
import { closest, UserError } from "../../diagnostics/index.ts";
import { lockWithout, writeFlake, type Emitted } from "../../emit/index.ts";
import type { EvaluatedFleet } from "../../evaluate/index.ts";
import { compareLocks } from "../../plan/index.ts";
import { countOf } from "../../report/index.ts";
import { attempt, exit, type Context } from "../context.ts";
import { emitFleet, flakeFolder, lockIn } from "../emitted.ts";
import { jsonFlag, off, projectFlag } from "../flags.ts";
import { stoppable } from "../interrupt.ts";
import { misuse } from "../machines.ts";
import { evaluated } from "../project.ts";
import { projectOf } from "./check.ts";
import { plan } from "./plan.ts";

interface Flags {
  readonly project?: string;
  readonly json: boolean;
  readonly known: boolean;
  readonly nix: boolean;
}

async function update(context: Context, root: string, flags: Flags, names: readonly string[]): Promise<void> {
  const { fleet } = await evaluated(root, { trace: true });
  for (const name of names) inputNamed(fleet, name);
  const { diagnostics: stale } = await writeFlake(root, emitFleet(fleet, root).files, { check: true });
  if (stale.length > 0) throw new UserError(stale);
  const before = lockIn(root);
  if (flags.known) await takeKnown(fleet, root, names);
  else await askNix(root, names);
  const changed = compareLocks(before, lockIn(root));
  context.say(
    changed.length === 0
      ? "No input has another revision."
      : `${countOf(changed.length, "input")} updated: ${changed.map(({ name }) => name).join(", ")}`,
  );
  await plan(context, root, { json: flags.json, against: "HEAD", nix: flags.nix }, []);
}

function inputNamed(fleet: EvaluatedFleet, name: string): void {
  const known = fleet.inputs.map((input) => input.name);
  if (known.includes(name)) return;
  const near = closest(name, known);
  throw new UserError([
    misuse(
      `the fleet has no input ${JSON.stringify(name)}`,
      near ? `Did you mean ${near}?` : `Its inputs: ${known.join(", ")}`,
    ),
  ]);
}

async function askNix(root: string, names: readonly string[]): Promise<void> {
  const folder = join(root, flakeFolder);
  const ended = await stoppable((signal) => updateInputs({ folder, signal }, names));
  if (ended.ending.kind === "exit" && ended.ending.code === 0) return;
  throw new UserError([failureOf({ host: null, doing: "update", ended }, {})]);
}

/** The pins of the package take the place of those of the lock file, where the package has any. */
async function takeKnown(fleet: EvaluatedFleet, root: string, names: readonly string[]): Promise<void> {
  const chosen = names.length > 0 ? names : fleet.inputs.map((input) => input.name);
  const before = lockIn(root);
  const emittedWithout = (some: readonly string[]): Emitted =>
    emitFleet(fleet, root, lockWithout(before, some));
  const lost = compareLocks(before, lockOf(emittedWithout(chosen))).filter(({ after }) => after === null);
  const unknown = new Set(lost.map(({ name }) => name));
  if (names.length > 0 && unknown.size > 0)
    throw new UserError([
      misuse(
        `this panther came with no revision of ${[...unknown].join(", ")}`,
        `Ask Nix: panther update ${names.join(" ")}`,
      ),
    ]);
  const emitted = emittedWithout(chosen.filter((name) => !unknown.has(name)));
  const { diagnostics } = await writeFlake(root, emitted.files);
  if (diagnostics.length > 0) throw new UserError(diagnostics);
}

function lockOf({ files }: Emitted): string | undefined {
  const file = files.find(({ path }) => path === "flake.lock");
  return file && "text" in file ? file.text : undefined;
}

export const updateCmd = buildCommand<Flags, string[], Context>({
  docs: {
    brief: "Pin inputs of the flake anew, and show what that changes",
    fullDescription:
      "Asks Nix for the present revisions of the inputs that are named, or of all, and writes flake/flake.lock; then plans against the last commit. Nothing is committed, built or deployed; git restore flake/flake.lock takes it back. Exit code 0: nothing changes; 1: something does; 2: it could not be done.",
  },
  parameters: {
    flags: {
      project: projectFlag,
      json: jsonFlag,
      known: off("Without Nix: take the revisions that came with this panther"),
      nix: off("Build the systems as well, and compare what they need, with sizes"),
    },
    positional: {
      kind: "array",
      parameter: { parse: String, brief: "Inputs of the fleet (default: all)", placeholder: "input" },
    },
  },
  async func(flags, ...names) {
    const root = await projectOf(this, flags);
    if (root === null) return;
    let made = false;
    await attempt(this, root, flags.json, async () => {
      await update(this, root, flags, names);
      made = true;
    });
    if (!made) this.done(exit.failed);
  },
});
