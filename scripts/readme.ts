/**
 * Writes what README.md shows of the program's output and commands: the parts between `<!-- NAME -->` and `<!-- /NAME -->`
 * are what the program prints now. With --check, writes nothing and fails where they are not.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
/** What the program prints. @throws Error where it ends with another code: what it says then is not for the README. */
const panther = (cwd: string, code: number, ...args: readonly string[]): string => {
  const { stdout, stderr, status } = spawnSync(join(root, "bin/panther"), args, {
    cwd: join(root, cwd),
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  if (status !== code) throw new Error(`panther ${args.join(" ")} ended with ${status}: ${stderr}`);
  // the time differs from run to run
  return `${stdout}${stderr}`.replace(/ \(\d+ ms\)/, "").trim();
};
const shown = (command: string, output: string): string => `\`\`\`\n$ ${command}\n${output}\n\`\`\``;

function commands(): string {
  const help = panther(".", 0, "--help");
  const rows = help
    .slice(help.indexOf("COMMANDS\n"))
    .split("\n")
    .slice(1)
    .map((line) => /^ {2}(\S+) +(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, name, brief]) => `| \`panther ${name}\` | ${brief} |`);
  return ["| command | answers |", "|---|---|", ...rows].join("\n");
}

/** The README with its generated parts as they should be. */
export function readme(text: string): string {
  const parts: Readonly<Record<string, () => string>> = {
    mistake: () =>
      shown("npx panther check", panther("fixtures/mistakes/misspelt-option-in-a-module", 1, "check")),
    explain: () => {
      const path = "services.openssh.settings.MaxAuthTries";
      return shown(`npx panther explain ovh-vps ${path}`, panther(".", 0, "explain", "ovh-vps", path));
    },
    // of the guide, whose session a test runs; a container's unknowns left out
    drift: () => {
      const guide = readFileSync(join(root, "docs/guides/drift.md"), "utf8");
      const block = /<!-- session look -->\n([\s\S]*?)\n<!-- end -->/.exec(guide)![1]!;
      return block
        .split("\n")
        .filter((line) => !line.startsWith("  ? "))
        .join("\n")
        .replace(/, \d+ unknown/, "");
    },
    commands,
  };
  return text.replace(
    /<!-- (\w+) -->\n[\s\S]*?<!-- \/\1 -->/g,
    (_all, name: string) => `<!-- ${name} -->\n${parts[name]!()}\n<!-- /${name} -->`,
  );
}

if (import.meta.main) {
  const file = join(root, "README.md");
  const now = readFileSync(file, "utf8");
  const wanted = readme(now);
  if (process.argv.includes("--check") && now !== wanted) {
    console.error("README.md is not what the program prints: node scripts/readme.ts");
    process.exitCode = 1;
  } else if (now !== wanted) writeFileSync(file, wanted);
}
