/**
 * Where something was written. Capturing is cheap (one shallow stack), so the origin names the *call* that a value was
 * passed to; `path` leads from there to the property, and is resolved to an exact position only when something is printed.
 */
export interface Origin {
  /** Path relative to the project, with `/`; a bare name for what the framework itself defines. */
  readonly file: string;
  /** 1-based; 0 where there is no line, as for a whole file. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** Property path from the call's object argument to the value, e.g. `["nixos", "services", "openssh", "enable"]`. */
  readonly path?: readonly (string | number)[];
}

/** The same place, seen from one level deeper. */
export function at(origin: Origin, ...keys: readonly (string | number)[]): Origin {
  return { ...origin, path: [...(origin.path ?? []), ...keys] };
}
