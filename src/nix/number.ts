/**
 * A non-negative double in Nix notation, which asks for a dot and allows a leading zero only directly before it
 * (lexer rule FLOAT). JavaScript's shortest notation reads back as the same double.
 */
export function floatText(value: number): string {
  const [mantissa = "", exponent] = String(value).split("e");
  const dotted = mantissa.includes(".") ? mantissa : `${mantissa}.0`;
  return exponent === undefined ? dotted : `${dotted}e${exponent.replace("+", "")}`;
}
