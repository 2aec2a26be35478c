import { watch } from "node:fs";
import { buildCommand } from "@stricli/core";
import { countText, diagnosticGithub, diagnosticJson, Locator } from "../../report/index.ts";
import { attempt, exit, printJson, sayDiagnostics, type Context } from "../context.ts";
import { jsonFlag, off, projectFlag } from "../flags.ts";
import { findProject, getReady, judged } from "../project.ts";

interface Flags {
  readonly project?: string;
  readonly json: boolean;
  readonly reporter: "text" | "json" | "github";
  readonly strict: boolean;
  readonly watch: boolean;
}

async function once(context: Context, root: string, flags: Flags): Promise<void> {
  const started = performance.now();
  const { diagnostics: findings } = await judged(root);
  const bad = findings.some((d) => flags.strict || d.severity === "error");
  const reporter = flags.json ? "json" : flags.reporter;
  if (reporter === "text") {
    sayDiagnostics(context, findings, root);
    const time = `${Math.round(performance.now() - started)} ms`;
    context.say(
      `${bad ? context.err("red", "✗") : context.err("green", "✓")} ${countText(findings)} ${context.err("dim", `(${time})`)}`,
    );
  } else {
    const locator = new Locator(root);
    if (reporter === "json")
      printJson(context, { diagnostics: findings.map((d) => diagnosticJson(d, locator)) });
    else for (const d of findings) context.print(diagnosticGithub(d, locator));
  }
  context.done(bad ? exit.findings : exit.fine);
}

/** Runs again after each change of a TypeScript or JSON file, until interrupted. */
async function repeatedly(context: Context, root: string, flags: Flags): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const again = (): void => {
    running = running.then(async () => {
      context.say(context.err("dim", `\n── ${new Date().toLocaleTimeString()} ──`));
      await attempt(context, root, false, () => once(context, root, flags));
      getReady(root);
    });
  };
  again();
  watch(root, { recursive: true }, (_event, file) => {
    if (!file || !/\.(ts|json|nix)$/.test(file) || /(^|\/)(node_modules|flake|dist|\.git)\//.test(file))
      return;
    clearTimeout(timer);
    timer = setTimeout(again, 20);
  });
  await new Promise(() => {});
}

export const checkCmd = buildCommand<Flags, [], Context>({
  docs: {
    brief: "Is the fleet right? Unknown options, wrong types, conflicts, lock-outs, open ports, data at risk",
    fullDescription:
      "Evaluates the fleet and judges it. Errors end with exit code 1; warnings do so with --strict. Exit code 2 means that the check could not run.",
  },
  parameters: {
    flags: {
      project: projectFlag,
      json: jsonFlag,
      reporter: {
        kind: "enum",
        values: ["text", "json", "github"],
        default: "text",
        brief: "Form of the findings",
      },
      strict: off("Warnings end with exit code 1, too"),
      watch: off("Check again after every change"),
    },
  },
  async func(flags) {
    const root = await projectOf(this, flags);
    if (root === null) return;
    await attempt(this, root, flags.json, () =>
      flags.watch ? repeatedly(this, root, flags) : once(this, root, flags),
    );
  },
});

/** The folder of the fleet; null when there is none, which has then been said. */
export async function projectOf(
  context: Context,
  flags: { readonly project?: string; readonly json?: boolean },
): Promise<string | null> {
  let root: string | null = null;
  await attempt(context, process.cwd(), flags.json ?? false, async () => {
    root = findProject(flags.project);
  });
  return root;
}
