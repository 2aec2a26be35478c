import { harmless } from "./paint.ts";

/** Lines at the end of a terminal's output that tell what is going on; nothing at all elsewhere. */
export class StatusLine {
  private readonly stream: NodeJS.WriteStream;
  private shown = "";
  constructor(stream: NodeJS.WriteStream) {
    this.stream = stream;
  }

  /** Replaces the lines; cut to the width of the terminal, and to its height. */
  show(text: string): void {
    if (!this.stream.isTTY || process.env["TERM"] === "dumb") return;
    const [width, height] = [this.stream.columns || 80, this.stream.rows || 24];
    const lines = harmless(text)
      .split("\n")
      .slice(0, height - 1)
      .map((line) => line.slice(0, width - 1))
      .join("\n");
    if (lines !== this.shown) this.stream.write(`${this.back()}${lines}`);
    this.shown = lines;
  }

  /** Takes the lines away, so that other output can follow. */
  clear(): void {
    if (this.shown !== "") this.stream.write(this.back());
    this.shown = "";
  }

  /** To where the first line began; erases from there on. */
  private back(): string {
    const above = this.shown.split("\n").length - 1;
    return `\r${above > 0 ? `\u001b[${above}A` : ""}\u001b[J`;
  }
}
