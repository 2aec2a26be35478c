import { readFileSync } from "node:fs";
import type { Signal } from "./signal.ts";

const texts = new Map<string, string>();

/** A text of `collector/`, which lies beside this file and below `dist/`. */
function textOf(name: string): string {
  let text = texts.get(name);
  if (text === undefined) {
    text = withoutComments(readFileSync(new URL(`../drift/collector/${name}.sh`, import.meta.url), "utf8"));
    texts.set(name, text);
  }
  return text;
}

/** Ends the texts that are handed on to another shell: no line of a program is this one. */
const mark = "END_OF_PANTHER";

/**
 * The collector for some signals, for `sh -s` over SSH: becomes root where sudo asks for no password. It reads, prints
 * JSON, a line each, and is bounded in time and output for each signal.
 */
export function collector(signals: readonly Signal[]): string {
  // Not as an argument: Linux takes 128 KiB at most. The shell has read all of it before the last line runs.
  return `program=$(cat <<'${mark}'
${programsOf(signals)}
${programOf(signals)}
${mark}
)
if [ "$(id -u)" -ne 0 ] && sudo -n true 2>/dev/null; then
  printf '%s\\n' "$program" | sudo -n sh -s
else
  printf '%s\\n' "$program" | sh -s
fi
exit
`;
}

/** What the program of a host begins with: the signals that it is asked for, of those that it knows. */
export const programsOf = (signals: readonly Signal[]): string =>
  `programs='${signals.map(({ id, limit }) => `${id} ${limit} ${variable(id)}`).join("\n")}'`;

/** The program of a host, after `programsOf`: the texts of some signals, and what runs them. */
export const programOf = (signals: readonly Signal[]): string =>
  [
    `text_lib=${asWord(textOf("lib"))}`,
    ...signals.map((signal) => `${variable(signal.id)}=${asWord(noiseText(signal) + textOf(signal.id))}`),
    textOf("main"),
  ].join("\n");

/** What is noise, for programs that would spend time on it: an expression of awk. */
const noiseText = ({ noise = [] }: Signal): string =>
  noise.length === 0
    ? ""
    : `noise=${asWord(`^(${noise.map(({ key }) => key.replaceAll("(?:", "(")).join("|")})$`)}\n`;

const variable = (id: string): string => `text_${id.replaceAll("-", "_")}`;
const asWord = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Whole lines only. */
const withoutComments = (text: string): string => text.replaceAll(/^\s*#.*\n/gm, "");
