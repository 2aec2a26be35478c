import type { Converter } from "../evaluate/convert.ts";
import type { SymbolValue, TracedValue } from "../evaluate/traced.ts";
import { callerOrigin } from "../author/origin.ts";
import type { Explorer } from "./explore.ts";
import { liftAuthor } from "./lift.ts";
import type { Markers } from "./markers.ts";

/** Constants that a value is told apart from, by the key of its symbol. */
export type Splits = ReadonlyMap<string, readonly (string | number)[]>;

/** What tracing one module needs everywhere. */
export interface Session {
  readonly markers: Markers;
  readonly explorer: Explorer;
  readonly convert: Converter;
  readonly splits: Splits;
  /** Scalars that were read, by key: those that a run may have to be split on. */
  readonly scalars: Map<string, SymbolValue>;
}

export const symbolKey = (symbol: SymbolValue): string => JSON.stringify([symbol.base, symbol.path]);

/** What an author wrote as a traced value. Throws `Untellable`. */
export function told(author: unknown, { convert, markers }: Session): TracedValue {
  return liftAuthor(author, callerOrigin(), convert, markers);
}
