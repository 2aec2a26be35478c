/** Why a tree cannot be written as Nix. */
export type NixPrintErrorCode =
  | "invalid-identifier"
  | "nul-in-string"
  | "lone-surrogate"
  | "integer-range"
  | "not-finite"
  | "invalid-path"
  | "invalid-raw"
  | "dynamic-inherit";

/** Thrown by the factories and the printer for a value that has no Nix notation; `origin` is that of the closest node. */
export class NixPrintError extends Error {
  readonly code: NixPrintErrorCode;
  readonly origin: unknown;

  constructor(code: NixPrintErrorCode, message: string, origin?: unknown) {
    super(message);
    this.name = "NixPrintError";
    this.code = code;
    this.origin = origin;
  }
}
