import type { Definition, EvaluatedFleet } from "../evaluate/index.ts";
export function emittedAt(_fleet: EvaluatedFleet, _root: string): (definition: Definition) => string | null { return () => null; }
