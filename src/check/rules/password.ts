import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../diagnostics/index.ts";
import type { Definition, EvaluatedHost } from "../../evaluate/model.ts";
import { error, type Rule } from "../rule.ts";
import { namesSecret, secretIn } from "../secret-text.ts";
import { leaves } from "../walk.ts";
import { name } from "../words.ts";

const why =
  "What is in the configuration is in the Nix store of every machine that builds it, where every user can read it, and in the repository's history for good.";

/** Options of `users.users.<name>` that hold a password or a hash of one; `!` and `*` are none, they lock the account. */
const accountPasswords: ReadonlySet<string> = new Set([
  "password",
  "hashedPassword",
  "initialPassword",
  "initialHashedPassword",
]);

export const rule: Rule = {
  codes: ["PANTHER4101"],
  description: "No password, hash of one, private key or token stands in the configuration.",
  definition: ({ host }, definition) => judge(host, definition),
  fleet({ fleet, project }) {
    // hardware reports are long, and name devices only
    const reports = new Set(fleet.hosts.map(({ facts }) => facts.hardware?.report));
    return fleet.files
      .filter((file) => !reports.has(file))
      .flatMap((file) => inFile(join(project.root, file), file));
  },
};

function judge(host: EvaluatedHost, definition: Definition): Diagnostic[] {
  return leaves(definition).flatMap(({ value, path, origin }) => {
    if (typeof value !== "string" || value === "") return [];
    const full = [...definition.path, ...path.map(String)];
    const what = secretIn(value) ?? (holdsPassword(full) && !isElsewhere(value) ? "a password" : undefined);
    if (what === undefined) return [];
    return [error("PANTHER4101", host, `${name(full)} holds ${what}`, [origin], { why, fix: fixFor(full) })];
  });
}

function holdsPassword(path: readonly string[]): boolean {
  const last = path.findLast((segment) => !/^\d+$/.test(segment)) ?? "";
  if (path[0] === "users" && (path[1] === "users" || path[1] === "extraUsers"))
    return accountPasswords.has(last);
  return namesSecret(last);
}

/**
 * A lock, a path, an empty variable, or a word that the program replaces by the real one: `$__file{...}`, `${VAR}`, `@x@`;
 * also where it opens a string of a Nix expression, of which only punctuation may follow.
 */
const isElsewhere = (value: string): boolean =>
  /^"?(?:!|\*|\/|\$|@|%|op:\/\/|<)/.test(value) || !/[A-Za-z0-9]/.test(value);

function fixFor(path: readonly string[]): string {
  if (path[0] === "users") {
    return "On a laptop set the password at installation, with `passwd`; on a server use SSH keys. Then change this one: it is known.";
  }
  return 'Put it into 1Password, take the option that reads a file, and give it `secret("op://vault/item/field")`. Then change it: it is known.';
}

function inFile(path: string, file: string): Diagnostic[] {
  const lines = readText(path).split("\n");
  return lines.flatMap((line, i) => {
    const what = secretIn(line);
    if (what === undefined) return [];
    return [
      error("PANTHER4101", null, `${file} holds ${what}`, [{ file, line: i + 1, column: 1 }], {
        why,
        fix: "Take it out of the file, and change it: it is known.",
      }),
    ];
  });
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return ""; // a folder, or a file that is gone: the evaluation says so
  }
}
