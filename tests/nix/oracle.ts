import type { AttrPath, Binding, Expr, StringPart } from "../../src/nix/index.ts";

/** The plainest possible notation: everything in parentheses, everything quoted, on one line. */
export function plain(expr: Expr): string {
  switch (expr.kind) {
    case "null":
      return "null";
    case "bool":
    case "int":
      return String(expr.value);
    case "float":
      return expr.value.toFixed(4);
    case "string":
    case "indentedString":
      return `"${text(expr.parts)}"`;
    case "path":
      return expr.path;
    case "ident":
      return expr.name;
    case "select": {
      const base =
        expr.base.kind === "select" && !expr.base.fallback
          ? plain(expr.base).slice(1, -1)
          : `(${plain(expr.base)})`;
      return `(${base}.${attrPath(expr.path)}${expr.fallback ? ` or (${plain(expr.fallback)})` : ""})`;
    }
    case "has":
      return `((${plain(expr.base)}) ? ${attrPath(expr.path)})`;
    case "list":
      return `[ ${expr.items.map(({ value }) => `(${plain(value)})`).join(" ")} ]`;
    case "attrs":
      return `(${expr.rec ? "rec " : ""}{ ${bindings(expr.bindings)} })`;
    case "apply":
      return expr.args.reduce((fn, arg) => `(${fn} (${plain(arg)}))`, `(${plain(expr.fn)})`);
    case "lambda": {
      if (typeof expr.param === "string") return `(${expr.param}: ${plain(expr.body)})`;
      const { formals, ellipsis, name } = expr.param;
      const all = formals.map(
        (formal) => formal.name + (formal.fallback ? ` ? (${plain(formal.fallback)})` : ""),
      );
      return `(${name ? `${name}@` : ""}{ ${[...all, ...(ellipsis ? ["..."] : [])].join(", ")} }: ${plain(expr.body)})`;
    }
    case "let":
      return expr.bindings.length === 0
        ? plain(expr.body)
        : `(let ${bindings(expr.bindings)} in ${plain(expr.body)})`;
    case "if":
      return `(if ${plain(expr.cond)} then ${plain(expr.yes)} else ${plain(expr.no)})`;
    case "with":
      return `(with ${plain(expr.scope)}; ${plain(expr.body)})`;
    case "assert":
      return `(assert ${plain(expr.cond)}; ${plain(expr.body)})`;
    case "unary":
      return `(${expr.op}(${plain(expr.operand)}))`;
    case "binary":
      return `((${plain(expr.left)}) ${expr.op} (${plain(expr.right)}))`;
    case "raw":
      return `(${expr.text})`;
    case "paren":
      return `(${plain(expr.inner)})`;
  }
}

function text(parts: readonly StringPart[]): string {
  return parts
    .map((part) =>
      typeof part === "string" ? part.replace(/["\\$]/g, "\\$&").replace(/\r/g, "\\r") : `\${${plain(part)}}`,
    )
    .join("");
}

function attrPath(path: AttrPath): string {
  return path
    .map((name) =>
      typeof name === "string"
        ? `"${text([name])}"`
        : name.kind === "string"
          ? plain(name)
          : `\${${plain(name)}}`,
    )
    .join(".");
}

function bindings(all: readonly Binding[]): string {
  return all
    .map((binding) => {
      if (binding.kind === "assign") return `${attrPath(binding.path)} = ${plain(binding.value)};`;
      return `inherit ${binding.from ? `(${plain(binding.from)})` : ""} ${binding.names.map((name) => `"${text([name])}"`).join(" ")};`;
    })
    .join(" ");
}
