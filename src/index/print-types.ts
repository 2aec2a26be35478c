import type { OptionIndex, OptionNode } from "./load.ts";
import { typeOf, type Option, type Scope } from "./option.ts";
import { preamble, printLeaf, takesSecrets } from "./print-leaf.ts";
import { docText, printKey, typeName } from "./print-names.ts";
import type { OptionType } from "./type.ts";

interface Printer {
  readonly index: OptionIndex;
  readonly scope: Scope;
  /** Declarations in order, by name. */
  readonly declarations: Map<string, string>;
  /** Names of declarations by what they declare: equal structures are printed once. */
  readonly bodies: Map<string, string>;
}

interface Context {
  readonly path: readonly string[];
  /** Below a set with an index signature, which only type aliases (not interfaces) are assignable to. */
  readonly open: boolean;
}

/**
 * The options of a scope as nested, named interfaces of TypeScript with optional members, each with its type and default
 * as documentation; the root is `NixosOptions` or `HomeOptions`. `valuesFrom` is the module that the types of values are
 * imported from. Types are printed, never computed: 20,000 options cost the compiler a third of a second that way.
 */
export function printTypes(index: OptionIndex, scope: Scope, valuesFrom: string): string {
  const printer: Printer = { index, scope, declarations: new Map(), bodies: new Map() };
  const root = scope === "nixos" ? "NixosOptions" : "HomeOptions";
  const body = printMembers(printer, index.root(scope), { path: [], open: false });
  const declarations = [...printer.declarations.values()].join("\n");
  return `// Printed from the option index; do not edit.\n${preamble(valuesFrom)}\nexport interface ${root} ${body}\n\n${declarations}`;
}

/** `{ ... }` with a member for each named child of a node. */
function printMembers(printer: Printer, node: OptionNode, context: Context, index?: string): string {
  const lines = namedChildren(node).flatMap(([name, child]) => printMember(printer, name, child, context));
  if (index !== undefined) lines.push(`  readonly [name: string]: ${index};`);
  return `{\n${lines.join("\n")}\n}`;
}

function printMember(printer: Printer, name: string, node: OptionNode, { path, open }: Context): string[] {
  const inner: Context = { path: [...path, name], open };
  const option = node.option;
  if (option === undefined) {
    const set =
      namedChildren(node).length === 0
        ? "NixAttrs"
        : declare(printer, inner, printMembers(printer, node, inner));
    // no `Def` around it: in a union the compiler no longer asks "did you mean?"
    return [`  readonly ${printKey(name)}?: ${set} | undefined;`];
  }
  if (option.gone || option.hidden || (option.readOnly && node.children.size === 0)) return [];
  const type = union(printType(printer, typeOf(option), node, inner));
  return [`  ${documentation(printer, option)}`, `  readonly ${printKey(name)}?: Def<${type}>;`];
}

function documentation({ index, scope }: Printer, option: Option): string {
  const rename = index.renameOf(scope, option.path);
  const parts = [docText(option.typeText, 120)];
  if (option.default !== undefined)
    parts.push(`Default: \`${docText(option.default, 80).replaceAll("`", "'")}\``);
  if (option.imported) parts.push("Only with a module imported by hand.");
  if (rename !== undefined) {
    parts.push(
      `@deprecated ${rename.to === undefined ? (rename.advice ?? "removed") : `now ${rename.to.join(".")}`}`,
    );
  }
  return `/** ${parts.join(". ")} */`;
}

/** The members of the union that a type is in TypeScript. */
function printType(printer: Printer, type: OptionType, node: OptionNode, context: Context): string[] {
  switch (type.kind) {
    case "either":
      return type.of.flatMap((member) => printType(printer, member, node, context));
    case "coerced":
      return [type.to, type.from].flatMap((member) => printType(printer, member, node, context));
    case "list": {
      const path = [...context.path, "*"];
      const element = node.children.get("*") ?? empty;
      return [`readonly Item<${union(printType(printer, type.of, element, { ...context, path }))}>[]`];
    }
    case "attrs":
      return [printSet(printer, type.of, node, context)];
    case "submodule":
      if (type.freeform !== undefined) return [printSet(printer, type.freeform, node, context)];
      return [
        namedChildren(node).length === 0
          ? printSet(printer, anything, node, context)
          : printSubmodule(printer, node, context),
      ];
    case "tagged":
      return type.tags.map((tag) => printTagged(printer, tag));
    case "data":
    case "anything":
    case "unknown": {
      const leaf = printLeaf(type, false)!;
      // options within a value of any kind: known members help, and everything else is taken too
      return namedChildren(node).length === 0 ? [leaf] : [printSet(printer, anything, node, context)];
    }
    default:
      return [printLeaf(type, takesSecrets(context.path))!];
  }
}

const empty: OptionNode = { children: new Map() };
const anything: OptionType = { kind: "anything" };

function printSubmodule(printer: Printer, node: OptionNode, context: Context): string {
  return declare(printer, context, printMembers(printer, node, context));
}

/** A set whose attributes are of one type, perhaps beside known members. */
function printSet(printer: Printer, of: OptionType, node: OptionNode, context: Context): string {
  const any = node.children.get("<name>");
  const path = [...context.path, "<name>"];
  if (namedChildren(node).length > 0) {
    const inner = { path: context.path, open: true };
    const members = printMembers(printer, node, inner);
    const index = reachesSecrets(printer, members) ? "Def<OpenWithSecrets>" : "Def<Open>";
    return declare(printer, inner, printMembers(printer, node, inner, index));
  }
  const element = union(
    printType(printer, any?.option === undefined ? of : typeOf(any.option), any ?? empty, {
      ...context,
      path,
    }),
  );
  return element === "NixValue" ? "NixAttrs" : `Readonly<Record<string, Def<${element}>>>`;
}

/** Whether a body, or a declaration that it names, takes secrets. */
function reachesSecrets({ declarations }: Printer, body: string): boolean {
  const seen = new Set<string>();
  const reaches = (text: string): boolean =>
    /\b(?:SecretRef|OpenWithSecrets)\b/.test(text) ||
    (text.replace(/\/\*\*.*?\*\//g, "").match(/\b[A-Z_]\w*/g) ?? []).some((name) => {
      const declaration = declarations.get(name);
      if (declaration === undefined || seen.has(name)) return false;
      seen.add(name);
      return reaches(declaration);
    });
  return reaches(body);
}

/** What a disko type takes; named after the type, because these contain each other. */
function printTagged(printer: Printer, tag: string): string {
  const name = `Disko${typeName([tag])}`;
  if (printer.declarations.has(name)) return name;
  const node = printer.index.root("content").children.get(`<${tag}>`);
  if (node === undefined) return "NixAttrs";
  printer.declarations.set(name, "");
  const body = printMembers(printer, node, { path: ["disko", tag], open: false });
  // the tag is not optional: it tells the members of the union apart
  const type = `readonly type: ${JSON.stringify(tag)};`;
  printer.declarations.set(name, `interface ${name} ${body.replace(/readonly type\?: .*;/, type)}\n`);
  return name;
}

/** The name of a declaration with this body: a new one, or that of an equal one before. */
function declare(printer: Printer, { path, open }: Context, body: string): string {
  const key = `${open}${body}`;
  const known = printer.bodies.get(key);
  if (known !== undefined) return known;
  const wanted = typeName(path);
  let name = wanted;
  for (let count = 2; printer.declarations.has(name) || reserved.has(name); count++)
    name = `${wanted}${count}`;
  printer.bodies.set(key, name);
  printer.declarations.set(name, open ? `type ${name} = ${body};\n` : `interface ${name} ${body}\n`);
  return name;
}

/** Names that the preamble and TypeScript itself take. */
const reserved: ReadonlySet<string> = new Set(
  "Text Atom AtomOrList Item Open OpenWithSecrets Def FillIn FloatValue NixAttrs NixExpr NixRef NixValue PackageValue PathValue SecretRef Readonly Record NixosOptions HomeOptions".split(
    " ",
  ),
);

function namedChildren(node: OptionNode): readonly (readonly [string, OptionNode])[] {
  return [...node.children].filter(([name]) => name !== "<name>" && name !== "*");
}

function union(members: readonly string[]): string {
  const all = new Set(members.flatMap((member) => (member.includes("<") ? [member] : member.split(" | "))));
  if (all.has("NixValue") && !all.has("SecretRef")) {
    // literals and scalars are values of Nix already, and keep completion only where they are literals
    return [...all]
      .filter((member) => !["boolean", "null", "number", "PackageValue", "NixAttrs"].includes(member))
      .join(" | ");
  }
  return [...all].join(" | ");
}
