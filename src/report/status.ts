import { harmless } from "./paint.ts";

/** One line at the end of a terminal's output that tells what is going on; nothing at all elsewhere. */
export class StatusLine {
  private readonly stream: NodeJS.WriteStream;
  private shown = "";
  constructor(stream: NodeJS.WriteStream) {
    this.stream = stream;
  }

  /** Replaces the line; cut to the width of the terminal. */
  show(text: string): void {
    if (!this.stream.isTTY || process.env["TERM"] === "dumb") return;
    const line = harmless(text)
      .replaceAll("\n", " ")
      .slice(0, Math.max(0, (this.stream.columns || 80) - 1));
    if (line !== this.shown) this.stream.write(`\r\u001b[K${line}`);
    this.shown = line;
  }

  /** Takes the line away, so that other output can follow. */
  clear(): void {
    if (this.shown !== "") this.stream.write("\r\u001b[K");
    this.shown = "";
  }
}
