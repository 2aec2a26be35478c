import { readFileSync } from "node:fs";
import type { Signal } from "./signal.ts";

const texts = new Map<string, string>();

/** A text of `collector/`, which lies beside this file and below `dist/`. */
function textOf(name: string): string {
  let text = texts.get(name);
  if (text === undefined) {
    text = readFileSync(new URL(`../drift/collector/${name}.sh`, import.meta.url), "utf8");
    texts.set(name, text);
  }
  return text;
}

/** No line of a signal's program may be this one. */
const mark = "END_OF_PANTHER";

/**
 * The collector for some signals: a program for `sh`, or with `carried` for `sh -s` over SSH, which becomes root where
 * sudo asks for no password. It reads, prints JSON, a line each, and is bounded in time and output for each signal.
 */
export function collector(signals: readonly Signal[], carried: boolean): string {
  const program = [
    `programs='${signals.map(({ id, limit }) => `${id} ${limit}`).join("\n")}'`,
    "text_of() {",
    "case $1 in",
    ...["lib", ...signals.map(({ id }) => id)].map(
      (id) => `${id}) cat <<'${mark}'\n${withoutComments(textOf(id))}${mark}\n;;`,
    ),
    "esac",
    "}",
    withoutComments(textOf("main")),
  ].join("\n");
  if (!carried) return `#!/bin/sh\n${program}`;
  // The shell has read the whole text before the last line runs it.
  return `program=$(cat <<'${mark}_PROGRAM'
${program}
${mark}_PROGRAM
)
if [ "$(id -u)" -ne 0 ] && sudo -n true 2>/dev/null; then exec sudo -n sh -c "$program"; fi
exec sh -c "$program"
`;
}

/** Whole lines only: what is carried has to fit into one argument of a process, 128 KiB on Linux. */
const withoutComments = (text: string): string => text.replaceAll(/^\s*#.*\n/gm, "");
