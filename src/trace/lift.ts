import type { Converter } from "../evaluate/convert.ts";
import type { Origin } from "../diagnostics/index.ts";
import type { Value } from "../evaluate/model.ts";
import type { TracedEntry, TracedValue } from "../evaluate/traced.ts";
import { closing, markerPattern, opening, type Markers, type TracedNode } from "./markers.ts";
import { Untellable } from "./stop.ts";

const onlyMarker = new RegExp(`^${opening}(\\d+)${closing}$`);

/** What can be written into text without a conversion that Nix does differently. */
const textual: ReadonlySet<string> = new Set(["str", "path", "oneOf", "int", "port", "name"]);

/** A converted value with its markers replaced by what they stand for. */
export function lift(value: Value, markers: Markers): TracedValue {
  if (typeof value === "string") return liftText(value, markers);
  if (typeof value === "number") return liftNumber(value, markers);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Value[]).map((item) => liftItem(item, markers));
  const special = value as { readonly $nix?: string };
  if (special.$nix === "traced") {
    const inner = (value as unknown as TracedNode).value;
    if (isKind(inner, "each"))
      throw new Untellable("an element of a loop stands where its list is left behind");
    return inner;
  }
  if (special.$nix !== undefined) return liftSpecial(value, markers);
  return liftAttrs(value as Readonly<Record<string, Value>>, markers);
}

const isKind = (value: TracedValue, kind: string): boolean =>
  typeof value === "object" && value !== null && (value as { readonly $nix?: string }).$nix === kind;

function liftItem(item: Value, markers: Markers): TracedValue {
  const node = item as unknown as TracedNode;
  return typeof item === "object" && item !== null && node.$nix === "traced"
    ? node.value
    : lift(item, markers);
}

function liftNumber(number: number, markers: Markers): TracedValue {
  const found = markers.ofNumber(number);
  if (found !== undefined) return found;
  if (Math.abs(number) > 1e15) throw new Untellable("it calculates with a value that is not known yet");
  return number;
}

function liftText(text: string, markers: Markers): TracedValue {
  const parts: (string | TracedValue)[] = [];
  let end = 0;
  for (const match of text.matchAll(markerPattern)) {
    if (match.index > end) parts.push(text.slice(end, match.index));
    const inner = markers.of(Number(match[1] ?? match[2]));
    if (inner === undefined) throw new Untellable("it calculates with a value that is not known yet");
    parts.push(inner);
    end = match.index + match[0].length;
  }
  if (text.slice(end).includes(opening) || text.slice(end).includes(closing))
    throw new Untellable("it takes text apart that is not known yet");
  if (parts.length === 0) return text;
  if (end < text.length) parts.push(text.slice(end));
  // a number in text is text
  if (
    parts.length === 1 &&
    isKind(parts[0]!, "symbol") &&
    textual.has((parts[0] as { of: string }).of) &&
    !isNumber(parts[0] as never)
  )
    return parts[0]!;
  if (parts.length === 1 && isKind(parts[0]!, "join")) return parts[0]!;
  for (const part of parts) checkPart(part);
  return { $nix: "text", parts };
}

const isNumber = ({ of }: { readonly of: string }): boolean =>
  of === "int" || of === "port" || of === "float";

function checkPart(part: string | TracedValue): void {
  if (typeof part === "string" || isKind(part, "join")) return;
  if (!isKind(part, "symbol") || !textual.has((part as { readonly of: string }).of)) {
    throw new Untellable("it puts a value into text that Nix would write differently");
  }
}

function liftSpecial(value: Value, markers: Markers): TracedValue {
  const special = value as {
    readonly $nix: string;
    readonly value?: Value;
    readonly condition?: Value;
    readonly parts?: readonly unknown[];
  };
  switch (special.$nix) {
    case "override":
    case "order":
      return { ...special, value: lift(special.value!, markers) } as TracedValue;
    case "if":
      return {
        ...special,
        value: lift(special.value!, markers),
        condition: lift(special.condition!, markers),
      } as TracedValue;
    case "expr":
      return {
        $nix: "expr",
        parts: special.parts!.map((part) =>
          typeof part === "string" ? part : { value: lift((part as { value: Value }).value, markers) },
        ),
      };
    default:
      return value;
  }
}

function liftAttrs(value: Readonly<Record<string, Value>>, markers: Markers): TracedValue {
  const names = Object.keys(value);
  if (!names.some((name) => name.search(markerPattern) >= 0)) {
    return Object.fromEntries(names.map((name) => [name, lift(value[name]!, markers)]));
  }
  const entries = names.map((name): TracedEntry => {
    const only = onlyMarker.exec(name);
    const whole = only && markers.of(Number(only[1]));
    if (whole && isKind(whole, "each")) {
      const { over, body } = whole as {
        readonly over: NonNullable<TracedEntry["over"]>;
        readonly body: readonly TracedValue[];
      };
      return { over, key: body[0]!, value: body[1]! };
    }
    return { key: liftText(name, markers), value: lift(value[name]!, markers) };
  });
  return { $nix: "attrs", entries };
}

/** What an author wrote, lifted. */
export function liftAuthor(
  author: unknown,
  origin: Origin,
  convert: Converter,
  markers: Markers,
): TracedValue {
  const before = convert.problems.found.length;
  const value = convert.value(author, origin);
  if (value === undefined || convert.problems.found.length > before)
    throw new Untellable("it has no value in Nix");
  return lift(value, markers);
}
