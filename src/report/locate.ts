import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { parse, type AnyNode, type CallExpression, type Node, type Program } from "acorn";
import type { Origin } from "../diagnostics/index.ts";

/** A position in a file of the project; line and column from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Length of what stands there, in columns; 0 when unknown. */
  readonly length: number;
}

/** Resolves origins to positions; reads and parses each file once. */
export class Locator {
  private readonly programs = new Map<string, Program | null>();
  private readonly texts = new Map<string, string | null>();
  readonly root: string;
  constructor(root: string) {
    this.root = root;
  }

  /** Text of a file of the project, or null where it cannot be read. */
  text(file: string): string | null {
    let text = this.texts.get(file);
    if (text === undefined) {
      try {
        text = readFileSync(join(this.root, file), "utf8");
      } catch {
        text = null;
      }
      this.texts.set(file, text);
    }
    return text;
  }

  /**
   * The exact position of what an origin names: the property at the end of its path, or the deepest one on the way that
   * the source shows as a literal. Falls back to the call itself.
   */
  locate(origin: Origin): Position {
    const { file, line, column, path = [] } = origin;
    const fallback = { file, line, column, length: 0 };
    if (line === 0) return fallback;
    const program = this.program(file);
    const call = program && callAt(program, line, column);
    if (!call) return fallback;
    const found = descend(call, path, program);
    const { start, end } = found.loc!;
    return {
      file,
      line: start.line,
      column: start.column + 1,
      length: start.line === end.line ? end.column - start.column : 0,
    };
  }

  private program(file: string): Program | null {
    let program = this.programs.get(file);
    if (program === undefined) {
      const text = this.text(file);
      try {
        // stripping keeps every offset
        program =
          text === null
            ? null
            : parse(stripTypeScriptTypes(text), {
                ecmaVersion: "latest",
                sourceType: "module",
                locations: true,
              });
      } catch {
        program = null;
      }
      this.programs.set(file, program);
    }
    return program;
  }
}

function children(node: Node): AnyNode[] {
  return Object.values(node).flatMap((value: unknown) =>
    (Array.isArray(value) ? value : [value]).filter(
      (v): v is AnyNode => typeof v === "object" && v !== null && typeof (v as Node).type === "string",
    ),
  );
}

/** The call whose callee stands at a position, as V8 reports it: the name that is called, also at the end of a chain. */
function callAt(program: Program, line: number, column: number): CallExpression | undefined {
  let found: CallExpression | undefined;
  const visit = (node: AnyNode): void => {
    if (node.loc!.start.line > line || node.loc!.end.line < line) return;
    if (node.type === "CallExpression") {
      const name = node.callee.type === "MemberExpression" ? node.callee.property : node.callee;
      const { start, end } = name.loc!;
      // V8 reports what follows a name that is a keyword, as in `user.with(...)`
      const named = name.type === "Identifier" && name.name === "with" ? end : start;
      if (named.line === line && named.column === column - 1) found = node;
    }
    children(node).forEach(visit);
  };
  children(program).forEach(visit);
  return found;
}

/** Follows a property path into the arguments of a call. */
function descend(call: CallExpression, path: readonly (string | number)[], program: Program): Node {
  const callee = call.callee.type === "MemberExpression" ? call.callee.property : call.callee;
  let place: Node = callee;
  let value: AnyNode | undefined = call;
  for (const key of path) {
    const member: { readonly key: Node; readonly value: AnyNode } | undefined =
      value && memberOf(value, key, program, 0);
    if (!member) break;
    place = member.key;
    value = member.value;
  }
  return place;
}

/** The member of a literal, looked for through calls (`mkForce([...])`), functions and constants of the same file. */
function memberOf(
  node: AnyNode,
  key: string | number,
  program: Program,
  depth: number,
): { key: Node; value: AnyNode } | undefined {
  if (depth > 8) return undefined;
  const deeper = (inner: AnyNode | null | undefined) =>
    inner ? memberOf(inner, key, program, depth + 1) : undefined;
  switch (node.type) {
    case "ObjectExpression": {
      for (const property of node.properties.toReversed()) {
        if (property.type === "SpreadElement") {
          const found = deeper(property.argument as AnyNode);
          if (found) return found;
        } else if (!property.computed && nameOf(property.key) === String(key)) {
          return { key: property.key, value: property.value as AnyNode };
        }
      }
      return undefined;
    }
    case "ArrayExpression": {
      const element = typeof key === "number" ? node.elements[key] : undefined;
      const before = node.elements.slice(0, Number(key));
      if (!element || before.some((e) => e?.type === "SpreadElement")) return undefined;
      return { key: element, value: element as AnyNode };
    }
    case "CallExpression":
      // a builder such as disk("/dev/...", { ... }): the number is that of the argument
      if (typeof key === "number" && !isWrapper(node)) {
        const argument = node.arguments[key];
        return argument ? { key: argument, value: argument as AnyNode } : undefined;
      }
      for (const argument of node.arguments) {
        const found = deeper(argument as AnyNode);
        if (found) return found;
      }
      return undefined;
    case "Identifier":
      return deeper(constant(program, node.name));
    case "ArrowFunctionExpression":
      return deeper(node.body as AnyNode);
    case "ConditionalExpression":
      return deeper(node.consequent as AnyNode) ?? deeper(node.alternate as AnyNode);
    case "LogicalExpression":
      return deeper(node.right as AnyNode);
    default:
      return undefined;
  }
}

/** True for what stands around a value and leaves its path as it is: mkForce, when, and the like. */
function isWrapper({ callee }: CallExpression): boolean {
  return callee.type === "Identifier" && /^(mk[A-Z]\w*|when|untyped)$/.test(callee.name);
}

function nameOf(key: Node): string | undefined {
  const { name, value } = key as { name?: string; value?: unknown };
  return name ?? (value === undefined ? undefined : String(value));
}

/** The initial value of a constant at the top of the file. */
function constant(program: Program, name: string): AnyNode | undefined {
  for (const statement of program.body) {
    const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    if (declaration?.type !== "VariableDeclaration" || declaration.kind !== "const") continue;
    for (const { id, init } of declaration.declarations)
      if (id.type === "Identifier" && id.name === name) return (init as AnyNode) ?? undefined;
  }
  return undefined;
}
