import type { Diagnostic, Origin } from "../../diagnostics/index.ts";
import type { Definition, EvaluatedFleet, Scope } from "../../evaluate/model.ts";
import { lookup, type OptionType } from "../../index/index.ts";
import { scopesOf } from "../options.ts";
import { error, type HostContext, type Rule } from "../rule.ts";
import { namesSecret } from "../secret-text.ts";
import { isSpecial } from "../../evaluate/value.ts";
import { leaves, type Leaf } from "../walk.ts";
import { name } from "../words.ts";

const why =
  "Everything in the Nix store can be read by every user of the machine, and goes into every cache and backup of it.";

/** Functions of Nix that put a file's content into the store, right before the path. */
const reads =
  /(?:readFile|fileContents|readFileType|importJSON|importTOML|fromJSON|fromTOML|storePath|builtins\.path|toFile\s+"[^"]*"|copyPathToStore|import)\s*\(?\s*"?\$?\{?\s*$/;

/** How Grafana is told to read a file when it starts (Grafana, "Configure Grafana", file provider), up to the path. */
const readsLater = /\$__file\{\$\{\s*$/;

/** Options whose value is a file's text, written to the store as it is. */
const texts: readonly (readonly string[])[] = [
  ["environment", "etc", "*", "text"],
  ["home", "file", "*", "text"],
  ["xdg", "configFile", "*", "text"],
  ["xdg", "dataFile", "*", "text"],
  ["users", "motd"],
];

/** File names in which secrets are kept. */
const secretFile =
  /(?:^|\/)(?:\.env(?:\..*)?|id_(?:rsa|ecdsa|ed25519|dsa)|.*\.(?:key|p12|pfx|keytab|kdbx)|.*(?:_|-|\.|^|\/)secrets?\.(?:json|ya?ml|toml|txt|env)|opnix-token|.*\.age-key)$/i;

export const rule: Rule = {
  codes: ["PANTHER4102"],
  description: "Secrets stand only where a program reads a file at run time.",
  definition: (context, definition, scope) =>
    leaves(definition).flatMap((leaf) => judge(context, scope, definition, leaf)),
  fleet: ({ fleet }) =>
    fleet.files
      .filter((file) => secretFile.test(file))
      .map((file) =>
        error(
          "PANTHER4102",
          null,
          `${file} looks like a secret, and goes into the flake`,
          [originOf(fleet, file)],
          {
            why,
            fix: 'Put it into 1Password, and give `secret("op://vault/item/field")` to the option in its stead.',
          },
        ),
      ),
};

/** Where a file of the project is named; the file itself where an `imports` names it. */
function originOf(fleet: EvaluatedFleet, file: string): Origin {
  const named = fleet.hosts
    .flatMap((host) => scopesOf(host).flatMap(({ definitions }) => definitions))
    .flatMap((definition) => leaves(definition))
    .find(({ value }) => isSpecial(value) && value.$nix === "file" && value.path === file);
  return named?.origin ?? { file, line: 0, column: 0 };
}

function judge({ host, index }: HostContext, scope: Scope, definition: Definition, leaf: Leaf): Diagnostic[] {
  const { value, within, origin } = leaf;
  if (!isSpecial(value) || value.$nix !== "secret") return [];
  const path = [...definition.path, ...leaf.path.map(String)];
  const { reference } = value;
  const finding = (problem: string, fix: string): Diagnostic[] => [
    error("PANTHER4102", host, problem, [origin], { why, fix }),
  ];
  if (within !== undefined && reads.test(within)) {
    return finding(
      `${name(path)} reads ${reference} while Nix evaluates`,
      "Let the program read the file at run time: give it the path.",
    );
  }
  if (texts.some((text) => matches(text, path))) {
    return finding(
      `${name(path)} is written to the store, and ${reference} with it`,
      "Let the program read the secret from a file, or write the file when its service starts.",
    );
  }
  if (within !== undefined && readsLater.test(within)) return [];
  const last = path.findLast((segment) => !/^\d+$/.test(segment)) ?? "";
  if (takesPath(last) || definition.untyped) return [];
  if (namesSecret(last)) {
    return finding(
      `${name(path)} wants the secret itself, and ${reference} is the path of a file`,
      `Take the option that reads a file, such as \`${last}File\`.`,
    );
  }
  if (within !== undefined) return [];
  const found = lookup(index, scope.kind, path);
  const type = found.kind === "option" || found.kind === "inside" ? found.type : undefined;
  if (type === undefined || isOpen(type)) return [];
  return finding(
    `${name(path)} is no option that reads a file, and ${reference} is the path of one`,
    "Take the option that reads a file; its name mostly ends in `File` or `Path`.",
  );
}

/** Names of options that take a path as a string. */
const takesPath = (last: string): boolean =>
  /(?:file|path|files|paths|credential|credentials|tokenpath|keyfile|source|dir|directory)$/i.test(last);

/** True for a type that takes paths, or of which nothing is known. */
function isOpen(type: OptionType): boolean {
  switch (type.kind) {
    case "path":
    case "anything":
    case "unknown":
    case "data":
      return true;
    case "either":
      return type.of.some(isOpen);
    case "coerced":
      return isOpen(type.to) || isOpen(type.from);
    case "list":
    case "attrs":
      return isOpen(type.of);
    case "submodule":
      return type.freeform === undefined || isOpen(type.freeform);
    default:
      return false;
  }
}

const matches = (pattern: readonly string[], path: readonly string[]): boolean =>
  pattern.length === path.length && pattern.every((segment, i) => segment === "*" || segment === path[i]);
