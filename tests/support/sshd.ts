import { mkdirSync } from "node:fs";

/** sshd insists on this folder where it separates privileges, and only its service makes it (sshd(8), FILES). */
export function makeSshdFolder(): void {
  if (process.getuid?.() === 0) mkdirSync("/run/sshd", { recursive: true });
}
