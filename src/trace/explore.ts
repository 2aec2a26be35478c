import type { Condition, SymbolValue } from "../evaluate/traced.ts";
import { elementsOfCondition } from "./elements.ts";
import { TraceStop } from "./stop.ts";

export interface Decision {
  readonly condition: Condition;
  /** The same for equal conditions. */
  readonly key: string;
  readonly holds: boolean;
}

export interface Leaf<T> {
  readonly decisions: readonly Decision[];
  readonly result: T;
}

interface Frame {
  /** Key of the collection whose element is being looked at; null for the run as a whole. */
  readonly element: string | null;
  /** Answers to give, as the last run was left. */
  readonly wanted: readonly boolean[];
  readonly made: Decision[];
  readonly known: Map<string, boolean>;
}

/**
 * Runs code under every answer to the questions that it asks, which are found out as it runs. Questions about the element
 * of a loop are asked in the loop, all others in the run as a whole.
 */
export class Explorer {
  private readonly frames: Frame[] = [];
  private runs = 0;
  private readonly limit: number;
  constructor(limit: number) {
    this.limit = limit;
  }

  explore<T>(element: string | null, run: () => T): Leaf<T>[] {
    const leaves: Leaf<T>[] = [];
    let wanted: boolean[] = [];
    for (;;) {
      if (++this.runs > this.limit) throw new TraceStop(`there are more than ${this.limit} ways through it`);
      const frame: Frame = { element, wanted, made: [], known: new Map() };
      this.frames.push(frame);
      try {
        leaves.push({ decisions: frame.made, result: run() });
      } finally {
        this.frames.pop();
      }
      const next = frame.made.map(({ holds }) => holds);
      while (next.length > 0 && next.at(-1) === false) next.pop();
      if (next.length === 0) return leaves;
      next[next.length - 1] = false;
      wanted = next;
    }
  }

  decide(condition: Condition): boolean {
    const free = elementsOfCondition(condition);
    const frame = this.frames.findLast(({ element }) => element === null || free.has(element));
    if (!frame || (frame.element === null && free.size > 0)) {
      throw new TraceStop("a loop decides on its elements one by one");
    }
    const key = JSON.stringify(condition);
    const known = frame.known.get(key) ?? this.implied(frame, condition);
    if (known !== undefined) return known;
    const holds = frame.wanted[frame.made.length] ?? true;
    frame.known.set(key, holds);
    frame.made.push({ condition, key, holds });
    return holds;
  }

  /** A value that equals one constant equals no other. */
  private implied(frame: Frame, condition: Condition): boolean | undefined {
    if (condition.op !== "equals") return undefined;
    const same = (of: SymbolValue): boolean => JSON.stringify(of) === JSON.stringify(condition.of);
    return frame.made.some((d) => d.holds && d.condition.op === "equals" && same(d.condition.of))
      ? false
      : undefined;
  }
}
