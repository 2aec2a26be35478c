import type { DataFormat, OptionType } from "./type.ts";

/** Names of options that are read as a file at run time, although their type is a string. */
const namesFile = /(?:File|Path|Files|Dir|Directory)$/;

/** Whether the path of a secret may stand at a string option: its last name says that a path is wanted. */
export function takesSecrets(path: readonly string[]): boolean {
  return namesFile.test(path.findLast((segment) => segment !== "<name>" && segment !== "*") ?? "");
}

const dataTypes: Readonly<Record<DataFormat, string>> = {
  json: "NixValue",
  yaml: "NixValue",
  toml: "NixValue",
  data: "NixValue",
  "ini-atom": "Atom",
  "scalar-or-list": "AtomOrList",
};

/** The TypeScript of a type without parts; undefined for one that has parts. */
export function printLeaf(type: OptionType, secrets: boolean): string | undefined {
  switch (type.kind) {
    case "bool":
      return "boolean";
    case "null":
      return "null";
    case "int":
      return "number";
    case "float":
    case "number":
      return "number | FloatValue";
    case "string":
      return secrets ? "Text | SecretRef" : "Text";
    case "path":
      return type.store === true ? "PathValue" : "PathValue | SecretRef";
    case "package":
      return "PackageValue";
    case "enum":
      return type.values.map((value) => JSON.stringify(value)).join(" | ");
    case "function":
      return "NixExpr";
    case "data":
      return dataTypes[type.format];
    case "anything":
    case "unknown":
      return "NixValue";
    default:
      return undefined;
  }
}

/** What the printed types import, and the short names that they use. */
export function preamble(valuesFrom: string): string {
  const names = [
    "Def",
    "FillIn",
    "FloatValue",
    "NixAttrs",
    "NixExpr",
    "NixRef",
    "NixValue",
    "PackageValue",
    "PathValue",
    "SecretRef",
  ];
  return `import type { ${names.join(", ")} } from ${JSON.stringify(valuesFrom)};

type Text = string | FillIn;
type Atom = Text | number | boolean | null | FloatValue;
type AtomOrList = Atom | PathValue | readonly Item<Atom | PathValue>[];
/** An element of a list: what only Nix knows may stand there too. */
type Item<T> = T | NixRef<T> | NixExpr;
/** What a set takes beside its known members. */
type Open = NixValue | FillIn | { readonly [name: string]: Def<Open> } | readonly Item<Open>[];
/** The same where a known member takes secrets. */
type OpenWithSecrets = Open | SecretRef | { readonly [name: string]: Def<OpenWithSecrets> } | readonly Item<OpenWithSecrets>[];
`;
}
