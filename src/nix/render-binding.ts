import {
  concat,
  group,
  hardline,
  hardspace,
  join,
  line,
  lineOrNothing,
  mark,
  nest,
  surround,
  text,
} from "./doc.ts";
import type { Doc } from "./doc.ts";
import { attrName } from "./names.ts";
import { renderInterpolation, renderQuoted } from "./render-string.ts";
import { renderValue } from "./render-value.ts";
import { renderItems } from "./render.ts";
import type { Render } from "./render.ts";
import { isSimpleName } from "./shape.ts";
import type { AttrPath, AttrsNode, Binding } from "./tree.ts";

/** `wide` expands a set that is not empty. */
export function renderAttrs(r: Render, expr: AttrsNode, wide: boolean): Doc {
  const rec = expr.rec ? concat(text("rec"), hardspace) : [];
  if (expr.bindings.length === 0) return concat(rec, text("{"), hardspace, text("}"));
  return concat(
    rec,
    text("{"),
    surround(wide ? hardline : line, nest(renderBindings(r, expr.bindings))),
    text("}"),
  );
}

export function renderBindings(r: Render, bindings: readonly Binding[]): Doc {
  return renderItems(bindings, hardline, (binding) => renderBinding(r, binding));
}

function renderBinding(r: Render, binding: Binding): Doc {
  if (binding.kind === "assign") {
    const value = renderValue(r, binding.value);
    const short = binding.path.length <= 4 && binding.path.every(isSimpleName);
    const right = short ? value : concat(lineOrNothing, group(value, "priority"));
    return mark(
      binding.origin,
      concat(renderPath(r, binding.path), nest(concat(hardspace, text("="), right)), text(";")),
    );
  }
  // As nixfmt does: up to three names may share a line.
  const [space, end] = binding.names.length < 4 ? [line, lineOrNothing] : [hardline, hardline];
  const names = concat(
    join(
      space,
      binding.names.map((name) => text(attrName(name))),
    ),
    end,
    text(";"),
  );
  const from = binding.from && group(concat(line, r.expr(binding.from)));
  return mark(binding.origin, concat(text("inherit"), nest(concat(from ?? [], space, names))));
}

/** `a."b c".${d}` */
export function renderPath(r: Render, path: AttrPath): Doc {
  const names = path.map((name) => {
    if (typeof name === "string") return text(attrName(name));
    return name.kind === "string" ? renderQuoted(r, name) : renderInterpolation(r, name);
  });
  return join(text("."), names);
}
