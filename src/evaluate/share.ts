import type { Origin } from "../diagnostics/index.ts";
import type { Definition, Source, Value } from "./model.ts";

/** What hosts defined at a place so far; `below`, of what lies within it. */
export interface SharedPlace {
  readonly below: Map<string, SharedPlace>;
  readonly definitions: Definition[];
}

/** What a definition says beside where it stands. */
export type Said = Pick<Definition, "value" | "priority" | "order" | "conditions" | "untyped">;

/** Where more values than this were seen, the next hosts are likely to have others still. */
const most = 16;

/**
 * The definitions of hosts by the place that they were written at. Most hosts of a fleet say the same at most places:
 * that is one object, which is made, sent and judged once.
 */
export class Shared {
  private readonly places = new Map<string, SharedPlace>();
  private readonly made = new WeakMap<object, readonly Definition[]>();

  /** What a part of the configuration defines by a call. */
  at({ file, line, column, path = [] }: Origin, source: Source): SharedPlace {
    const by = source.kind === "module" ? source.module + source.part : Object.values(source).join(" ");
    const key = `${file}\0${line}\0${column}\0${path.join("\0")}\0${by}`;
    let place = this.places.get(key);
    if (place === undefined) this.places.set(key, (place = { below: new Map(), definitions: [] }));
    return place;
  }

  /** What follows from a part of the configuration alone, once; anew where making it `told` something of the host. */
  once(part: object, told: () => number, make: () => readonly Definition[]): readonly Definition[] {
    let made = this.made.get(part);
    if (made === undefined) {
      const before = told();
      made = make();
      if (told() === before) this.made.set(part, made);
    }
    return made;
  }
}

/** The place of an attribute within a place. */
export function within({ below }: SharedPlace, name: string): SharedPlace {
  let place = below.get(name);
  if (place === undefined) below.set(name, (place = { below: new Map(), definitions: [] }));
  return place;
}

/** The definition that says this already, or a new one. */
export function share(place: SharedPlace, said: Said, make: () => Definition): Definition {
  const found = place.definitions.find((definition) => saysTheSame(definition, said));
  if (found !== undefined) return found;
  const made = make();
  if (place.definitions.length < most) place.definitions.push(made);
  return made;
}

const saysTheSame = (a: Said, b: Said): boolean =>
  a.priority === b.priority &&
  a.order === b.order &&
  a.untyped === b.untyped &&
  same(a.value, b.value) &&
  same(a.conditions, b.conditions);

/** The same to the byte: attributes in the same order, too. */
function same(a: Value, b: Value): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [names, others] = [Object.keys(a), Object.keys(b)];
  const [left, right] = [a, b] as readonly Readonly<Record<string, Value>>[];
  return (
    names.length === others.length &&
    names.every((name, i) => name === others[i] && same(left![name]!, right![name]!))
  );
}
