import { node as nodeKey } from "../author/node.ts";
import type { TracedValue } from "../evaluate/traced.ts";
import { TraceStop } from "./stop.ts";

/** Numbers that nobody writes, which survive being put into text. */
const firstNumber = 7_100_000_000_000_000;

/** Around the number of a marker in text: characters that nobody writes, and that every escaping changes. */
export const [opening, closing] = ["\u0001", "\u0002"];

/** In text: what `text` or `number` made. */
export const markerPattern = new RegExp(`${opening}(\\d+)${closing}|(?<!\\d)7100000(\\d{9})(?!\\d)`, "g");

/**
 * Stand-ins for values that are not known while a module is traced: text and numbers which are found again in what
 * `config` makes of them, and special values where neither will do.
 */
export class Markers {
  private readonly values: TracedValue[] = [];
  private readonly ids = new Map<string, number>();

  private id(value: TracedValue): number {
    const key = JSON.stringify(value);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    this.ids.set(key, this.values.length);
    return this.values.push(value) - 1;
  }

  text(value: TracedValue): string {
    return `${opening}${this.id(value)}${closing}`;
  }

  number(value: TracedValue): number {
    return firstNumber + this.id(value);
  }

  /** What a number stands for, if it stands for anything. */
  ofNumber(number: number): TracedValue | undefined {
    return number >= firstNumber ? this.values[number - firstNumber] : undefined;
  }

  of(id: number): TracedValue {
    return this.values[id]!;
  }
}

/** The description of a special value that carries a traced one through conversion. */
export interface TracedNode {
  readonly $nix: "traced";
  readonly value: TracedValue;
}

/** A special value that stands for a traced one. */
export function tracedNode(value: TracedValue, misuse: string): object {
  const refuse = (): never => {
    throw new TraceStop(misuse);
  };
  return Object.freeze({
    [nodeKey]: { $nix: "traced", value } satisfies TracedNode,
    [Symbol.toPrimitive]: refuse,
    toJSON: refuse,
  });
}
