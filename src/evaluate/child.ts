import { writeSync } from "node:fs";
import { registerHooks } from "node:module";
import { relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { serialize } from "node:v8";
import type { Fleet } from "../author/fleet.ts";
import { isUserFile, setProject } from "../author/origin.ts";
import { evaluateFleet } from "./fleet.ts";
import { installGuards } from "./guard.ts";
import type { Evaluation } from "./model.ts";
import { Problems, reportThrown, thrownAt } from "./problem.ts";

/*
 * The process in which the user's code runs: started by `run.ts` under Node's permission model. Its arguments are the
 * project's folder and the fleet's file; the evaluation goes to file descriptor 3, so that the user may print.
 */
const [root, file] = process.argv.slice(2) as [string, string];
setProject(root);

const sources = new Set<string>();
registerHooks({
  load(url, context, nextLoad) {
    if (url.startsWith("file:") && isUserFile(url)) sources.add(relative(root, fileURLToPath(url)).split(sep).join("/"));
    return nextLoad(url, context);
  },
});

// what the user prints is talk, not data
console.log = console.info = console.debug = console.error;
installGuards();
send(await evaluate());

async function evaluate(): Promise<Evaluation> {
  let loaded: { default?: Partial<Fleet> };
  const start = { file: relative(root, file).split(sep).join("/"), line: 0, column: 0 };
  const problems = new Problems();
  try {
    loaded = (await import(pathToFileURL(file).href)) as typeof loaded;
  } catch (error) {
    const place = syntaxErrorPlace(error) ?? thrownAt(error) ?? missingFrom(error);
    if (place === undefined || !(error instanceof Error) || isLoadError(error)) {
      problems.error("PANTHER1001", `the configuration could not be loaded: ${firstLine(error)}`, [place ?? start]);
    } else reportThrown(problems, error, "the configuration", place);
    return { fleet: null, diagnostics: problems.found };
  }
  const fleet = loaded.default;
  if (fleet?.kind !== "fleet") {
    problems.error("PANTHER1005", `${start.file} does not export a fleet`, [start], {
      fix: "Its default export is what defineFleet(...) returns: export default defineFleet(\"name\", { ... });",
    });
    return { fleet: null, diagnostics: problems.found };
  }
  return evaluateFleet(fleet as Fleet, root, [...sources].sort());
}

function isLoadError(error: Error): boolean {
  return error instanceof SyntaxError || String((error as { code?: string }).code ?? "").startsWith("ERR_MODULE") || (error as { code?: string }).code === "ERR_INVALID_TYPESCRIPT_SYNTAX" || (error as { code?: string }).code === "ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX";
}

const firstLine = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split("\n")[0]!;

/** Syntax errors carry their place in the first line of the stack: `file:///...:12`. */
function syntaxErrorPlace(error: unknown): { file: string; line: number; column: number } | undefined {
  const stack = error instanceof Error ? String(error.stack) : "";
  const [, url, line] = /^(file:\/\/\S+?|\/\S+?):(\d+)\n/.exec(stack) ?? [];
  if (!isUserFile(url)) return undefined;
  const path = relative(root, url.startsWith("file:") ? fileURLToPath(url) : url);
  const caret = /\n( *)\^/.exec(stack)?.[1]?.length ?? 0;
  return { file: path.split(sep).join("/"), line: Number(line), column: caret + 1 };
}

/** A module that was not found names the one that imports it. */
function missingFrom(error: unknown): { file: string; line: number; column: number } | undefined {
  const [, path] = /imported from (\/\S+)/.exec(error instanceof Error ? error.message : "") ?? [];
  return isUserFile(path) ? { file: relative(root, path).split(sep).join("/"), line: 0, column: 0 } : undefined;
}

function send(evaluation: Evaluation): void {
  const bytes = serialize(evaluation);
  for (let sent = 0; sent < bytes.length; ) {
    try {
      sent += writeSync(3, bytes, sent);
    } catch (error) {
      if ((error as { code?: string }).code !== "EAGAIN") throw error;
    }
  }
  // a configuration that left a timer or a promise behind does not keep us
  process.exit(0);
}
