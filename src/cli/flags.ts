/** Flags that several commands share. */
export const projectFlag = {
  kind: "parsed",
  parse: String,
  optional: true,
  brief: "Folder of the fleet (default: the nearest one with a fleet.ts)",
  placeholder: "dir",
} as const;

export const jsonFlag = {
  kind: "boolean",
  default: false,
  brief: "Print the answer as JSON",
  withNegated: false,
} as const;

/** A flag that is off unless named. */
export const off = (brief: string) =>
  ({ kind: "boolean", default: false, brief, withNegated: false }) as const;
