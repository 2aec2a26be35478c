import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** Answers of the host program: its `panther:key=value` lines. */
export type Answers = Readonly<Record<string, string>>;

let text: string | undefined;

/**
 * Text for `sh -s` that only reads, as any user. The words have nothing to quote, so that every login shell hands them on
 * as they are.
 */
export function carried(): string {
  return (text ??= readFileSync(new URL("../deploy/host/program.sh", import.meta.url), "utf8"));
}

/**
 * Text for `sh -s`, as root, that puts the program into a folder of root's and runs it from there, because units of PID 1
 * start it later on. Named by its content: the programs of two versions of panther do not change each other. If the
 * connection breaks within the text, the function is never called, and nothing happens.
 *
 * @param line What the program reads from standard input, unlike an argument nothing that others on the host see.
 */
export function installed(line = ""): string {
  const program = carried();
  const name = createHash("sha256").update(program).digest("hex").slice(0, 16);
  return `set -u
umask 077
folder=\${PANTHER_ROOT:-}/var/lib/pantheros/programs
install() {
  mkdir -p "$folder" && chmod 700 "\${folder%/*}" "$folder" || return
  [ ! -f "$folder/${name}" ] || return 0
  cat >"$folder/new.$$" <<'END_OF_THE_PROGRAM_OF_PANTHER' || return
${program}END_OF_THE_PROGRAM_OF_PANTHER
  # on disk before it has its name: after a power cut an empty program would go on with nothing
  sync "$folder/new.$$" && mv -f "$folder/new.$$" "$folder/${name}" && sync "$folder"
}
main() {
  install || exit 2
  exec sh "$folder/${name}" "$@" <<'END_OF_THE_LINE'
${line}
END_OF_THE_LINE
}
main "$@"
`;
}

/** The answers in what a host printed. */
export function answersOf(stdout: string): Answers {
  return Object.fromEntries(
    [...stdout.matchAll(/^panther:([^=\n]+)=(.*?)\r?$/gm)].map(([, key, value]) => [key!, value!]),
  );
}

/** The fields of a transaction, as `status` holds them. */
export function fieldsOf(status: string): Answers {
  return Object.fromEntries(
    [...status.matchAll(/^([a-z_]+)=(.*)$/gm)].map(([, key, value]) => [key!, value!]),
  );
}

/** Steps in which a transaction rests: nothing will happen any more. */
const restingPhases: ReadonlySet<string> = new Set(["committed", "reverted", "tested", "abandoned"]);

export const isAtRest = (phase: string | undefined): boolean =>
  phase === undefined || phase === "" || restingPhases.has(phase);

/** What an argument of the host program may consist of: nothing that a shell would change. */
export const isPlain = (word: string): boolean => /^[A-Za-z0-9@%+=:,./_-]+$/.test(word);
