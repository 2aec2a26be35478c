import { node as nodeKey } from "../author/node.ts";
import type { OptionSchemas, OptionType } from "../author/schema.ts";
import type { Base, SymbolValue } from "../evaluate/traced.ts";
import { symbolicAttrs, symbolicList } from "./collections.ts";
import { elementBase } from "./elements.ts";
import { tracedNode } from "./markers.ts";
import { symbolKey, type Session } from "./session.ts";
import type { Collection } from "../evaluate/traced.ts";

/** What `config` gets in place of the value of an option or fact of a type. */
function symbolOf(type: OptionType, base: Base, path: readonly string[], session: Session): unknown {
  const { markers, explorer } = session;
  const symbol: SymbolValue = { $nix: "symbol", base, path, of: type.kind };
  switch (type.kind) {
    case "bool":
      return explorer.decide({ op: "is", of: symbol });
    case "str":
    case "path":
      return scalar(symbol, () => markers.text(symbol), session);
    case "int":
    case "float":
    case "port":
      return scalar(symbol, () => markers.number(symbol), session);
    case "oneOf":
      return scalar(
        symbol,
        () =>
          typeof type.values[0] === "number"
            ? markers.number({ ...symbol, of: "int" })
            : markers.text(symbol),
        session,
      );
    case "nullable": {
      const inner = symbolOfKind(symbol, type.of);
      if (explorer.decide({ op: "equals", of: inner, value: null })) return null;
      return symbolOf(type.of, base, path, session);
    }
    case "secret":
      if (explorer.decide({ op: "equals", of: symbol, value: null })) return null;
      return tracedNode(symbol, "a secret is no text");
    case "package":
    case "nix":
      return tracedNode(symbol, `it looks into ${path.join(".")}`);
    case "listOf": {
      const over: Collection = { kind: "list", of: symbol };
      return symbolicList(over, symbolOfElement(type.of, over, [], session), session);
    }
    case "attrsOf": {
      const over = { kind: "attrs", of: symbol } as const;
      const name: SymbolValue = { $nix: "symbol", base: elementBase(over), path: ["name"], of: "name" };
      return symbolicAttrs(
        over,
        markers.text(name),
        symbolOfElement(type.of, over, ["value"], session),
        session,
      );
    }
    case "group":
      return symbolicGroup(type.options, symbol, session);
    case "renamed":
      return undefined;
  }
}

const symbolOfKind = (symbol: SymbolValue, type: OptionType): SymbolValue => ({ ...symbol, of: type.kind });

/** Elements are made when they are looked at: what is asked about one is asked in the loop. */
function symbolOfElement(
  type: OptionType,
  over: Collection,
  path: readonly string[],
  session: Session,
): () => unknown {
  return () => symbolOf(type, elementBase(over), path, session);
}

function scalar(
  symbol: SymbolValue,
  make: () => string | number,
  { splits, scalars, explorer }: Session,
): string | number {
  const key = symbolKey(symbol);
  scalars.set(key, symbol);
  for (const value of splits.get(key) ?? [])
    if (explorer.decide({ op: "equals", of: symbol, value })) return value;
  return make();
}

/** A group, whose members are looked at one by one; passed on whole it stays one value. */
function symbolicGroup(options: OptionSchemas, symbol: SymbolValue, session: Session): object {
  const group = membersOf(options, symbol.base, symbol.path, session);
  Object.defineProperty(group, nodeKey, { value: { $nix: "traced", value: symbol }, enumerable: false });
  return Object.freeze(group);
}

/** The members of a schema as properties that are made when they are read. */
export function membersOf(
  options: OptionSchemas,
  base: Base,
  path: readonly string[],
  session: Session,
): object {
  const members = {};
  for (const [name, { type }] of Object.entries(options)) {
    if (type.kind === "renamed") continue;
    Object.defineProperty(members, name, {
      enumerable: true,
      get: () => symbolOf(type, base, [...path, name], session),
    });
  }
  return members;
}
