import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isUserFile, projectPath } from "../author/origin.ts";
import { closest, type Origin } from "../diagnostics/index.ts";
import { isDenied, reportThrown, thrownAt, type Problems } from "./problem.ts";

/** Which file asks for what. */
export interface Import {
  readonly specifier: string;
  /** URL or path of the file that imports it. */
  readonly from: string | undefined;
}

/** Reports that the user's files could not be loaded; `wanted` is the import that failed, where one did. */
export function reportLoadFailure(problems: Problems, error: unknown, start: Origin, wanted?: Import): void {
  const asked = wanted && importPlace(wanted);
  if (wanted && leavesProject(wanted)) {
    problems.error("PANTHER1004", `${wanted.specifier} lies outside the project`, [asked ?? start], {
      why: "A configuration is made of files of its project, so that the project alone says what it is.",
      fix: "Move the file into the project.",
    });
    return;
  }
  if (isDenied(error) || !isLoadError(error)) {
    reportThrown(problems, error, "the configuration", thrownAt(error) ?? asked ?? start);
    return;
  }
  const place = syntaxErrorPlace(error) ?? asked ?? thrownAt(error) ?? start;
  const fix = remedy(error, wanted);
  problems.error(
    "PANTHER1001",
    `the configuration could not be loaded: ${firstLine(error)}`,
    [place],
    fix === undefined ? {} : { fix },
  );
}

/** What to do about it, where that can be told. */
function remedy(error: Error, wanted: Import | undefined): string | undefined {
  if (error.message.includes("does not provide an export named"))
    return "Export it there, or mend the name; of two files that import each other, one has to do without the other.";
  if (codeOf(error) === "ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX")
    return "Node runs TypeScript by leaving the types out: write what is more than a type in JavaScript, such as an object for an enum.";
  if (codeOf(error) === "ERR_INVALID_PACKAGE_CONFIG") return "Mend that file: it is to be JSON.";
  if (codeOf(error) !== "ERR_MODULE_NOT_FOUND" || wanted === undefined) return undefined;
  const { specifier, from } = wanted;
  if (!/^\.{0,2}\//.test(specifier)) return `Install it: npm install ${specifier}`;
  const near = isUserFile(from) ? nearby(specifier, dirname(toPath(from))) : undefined;
  return near === undefined
    ? "Mend the path, or make the file; a path is that from this file, and ends in .ts."
    : `Did you mean ${JSON.stringify(near)}?`;
}

/** A file that may be meant by a path to one that is not there. */
function nearby(specifier: string, folder: string): string | undefined {
  const parent = dirname(specifier);
  let names: readonly string[];
  try {
    names = readdirSync(resolve(folder, parent));
  } catch {
    return undefined;
  }
  const name = basename(specifier);
  const files = names.filter((one) => /\.(?:ts|json)$/.test(one));
  const found = files.find((one) => one === `${name}.ts`) ?? closest(name, files);
  return found === undefined ? undefined : `${parent}/${found}`;
}

const codeOf = (error: unknown): string => (error as { code?: string } | null)?.code ?? "";

/** True for what Node throws before the user's code runs: files that are missing or cannot be parsed. */
function isLoadError(error: unknown): error is Error {
  const code = codeOf(error);
  return (
    (error instanceof SyntaxError && (code !== "" || syntaxErrorPlace(error) !== undefined)) ||
    /^ERR_(?:MODULE|PACKAGE|UNSUPPORTED|UNKNOWN_FILE|INVALID_(?:MODULE|PACKAGE|TYPESCRIPT)|IMPORT)_/.test(
      code,
    )
  );
}

/** Without the paths of this machine, which findings do not show. */
const firstLine = (error: Error): string =>
  error.message
    .split("\n")[0]!
    .replace(/(?<=^|[\s(])'?((?:file:\/\/)?\/[^\s']+)'?/g, (all, path: string) =>
      isUserFile(path) ? projectPath(path) : all,
    );

/** Syntax errors carry their place in the first lines of the stack: `file:///...:12`, the line, and a caret under it. */
function syntaxErrorPlace(error: Error): Origin | undefined {
  const [, url, line] = /^(file:\/\/\S+?|\/\S+?):(\d+)\n/.exec(String(error.stack)) ?? [];
  if (!isUserFile(url)) return undefined;
  const caret = /\n( *)\^/.exec(String(error.stack))?.[1]?.length ?? 0;
  return { file: projectPath(url), line: Number(line), column: caret + 1 };
}

function leavesProject({ specifier, from }: Import): boolean {
  if (!isUserFile(from) || !/^(?:\.{0,2}\/|file:)/.test(specifier)) return false;
  const target = specifier.startsWith("file:")
    ? fileURLToPath(specifier)
    : resolve(dirname(toPath(from)), specifier);
  return projectPath(target).startsWith("../");
}

const toPath = (name: string): string => (name.startsWith("file:") ? fileURLToPath(name) : name);

/** Where a file names what it imports. */
function importPlace({ specifier, from }: Import): Origin | undefined {
  if (!isUserFile(from)) return undefined;
  const text = readFileSync(toPath(from), "utf8");
  const index = ['"', "'", "`"]
    .map((quote) => text.indexOf(`${quote}${specifier}${quote}`))
    .find((i) => i >= 0);
  if (index === undefined) return { file: projectPath(from), line: 0, column: 0 };
  const before = text.slice(0, index).split("\n");
  return { file: projectPath(from), line: before.length, column: before.at(-1)!.length + 1 };
}
