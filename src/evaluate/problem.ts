import { isUserFile, projectPath } from "../author/origin.ts";
import { MisuseError } from "../author/node.ts";
import type { Code, Diagnostic, Origin, Place } from "../diagnostics/index.ts";

/** Collects findings of an evaluation; nothing stops at the first. */
export class Problems {
  readonly found: Diagnostic[] = [];

  error(code: Code, message: string, places: readonly (Origin | Place)[], more: More = {}): void {
    this.add("error", code, message, places, more);
  }

  warning(code: Code, message: string, places: readonly (Origin | Place)[], more: More = {}): void {
    this.add("warning", code, message, places, more);
  }

  private add(
    severity: "error" | "warning",
    code: Code,
    message: string,
    places: readonly (Origin | Place)[],
    more: More,
  ): void {
    const { host, ...rest } = more;
    this.found.push({
      code,
      severity,
      message,
      hosts: host === undefined ? [] : [host],
      places: places.map((place) => ("origin" in place ? place : { origin: place })),
      ...rest,
    });
  }
}

interface More {
  readonly host?: string;
  readonly why?: string;
  readonly fix?: string;
}

/** Thrown by what replaces globals that differ between machines or runs. */
export class GuardError extends Error {
  readonly code: "PANTHER1003" | "PANTHER1004";
  readonly fix: string;
  constructor(message: string, fix: string, code: "PANTHER1003" | "PANTHER1004" = "PANTHER1003") {
    super(message);
    this.name = "GuardError";
    this.fix = fix;
    this.code = code;
  }
}

/** What Node's permission model throws. */
export interface Denied extends Error {
  readonly permission?: string;
  readonly resource?: string;
  readonly syscall?: string;
}

export const isDenied = (error: unknown): error is Denied =>
  (error as { code?: string } | null)?.code === "ERR_ACCESS_DENIED";

const frame = /(?:\(|at )(?:async )?((?:file:\/\/)?\/[^()]*?):(\d+):(\d+)\)?$/;

/** Innermost place of the user's on the stack of what was thrown. */
export function thrownAt(error: unknown): Origin | undefined {
  const stack = error instanceof Error ? String(error.stack) : "";
  for (const line of stack.split("\n")) {
    const [, file, row, column] = frame.exec(line.trim()) ?? [];
    if (isUserFile(file)) return { file: projectPath(file), line: Number(row), column: Number(column) };
  }
  return undefined;
}

/** What was refused by Node's permission model, in words; files of the project by their path in it. */
function reachText({ permission, syscall, resource = "" }: Denied): string {
  const path = projectPath(resource);
  const what = path === "" || path.startsWith("../") ? resource : path;
  const does = (verb: string): string => [verb, what].filter(Boolean).join(" ");
  switch (permission) {
    case "FileSystemRead":
      return `${does("reads")}${what === resource ? ", which lies outside the project" : ""}`;
    case "FileSystemWrite":
      return does("writes");
    case "ChildProcess":
      return does("starts");
    default:
      return `reached outside the project (${does(permission ?? syscall ?? "")})`;
  }
}

/** Turns what the user's code threw into a finding; `during` says what was going on. */
export function reportThrown(
  problems: Problems,
  error: unknown,
  during: string,
  fallback: Origin,
  host?: string,
): void {
  const places = [thrownAt(error) ?? fallback];
  const message = error instanceof Error ? error.message : String(error);
  const more = host === undefined ? {} : { host };
  if (error instanceof GuardError) {
    const why =
      error.code === "PANTHER1003"
        ? { why: "The same sources must give the same flake on every machine." }
        : {};
    problems.error(error.code, message, places, { ...more, ...why, fix: error.fix });
  } else if (error instanceof MisuseError) {
    problems.error(error.code, message, places, more);
  } else if (isDenied(error)) {
    problems.error("PANTHER1004", `${during} ${reachText(error)}`, places, {
      ...more,
      why: "A configuration is evaluated without network and subprocesses, reads only files of the project, and writes none.",
      fix: "Put what it needs into the project, and read it from there.",
    });
  } else if (
    error instanceof TypeError &&
    /read only property|not extensible|Cannot delete property/.test(message)
  ) {
    problems.error("PANTHER1002", `${during} changes what it was given: ${message}`, places, {
      ...more,
      why: "Options and facts are shared and frozen.",
      fix: "Make a copy: `{ ...value, changed: true }` or `[...list, added]`.",
    });
  } else {
    problems.error("PANTHER1002", `${during} failed: ${message}`, places, more);
  }
}
