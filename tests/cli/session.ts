import { execFileSync, spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, readdir, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { launcher } from "../support/launcher.ts";
import { installPantheros } from "../support/modules.ts";

const repository = join(import.meta.dirname, "../..");
const fixtures = join(repository, "fixtures");

/** What a run of a program came to. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A project of a fixture in a folder of its own, which goes when it is disposed of. */
export interface Project {
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Lays out a fixture of `fixtures/cli` beside `base.ts`, with pantheros installed. */
export async function project(name: string): Promise<Project> {
  const home = await realpath(await mkdtemp(join(tmpdir(), "panther-cli-")));
  const folder = join(home, "project");
  await cp(join(fixtures, "cli", name), folder, { recursive: true });
  await rm(join(folder, "session.txt"), { force: true });
  await cp(join(fixtures, "base.ts"), join(folder, "base.ts"));
  installPantheros(folder);
  await mkdir(join(home, "bin"));
  for (const tool of ["readlink", "find", "dirname", "uname", "cat", "sh", "git", "tar"])
    await link(tool, join(home, "bin", tool));
  return {
    folder,
    // no colours, no Nix but the fixture's own, nothing of the user's
    environment: {
      PATH: [join(folder, "bin"), join(home, "bin")].join(delimiter),
      HOME: home,
      LANG: "C.UTF-8",
      // git says the same wherever the folder lies
      GIT_CEILING_DIRECTORIES: home,
      GIT_DISCOVERY_ACROSS_FILESYSTEM: "1",
    },
    [Symbol.asyncDispose]: () => rm(home, { recursive: true }),
  };
}

async function link(tool: string, target: string): Promise<void> {
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    try {
      await symlink(await realpath(join(folder, tool)), target);
      return;
    } catch {
      // not in this one
    }
  }
}

/** Runs panther in a project, as a shell would. */
function panther({ folder, environment }: Project, args: readonly string[], cwd = folder): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(launcher, args, { cwd, env: environment, stdio: ["ignore", "pipe", "pipe"] });
    const output = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, ...output }));
  });
}

/** Path of the session of a fixture. */
export const sessionFile = (name: string): string => join(fixtures, "cli", name, "session.txt");

/** Names of the fixtures. */
export const sessions = async (): Promise<string[]> => (await readdir(join(fixtures, "cli"))).toSorted();

/**
 * Does what the lines of a session that begin with `$ ` say, in a project of its own, and gives back the session as it
 * went: standard output as it is, standard error behind `! `, and exit codes other than 0 behind `= `.
 */
export async function replay(name: string): Promise<string> {
  const text = await readFile(sessionFile(name), "utf8");
  await using place = await project(name);
  const lines: string[] = [];
  for (const command of text.split("\n").filter((line) => line.startsWith("$ "))) {
    lines.push(command, ...(await step(place, command.slice(2).split(" "))));
  }
  return `${lines.join("\n")}\n`;
}

async function step(place: Project, [program, ...args]: readonly string[]): Promise<string[]> {
  const [path = "", ...rest] = args;
  const target = join(place.folder, path);
  switch (program) {
    case "panther": {
      const { code, stdout, stderr } = await panther(place, args);
      const shown = (output: string, mark: string): string[] =>
        output === ""
          ? []
          : plain(output, place)
              .replace(/\n$/, "")
              .split("\n")
              .map((line) => `${mark}${line}`.trimEnd());
      return [...shown(stdout, ""), ...shown(stderr, "! "), ...(code === 0 ? [] : [`= ${code}`])];
    }
    case "write":
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, `${rest.join(" ")}\n`);
      return [];
    case "replace": {
      const [from = "", to = ""] = rest;
      const before = await readFile(target, "utf8");
      if (!before.includes(from)) throw new Error(`${path} has no ${from}`);
      await writeFile(target, before.replace(from, to));
      return [];
    }
    case "list":
      return readdir(target, { recursive: true }).then(
        (names) => names.toSorted(),
        () => [],
      );
    case "commit":
      commit(place);
      return [];
    default:
      throw new Error(`a session has no ${program}`);
  }
}

/** Commits everything but packages, in a repository that is made if there is none. */
function commit({ folder, environment }: Project): void {
  const git = (...args: readonly string[]): void => {
    const name = ["-c", "user.name=test", "-c", "user.email=test@localhost", "-c", "commit.gpgSign=false"];
    execFileSync("git", [...name, ...args], { cwd: folder, env: environment, stdio: "pipe" });
  };
  git("init", "--quiet");
  git("add", "--all", ".", ":!node_modules");
  git("commit", "--quiet", "--allow-empty", "--message", "as it is");
}

/** Output without what differs between machines, runs and versions: times, folders, lines of emitted files. */
function plain(output: string, place: Project): string {
  return output
    .replaceAll(place.folder, "<project>")
    .replace(/\b\d+(?:\.\d+)? m?s\b/g, "<time>")
    .replace(/((?:hosts|modules)\/\S+\.nix):\d+/g, "$1:<line>")
    .replace(/@@ line \d+ @@/g, "@@ line <line> @@")
    .replace(/\b[0-9a-f]{40}\b/g, "<commit>")
    .replace(/(Kept as plan )[0-9a-f]{12}/g, "$1<id>")
    .replace(/(against .*\()[0-9a-f]{12}\)/g, "$1<commit>)")
    .replace(/^\d+\.\d+\.\d+$/gm, "<version>")
    .replace(/(pantheros@)\d+\.\d+\.\d+/g, "$1<version>");
}
