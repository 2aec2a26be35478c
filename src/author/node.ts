/**
 * What an author's special value (a package, a reference, a wrapped definition ...) is at run time: an object or function
 * that carries its plain-data description under a symbol. Symbols, because string keys would show up in completions.
 */
export const node: unique symbol = Symbol("pantheros.node");

/** Plain description of a special value, as `src/evaluate` hands it on. `parts`, `value` may hold author values still. */
export type NodeData =
  | { readonly $nix: "float"; readonly value: number }
  | { readonly $nix: "package"; readonly input?: string; readonly path: readonly string[] }
  | { readonly $nix: "ref"; readonly path: readonly string[] }
  | { readonly $nix: "input"; readonly input: string; readonly path: readonly string[] }
  | { readonly $nix: "expr"; readonly parts: readonly (string | { readonly value: unknown })[] }
  /** `from`: the folder that the path is read from; empty for a file that pantherOS writes into the flake itself. */
  | { readonly $nix: "file"; readonly path: string; readonly from: string }
  | SecretData
  | { readonly $nix: "fillIn"; readonly what: string }
  | { readonly $nix: "override"; readonly priority: number; readonly value: unknown }
  | { readonly $nix: "order"; readonly order: number; readonly value: unknown }
  | { readonly $nix: "if"; readonly condition: unknown; readonly value: unknown }
  | { readonly $nix: "untyped"; readonly value: unknown };

export interface SecretData {
  readonly $nix: "secret";
  /** `op://vault/item/field`. */
  readonly reference: string;
  /** Attribute name under `services.onepassword-secrets.secrets`: camelCase, as OpNix demands. */
  readonly name: string;
  readonly owner?: string;
  readonly group?: string;
  /** Octal, e.g. `"0400"`. */
  readonly mode?: string;
  /** systemd units restarted when the secret changes. */
  readonly services?: readonly string[];
}

export interface Node {
  readonly [node]: NodeData;
}

/** The description behind a special value, or nothing for plain data. */
export function nodeOf(value: unknown): NodeData | undefined {
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return undefined;
  return (value as Partial<Node>)[node];
}

/** A frozen special value. `misuse` is what it says when JavaScript tries to turn it into a string or number. */
export function makeNode<T>(data: NodeData, misuse: string): T {
  const refuse = (): never => {
    throw new MisuseError(misuse, data.$nix === "secret" ? "PANTHER1203" : "PANTHER1202");
  };
  const made = {
    [node]: Object.freeze(data),
    [Symbol.toPrimitive]: refuse,
    toJSON: refuse,
    // else a call of it gives "[object Object]"
    toString: refuse,
  };
  return Object.freeze(made) as T;
}

/** Thrown where a value is used as what it is not, or is not there; the evaluation adds the place. */
export class MisuseError extends Error {
  readonly code: "PANTHER1106" | "PANTHER1202" | "PANTHER1203";
  constructor(message: string, code: "PANTHER1106" | "PANTHER1202" | "PANTHER1203" = "PANTHER1202") {
    super(message);
    this.name = "MisuseError";
    this.code = code;
  }
}
