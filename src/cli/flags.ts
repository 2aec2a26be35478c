import { numberParser } from "@stricli/core";

/** Flags and arguments that several commands share. */
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

/** A text that need not be given. */
export const textFlag = (brief: string, placeholder: string) =>
  ({ kind: "parsed", parse: String, optional: true, brief, placeholder }) as const;

/** A number with a default. */
export const numberFlag = (brief: string, value: number, placeholder: string) =>
  ({ kind: "parsed", parse: numberParser, default: String(value), brief, placeholder }) as const;

/** One host, which has to be named. */
export const hostArgument = { parse: String, brief: "Host of the fleet", placeholder: "host" } as const;

/** Any number of hosts; all of them where none is named. */
export const hostArguments = {
  kind: "array",
  parameter: { parse: String, brief: "Hosts (default: all)", placeholder: "host" },
} as const;
