/**
 * The Nix syntax tree. Nodes are plain readonly data; `factory.ts` makes them, `print.ts` writes them.
 * Parentheses follow from precedence and need not be in the tree.
 */

/** What every node may carry. */
export interface Sourced {
  /** Opaque to the tree; comes back in the printer's map with the place the node was printed at. */
  readonly origin?: unknown;
}

export interface NullNode extends Sourced {
  readonly kind: "null";
}
export interface BoolNode extends Sourced {
  readonly kind: "bool";
  readonly value: boolean;
}
export interface IntNode extends Sourced {
  readonly kind: "int";
  readonly value: bigint;
}
export interface FloatNode extends Sourced {
  readonly kind: "float";
  readonly value: number;
}
/** A string; expressions among the parts are interpolated. Text of more than one line is written between `''`. */
export interface StringNode extends Sourced {
  readonly kind: "string";
  readonly parts: readonly StringPart[];
}
/** A string that is written between `''` even when it has a single line. Parts are the string's value, not its notation. */
export interface IndentedStringNode extends Sourced {
  readonly kind: "indentedString";
  readonly parts: readonly StringPart[];
}
/** A path beginning with `./`, `../`, `~/` or `/` (or `.` and `..` alone). */
export interface PathNode extends Sourced {
  readonly kind: "path";
  readonly path: string;
}
export interface IdentNode extends Sourced {
  readonly kind: "ident";
  readonly name: string;
}
export interface SelectNode extends Sourced {
  readonly kind: "select";
  readonly base: Expr;
  readonly path: AttrPath;
  readonly fallback?: Expr;
}
/** `base ? path` */
export interface HasNode extends Sourced {
  readonly kind: "has";
  readonly base: Expr;
  readonly path: AttrPath;
}
export interface ListNode extends Sourced {
  readonly kind: "list";
  readonly items: readonly ListItem[];
}
export interface AttrsNode extends Sourced {
  readonly kind: "attrs";
  readonly rec: boolean;
  readonly bindings: readonly Binding[];
}
export interface ApplyNode extends Sourced {
  readonly kind: "apply";
  readonly fn: Expr;
  /** At least one. */
  readonly args: readonly Expr[];
}
export interface LambdaNode extends Sourced {
  readonly kind: "lambda";
  readonly param: string | Formals;
  readonly body: Expr;
}
/** `{ a, b ? 1, ... }`, preceded by `name@` when there is one. */
export interface Formals {
  readonly formals: readonly Formal[];
  readonly ellipsis: boolean;
  readonly name?: string;
}
export interface Formal extends Sourced {
  readonly name: string;
  readonly fallback?: Expr;
}
export interface LetNode extends Sourced {
  readonly kind: "let";
  readonly bindings: readonly Binding[];
  readonly body: Expr;
}
export interface IfNode extends Sourced {
  readonly kind: "if";
  readonly cond: Expr;
  readonly yes: Expr;
  readonly no: Expr;
}
export interface WithNode extends Sourced {
  readonly kind: "with";
  readonly scope: Expr;
  readonly body: Expr;
}
export interface AssertNode extends Sourced {
  readonly kind: "assert";
  readonly cond: Expr;
  readonly body: Expr;
}
export interface UnaryNode extends Sourced {
  readonly kind: "unary";
  readonly op: UnaryOperator;
  readonly operand: Expr;
}
export interface BinaryNode extends Sourced {
  readonly kind: "binary";
  readonly op: BinaryOperator;
  readonly left: Expr;
  readonly right: Expr;
}
/** Nix text written by a person; printed verbatim, only its indentation follows the place. */
export interface RawNode extends Sourced {
  readonly kind: "raw";
  readonly text: string;
}
/** Parentheses that precedence does not ask for. */
export interface ParenNode extends Sourced {
  readonly kind: "paren";
  readonly inner: Expr;
}

export type Expr =
  | NullNode
  | BoolNode
  | IntNode
  | FloatNode
  | StringNode
  | IndentedStringNode
  | PathNode
  | IdentNode
  | SelectNode
  | HasNode
  | ListNode
  | AttrsNode
  | ApplyNode
  | LambdaNode
  | LetNode
  | IfNode
  | WithNode
  | AssertNode
  | UnaryNode
  | BinaryNode
  | RawNode
  | ParenNode;

export type StringPart = string | Expr;

/** A plain name, or an expression: a string is written as `"a${b}"`, everything else as `${e}`. */
export type AttrName = string | Expr;
/** At least one name. */
export type AttrPath = readonly AttrName[];

/** What may stand above a binding or a list element. */
export interface Leading {
  /** Text of line comments, without `#`; a newline starts another comment line. */
  readonly comments?: readonly string[];
  /** An empty line separates this from what precedes it. */
  readonly blankBefore?: boolean;
}
export interface ListItem extends Leading {
  readonly value: Expr;
}
/** `path = value;` */
export interface AssignBinding extends Sourced, Leading {
  readonly kind: "assign";
  readonly path: AttrPath;
  readonly value: Expr;
}
/** `inherit names;` or `inherit (from) names;` */
export interface InheritBinding extends Sourced, Leading {
  readonly kind: "inherit";
  readonly from?: Expr;
  readonly names: readonly string[];
}
export type Binding = AssignBinding | InheritBinding;

/** A whole file. */
export interface FileNode {
  readonly kind: "file";
  /** Comment lines at the top. */
  readonly header: readonly string[];
  readonly body: Expr;
}

export type UnaryOperator = "!" | "-";
export type BinaryOperator =
  | "->"
  | "||"
  | "&&"
  | "=="
  | "!="
  | "<"
  | "<="
  | ">"
  | ">="
  | "//"
  | "+"
  | "-"
  | "*"
  | "/"
  | "++";
