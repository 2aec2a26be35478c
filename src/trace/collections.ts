import { node as nodeKey } from "../author/node.ts";
import type { Collection, Condition, TracedValue } from "../evaluate/traced.ts";
import { conditionFor, foldLeaves } from "./cover.ts";
import { elementKey } from "./elements.ts";
import { tracedNode } from "./markers.ts";
import { told, type Session } from "./session.ts";
import { TraceStop } from "./stop.ts";

/**
 * A list whose elements are not known: `element` makes the stand-in of any of them. What loops over the list is run on
 * that one; what Nix has no word for stops the trace.
 */
export function symbolicList(over: Collection, element: () => unknown, session: Session): readonly unknown[] {
  const stop = (what: string): never => {
    throw new TraceStop(`${what} of a list that is not known yet`);
  };
  const each = (): TracedValue => ({ $nix: "each", over, body: told(element(), session) });
  /** Runs a loop's function on the stand-in; the questions that it asks about the element are the loop's own. */
  const inLoop = <T>(run: (value: unknown) => T) =>
    session.explorer.explore(elementKey(over), () => run(element()));
  const holding = (test: (value: unknown) => unknown): Condition => {
    const leaves = inLoop((value) => Boolean(test(value)));
    return conditionFor(leaves, (leaf) => leaf.result);
  };
  const any = (op: "some" | "every", test: (value: unknown) => unknown): boolean => {
    const when = holding(test);
    if (when.op === "and" && when.of.length === 0 && op === "every") return true;
    if (when.op === "or" && when.of.length === 0 && op === "some") return false;
    return session.explorer.decide({
      op,
      over,
      when: when.op === "and" && when.of.length === 0 ? null : when,
    });
  };
  const filtered = (when: Condition): Collection =>
    when.op === "and" && when.of.length === 0 ? over : { kind: "filter", over, when };
  const methods: Record<string, (...args: any[]) => unknown> = {
    map: (change: (value: unknown, index: number) => unknown) => {
      if (change.length > 1) stop("positions");
      return symbolicList(
        over,
        mapped(
          inLoop((value) => change(value, 0)),
          session,
        ),
        session,
      );
    },
    filter: (test: (value: unknown) => unknown) => symbolicList(filtered(holding(test)), element, session),
    flatMap: (change: (value: unknown) => unknown) => {
      const leaves = inLoop((value) => {
        const made = change(value);
        return Array.isArray(made) && !nodeOfList(made) ? made : [made];
      });
      if (leaves.some(({ result }) => result.length > 1 || nodeOfList(result[0])))
        stop("more than one element for each");
      const kept = leaves.filter(({ result }) => result.length === 1);
      const inner = filtered(conditionFor(leaves, ({ result }) => result.length === 1));
      return symbolicList(
        inner,
        mapped(
          kept.map(({ decisions, result }) => ({ decisions, result: result[0] as unknown })),
          session,
        ),
        session,
      );
    },
    some: (test: (value: unknown) => unknown) => any("some", test),
    every: (test: (value: unknown) => unknown) => any("every", test),
    includes: (value: unknown) =>
      session.explorer.decide(contains(over, told(element(), session), told(value, session))),
    join: (separator = ",") => session.markers.text({ $nix: "join", separator, list: [each()] }),
    concat: (...more: unknown[]) => [item(), ...more.flat()],
    slice: (...range: unknown[]) => (range.length === 0 ? list : stop("a part")),
  };
  const item = (): unknown => spliced(each(), session);
  const list: readonly unknown[] = new Proxy<unknown[]>([], {
    get(_target, key) {
      if (key === nodeKey) return { $nix: "traced", value: whole(over, [each()]) };
      if (key === "length") return session.explorer.decide({ op: "some", over, when: null }) ? 1 : 0;
      if (key === Symbol.iterator) return () => [item()][Symbol.iterator]();
      if (typeof key === "string" && Object.hasOwn(methods, key)) return methods[key];
      if (key === "constructor") return Array;
      // as `[].concat(list)` reads it
      if (key === "0") return item();
      return typeof key === "symbol" ? undefined : stop(/^\d+$/.test(key) ? "single elements" : `\`${key}\``);
    },
    has: (_target, key) => key === "0" || key === nodeKey,
    ownKeys: () => stop("the positions"),
  });
  return list;
}

const nodeOfList = (value: unknown): boolean =>
  typeof value === "object" && value !== null && (value as Record<symbol, unknown>)[nodeKey] !== undefined;

/** A list that is passed on untouched is itself. */
function whole(over: Collection, items: readonly TracedValue[]): TracedValue {
  const [{ body }] = items as readonly [{ readonly body: TracedValue }];
  return over.kind === "list" && isElement(body, over) ? over.of : items;
}

export function isElement(body: TracedValue, over: Collection): boolean {
  const symbol = body as {
    readonly $nix?: string;
    readonly base?: { readonly kind: string; readonly over?: Collection };
    readonly path?: readonly string[];
  } | null;
  return (
    typeof symbol === "object" &&
    symbol !== null &&
    symbol.$nix === "symbol" &&
    symbol.base?.kind === "element" &&
    symbol.path?.length === 0 &&
    elementKey(symbol.base.over!) === elementKey(over)
  );
}

function contains(over: Collection, element: TracedValue, value: TracedValue): Condition {
  if (!isElement(element, over)) throw new TraceStop("it looks for a value in a list that is made in a loop");
  return { op: "elem", value, over };
}

/** What stands in a list for all elements; a pair of name and value can become an entry of an object as well. */
function spliced(each: TracedValue, { markers }: Session): unknown {
  const { body } = each as { readonly body: TracedValue };
  const node = tracedNode(
    each,
    "a loop with for...of over what is not known yet: write it with map or filter",
  );
  if (!Array.isArray(body) || body.length !== 2) return node;
  const pair = [markers.text(each), node];
  Object.defineProperty(pair, nodeKey, { value: { $nix: "traced", value: each }, enumerable: false });
  return pair;
}

/** The element that a loop's function makes. */
function mapped(leaves: ReturnType<Session["explorer"]["explore"]>, session: Session): () => unknown {
  if (leaves.length === 1) return () => leaves[0]!.result;
  const value = foldLeaves(leaves.map((leaf) => ({ ...leaf, result: told(leaf.result, session) })));
  return () => tracedNode(value, "it looks into what a loop makes of its elements");
}

/** An attribute set whose names are not known. */
export function symbolicAttrs(
  over: Collection & { readonly kind: "attrs" },
  name: string,
  value: () => unknown,
  session: Session,
): object {
  const views = {
    entries: () => symbolicList(over, () => [name, value()], session),
    keys: () => symbolicList(over, () => name, session),
    values: () => symbolicList(over, value, session),
  };
  const key = (): string =>
    session.markers.text({ $nix: "each", over, body: [told(name, session), told(value(), session)] });
  const set: object = new Proxy(
    {},
    {
      get(_target, wanted) {
        if (wanted === nodeKey) return { $nix: "traced", value: over.of };
        if (wanted === viewsKey) return views;
        if (typeof wanted === "symbol" || wanted === "toJSON") return undefined;
        if (wanted === key()) return value();
        throw new TraceStop(`it looks up ${JSON.stringify(wanted)} in ${over.of.path.join(".")}`);
      },
      has: (_target, wanted) => {
        throw new TraceStop(`it looks up ${JSON.stringify(wanted)} in ${over.of.path.join(".")}`);
      },
      ownKeys: () => [key()],
      getOwnPropertyDescriptor: (_target, wanted) =>
        typeof wanted === "symbol"
          ? undefined
          : {
              configurable: true,
              enumerable: true,
              value: tracedNode(
                { $nix: "each", over, body: null },
                "it looks into a set that is not known yet",
              ),
            },
    },
  );
  return set;
}

/** Under which a symbolic set answers `Object.entries`, `Object.keys` and `Object.values`. */
export const viewsKey: unique symbol = Symbol("views");
