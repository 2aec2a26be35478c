import { stripTypeScriptTypes } from "node:module";
import { parse, type AnyNode, type CallExpression, type Identifier, type Node, type Program } from "acorn";

/*
 * The same answers as `src/report/source.ts` gives, by a real parser: what the reading of tokens is compared with.
 */

export interface Parsed {
  /** Offsets of what is called, of every call. */
  readonly callees: readonly number[];
  /** Names of properties, in the whole file. */
  readonly names: readonly string[];
  find(callee: number, path: readonly (string | number)[]): readonly [number, number] | undefined;
}

export function parseSource(text: string): Parsed {
  // stripping keeps every offset
  const program = parse(stripTypeScriptTypes(text), { ecmaVersion: "latest", sourceType: "module" });
  const calls = new Map<number, CallExpression>();
  const names = new Set<string>();
  const visit = (node: AnyNode): void => {
    if (node.type === "Property" && !node.computed) names.add(nameOf(node.key) ?? "");
    // not `(f as () => void)()`
    if (
      node.type === "CallExpression" &&
      calleeOf(node).type === "Identifier" &&
      !/^\s*(?:as\b|\))/.test(text.slice(calleeOf(node).end))
    ) {
      const { start, end, name } = calleeOf(node) as Identifier;
      // V8 reports what follows a name that is a keyword
      calls.set(/^(?:with|delete|catch|finally|import|return|throw|if)$/.test(name) ? end : start, node);
    }
    children(node).forEach(visit);
  };
  visit(program);
  return {
    callees: [...calls.keys()],
    names: [...names],
    find(callee, path) {
      const call = calls.get(callee);
      if (!call) return undefined;
      let place: Node = calleeOf(call);
      let value: AnyNode | undefined = call;
      for (const key of path) {
        const member: Member | undefined = value && memberOf(value, key, program, 0);
        if (!member) break;
        place = member.key;
        value = member.value;
      }
      return [place.start, place.end];
    },
  };
}

interface Member {
  readonly key: Node;
  readonly value: AnyNode;
}

const calleeOf = ({ callee }: CallExpression): Node =>
  callee.type === "MemberExpression" && !callee.computed ? callee.property : callee;

function children(node: Node): AnyNode[] {
  return Object.values(node).flatMap((value: unknown) =>
    (Array.isArray(value) ? value : [value]).filter(
      (v): v is AnyNode => typeof v === "object" && v !== null && typeof (v as Node).type === "string",
    ),
  );
}

function memberOf(node: AnyNode, key: string | number, program: Program, depth: number): Member | undefined {
  if (depth > 8) return undefined;
  const deeper = (inner: AnyNode | null | undefined): Member | undefined =>
    inner ? memberOf(inner, key, program, depth + 1) : undefined;
  const firstOf = (nodes: readonly AnyNode[]): Member | undefined => {
    for (const inner of nodes) {
      const found = deeper(inner);
      if (found) return found;
    }
    return undefined;
  };
  switch (node.type) {
    case "ObjectExpression":
      for (const property of node.properties.toReversed()) {
        if (property.type === "SpreadElement") {
          const found = deeper(property.argument);
          if (found) return found;
        } else if (!property.computed && nameOf(property.key) === String(key))
          return { key: property.key, value: property.value };
      }
      return undefined;
    case "ArrayExpression": {
      const element = typeof key === "number" ? node.elements[key] : undefined;
      if (!element || node.elements.slice(0, Number(key) + 1).some((e) => e?.type === "SpreadElement"))
        return undefined;
      return { key: element, value: element };
    }
    case "CallExpression": {
      if (typeof key !== "number" || isWrapper(node)) return firstOf(node.arguments);
      const argument = node.arguments[key];
      return argument && { key: argument, value: argument };
    }
    case "Identifier":
      return deeper(constant(program, node.name));
    case "ChainExpression":
      return deeper(node.expression);
    case "ArrowFunctionExpression":
      return deeper(node.body);
    case "ConditionalExpression":
      return firstOf([node.consequent, node.alternate]);
    case "LogicalExpression":
      return deeper(node.right);
    default:
      return undefined;
  }
}

const isWrapper = ({ callee }: CallExpression): boolean =>
  callee.type === "Identifier" && /^(mk[A-Z]\w*|when|untyped)$/.test(callee.name);

function nameOf(key: Node): string | undefined {
  const { name, value } = key as { name?: string; value?: string | number };
  return name ?? (value === undefined ? undefined : String(value));
}

function constant(program: Program, name: string): AnyNode | undefined {
  for (const statement of program.body) {
    const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    if (declaration?.type !== "VariableDeclaration" || declaration.kind !== "const") continue;
    for (const { id, init } of declaration.declarations)
      if (id.type === "Identifier" && id.name === name) return init ?? undefined;
  }
  return undefined;
}
