import { buildCommand } from "@stricli/core";
import { failureOf } from "../../build/index.ts";
import { UserError } from "../../diagnostics/index.ts";
import type { Regenerated } from "../../index/regenerate.ts";
import { isOwnRepository, projectFiles, shippedFiles, writeTypes } from "../../types/index.ts";
import { attempt, exit, printJson, type Context } from "../context.ts";
import { flakeFolder } from "../emitted.ts";
import { jsonFlag, off, projectFlag } from "../flags.ts";
import { evaluated } from "../project.ts";
import { projectOf } from "./check.ts";

interface Flags {
  readonly project?: string;
  readonly json: boolean;
  readonly check: boolean;
  readonly nix: boolean;
}

/** The options of the inputs that the fleet has locked, read by Nix from its flake. */
async function ofOwnInputs(context: Context, root: string): Promise<Regenerated> {
  const { fleet } = await evaluated(root);
  const { regenerateFromFlake } = await import("../../index/regenerate.ts");
  context.say(`reading the options of ${fleet.hosts.map((host) => host.facts.name).join(", ")} with Nix ...`);
  const read = await regenerateFromFlake({
    flake: `path:${root}/${flakeFolder}`,
    hosts: fleet.hosts.map((host) => host.facts.name),
  });
  if (read.ok) return read;
  const { message, reason } = read;
  const ending =
    reason === "missing" ? ({ kind: "missing", message } as const) : ({ kind: "exit", code: 1 } as const);
  throw new UserError([
    failureOf({ host: null, doing: "evaluate", ended: { ending, stdout: "", stderr: message } }, {}),
  ]);
}

async function types(context: Context, root: string, flags: Flags): Promise<void> {
  const own = isOwnRepository(root) && !flags.nix;
  const { regenerateFromData } = await import("../../index/regenerate.ts");
  const made = flags.nix
    ? await ofOwnInputs(context, root)
    : regenerateFromData(undefined, own ? "../value.ts" : "pantheros");
  const files = own ? shippedFiles(made) : projectFiles(made);
  const differing = await writeTypes(root, files, flags.check);
  if (flags.json)
    printJson(context, {
      files: files.map(({ path }) => path),
      [flags.check ? "stale" : "written"]: differing,
    });
  else for (const path of differing) context.print(`${context.out("yellow", "~")} ${path}`);
  const stale = flags.check && differing.length > 0;
  if (!flags.json)
    context.say(
      stale
        ? "These are not what the options say. Write them: panther types"
        : countText(files.length, differing.length),
    );
  if (stale) context.done(exit.findings);
}

const countText = (all: number, written: number): string =>
  written === 0 ? `${all} files are current` : `${written} of ${all} files written`;

export const typesCmd = buildCommand<Flags, [], Context>({
  docs: {
    brief: "Write the types of all options into the project, for editors and checks",
    fullDescription: [
      "Writes the options of NixOS and home-manager as TypeScript and as an index into options/, where they take the place",
      'of those that pantheros ships: add "options" to the include list of tsconfig.json. With --nix, they are the options',
      "of the inputs that the fleet has locked, with those of every further module; that takes Nix and a network.",
    ].join("\n"),
  },
  parameters: {
    flags: {
      project: projectFlag,
      json: jsonFlag,
      check: off("Write nothing; exit 1 if the files are not what the options say"),
      nix: off("Read the options of the fleet's own locked inputs with Nix"),
    },
  },
  async func(flags) {
    const root = await projectOf(this, flags);
    if (root === null) return;
    await attempt(this, root, flags.json, () => types(this, root, flags));
  },
});
