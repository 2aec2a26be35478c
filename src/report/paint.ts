import { stripVTControlCharacters, styleText } from "node:util";

type Format = Parameters<typeof styleText>[0];

export interface Paint {
  (format: Format, text: string): string;
}

/** Colours for a stream: none where it is no terminal or NO_COLOR is set (https://no-color.org). */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  const colour = stream.isTTY && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb";
  return colour
    ? (format, text) => styleText(format, text, { validateStream: false })
    : (_format, text) => text;
}

/** Text of others, safe to print: no escape sequence, no control character but the line break and the tab. */
export function harmless(text: string): string {
  return stripVTControlCharacters(text).replace(
    // eslint-disable-next-line no-control-regex
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    "\ufffd",
  );
}
