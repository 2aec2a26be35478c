import { relative, resolve } from "node:path";
import { buildCommand } from "@stricli/core";
import { UserError } from "../../diagnostics/index.ts";
import { ejected, writeEjected } from "../../emit/index.ts";
import { attempt, type Context } from "../context.ts";
import { emitFleet } from "../emitted.ts";
import { projectFlag } from "../flags.ts";
import { judged } from "../project.ts";
import { projectOf } from "./check.ts";

interface Flags {
  readonly project?: string;
}

export const ejectCmd = buildCommand<Flags, [string], Context>({
  docs: {
    brief: "Write the flake as a repository of its own, for going on in Nix alone",
    fullDescription:
      "Writes the flake into a folder that is not there yet, or empty: without a word on where it came from, with its lock file and a README. It needs nothing of pantherOS, and your sources stay as they are.",
  },
  parameters: {
    flags: { project: projectFlag },
    positional: {
      kind: "tuple",
      parameters: [{ parse: String, brief: "Folder to write it to", placeholder: "folder" }],
    },
  },
  async func(flags, folder) {
    const root = await projectOf(this, flags);
    if (root === null) return;
    await attempt(this, root, false, async () => {
      const { fleet, diagnostics } = await judged(root, { trace: true });
      const emitted = fleet && emitFleet(fleet, root);
      const errors = [...diagnostics, ...(emitted?.diagnostics ?? [])].filter((d) => d.severity === "error");
      if (fleet === null || emitted === null || errors.length > 0) throw new UserError(errors);
      const files = ejected(fleet, emitted.files);
      await writeEjected(root, resolve(folder), files);
      this.say(
        `${relative(process.cwd(), resolve(folder)) || "."}: ${files.length} files\n\nNext: cd ${folder} && git init && git add . && nix flake check --no-build`,
      );
    });
  },
});
