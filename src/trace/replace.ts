import type { Collection, SymbolValue, TracedEntry, TracedValue } from "../evaluate/traced.ts";

/** A value with a symbol replaced by what it is said to be; text that becomes known is joined. */
export function replaceSymbol(
  value: TracedValue,
  symbol: SymbolValue,
  by: string | number | null,
): TracedValue {
  const key = refKey(symbol);
  return rebuild(value, (one) => (isSymbol(one) && refKey(one) === key ? by : one));
}

/** A value with a collection that turns out to be empty. */
export function replaceCollection(value: TracedValue, over: Collection): TracedValue {
  const key = JSON.stringify(over);
  const isIt = (one: Collection): boolean =>
    JSON.stringify(one) === key || (one.kind === "filter" && isIt(one.over));
  const empty = over.kind === "attrs" ? {} : [];
  return rebuild(
    value,
    (one) => (isSymbol(one) && over.kind !== "filter" && refKey(one) === refKey(over.of) ? empty : one),
    (entry) => entry !== undefined && isIt(entry),
  );
}

const refKey = ({ base, path }: SymbolValue): string => JSON.stringify([base, path]);

function isSymbol(value: TracedValue): value is SymbolValue {
  return (
    typeof value === "object" && value !== null && (value as { readonly $nix?: string }).$nix === "symbol"
  );
}

type Change = (value: TracedValue) => TracedValue;
type IsEmpty = (over: Collection | undefined) => boolean;

function rebuild(value: TracedValue, change: Change, isEmpty: IsEmpty = () => false): TracedValue {
  const changed = change(value);
  if (changed !== value || typeof value !== "object" || value === null || isSymbol(value)) return changed;
  const again = (inner: TracedValue): TracedValue => rebuild(inner, change, isEmpty);
  if (Array.isArray(value)) {
    const items = (value as readonly TracedValue[]).filter(
      (item) => !isEmpty((item as { readonly over?: Collection } | null)?.over),
    );
    return items.map(again);
  }
  const special = value as { readonly $nix?: string };
  if (special.$nix === "text")
    return text(
      (value as { readonly parts: readonly (string | TracedValue)[] }).parts.map((part) =>
        typeof part === "string" ? part : again(part),
      ),
    );
  if (special.$nix === "join") {
    const joined = value as { readonly $nix: "join"; readonly separator: string; readonly list: TracedValue };
    const list = again(joined.list);
    if (Array.isArray(list) && list.every((item) => typeof item === "string"))
      return list.join(joined.separator);
    return { ...joined, list };
  }
  if (special.$nix === "attrs")
    return attrs(
      (value as { readonly entries: readonly TracedEntry[] }).entries.filter(({ over }) => !isEmpty(over)),
      again,
    );
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      name === "$nix" || name === "over" || name === "when" ? member : again(member as TracedValue),
    ]),
  ) as TracedValue;
}

function text(parts: readonly (string | TracedValue)[]): TracedValue {
  const joined: (string | TracedValue)[] = [];
  for (const part of parts) {
    const plain = typeof part === "number" ? String(part) : part;
    if (typeof plain === "string" && typeof joined.at(-1) === "string")
      joined[joined.length - 1] += plain as never;
    else if (plain !== "") joined.push(plain);
  }
  if (joined.length === 0) return "";
  return joined.length === 1 && typeof joined[0] === "string" ? joined[0] : { $nix: "text", parts: joined };
}

function attrs(entries: readonly TracedEntry[], again: Change): TracedValue {
  const changed = entries.map((entry) => ({ ...entry, key: again(entry.key), value: again(entry.value) }));
  if (changed.every(({ over, key }) => over === undefined && typeof key === "string")) {
    return Object.fromEntries(changed.map(({ key, value }) => [key as string, value]));
  }
  return { $nix: "attrs", entries: changed };
}
