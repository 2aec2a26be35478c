import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../diagnostics/index.ts";
import { interrupts } from "./interrupt.ts";

const git = (root: string, ...args: readonly string[]): string =>
  execFileSync("git", ["-C", root, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  }).trim();

/** Commit of the project; with changes, `-dirty`. Null outside of a repository. */
export function revisionOf(root: string): string | null {
  try {
    return `${git(root, "rev-parse", "HEAD")}${git(root, "status", "--porcelain") === "" ? "" : "-dirty"}`;
  } catch {
    return null;
  }
}

/** The commit that a revision names; PANTHER6009 where there is none. */
export function commitOf(root: string, revision: string): string {
  try {
    // a name that begins with a dash would be taken for an option
    return git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`);
  } catch (error) {
    const { code, stderr = "" } = error as { readonly code?: string; readonly stderr?: string };
    throw noComparison(
      code === "ENOENT" ? "git is not at hand" : `the project has no revision ${revision}`,
      "Commit first, name another revision with --against REV, or compare with what runs: --against deployed",
      // where there is no repository, or one that git does not trust, it says so
      stderr.trim().split("\n")[0] || undefined,
    );
  }
}

/** An earlier revision that nothing can be compared with. */
export function noComparison(message: string, fix: string, why?: string): UserError {
  const reason = why === undefined ? {} : { why };
  return new UserError([
    { code: "PANTHER6009", severity: "error", message, hosts: [], places: [], ...reason, fix },
  ]);
}

export interface Checkout {
  /** Folder of the project as it was, with the packages of the present one. */
  readonly root: string;
  readonly remove: () => void;
}

/**
 * The project as a commit has it, in a folder of its own, which goes when it is removed and when the program ends. The
 * repository and its work tree stay as they are.
 */
export function checkout(root: string, commit: string): Checkout {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "panther-revision-")));
  const remove = (): void => {
    process.off("exit", remove);
    for (const signal of interrupts) process.off(signal, leave);
    rmSync(folder, { recursive: true, force: true });
  };
  const leave = (): never => process.exit(2);
  process.once("exit", remove);
  for (const signal of interrupts) process.once(signal, leave);
  const project = join(folder, "project");
  const archive = join(folder, "project.tar");
  mkdirSync(project);
  try {
    git(root, "archive", "--format=tar", `--output=${archive}`, commit);
    execFileSync("tar", ["-xf", archive, "-C", project], { stdio: ["ignore", "ignore", "pipe"] });
  } catch (error) {
    remove();
    throw noComparison(
      `the project at ${commit.slice(0, 12)} cannot be unpacked into ${folder}`,
      "See that tar is at hand and that there is room, or compare with what runs: --against deployed",
      (error as Error).message,
    );
  }
  const packages = join(root, "node_modules");
  const link = join(project, "node_modules");
  if (existsSync(packages) && !existsSync(link)) symlinkSync(packages, link);
  return { root: project, remove };
}
