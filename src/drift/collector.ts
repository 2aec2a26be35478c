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

/**
 * bash, the sh of NixOS, reads a program that comes by a pipe a byte at a time, so that what it starts may read on; dash
 * reads ahead. This line has bash take all of it at once.
 */
const atOnce = '[ -z "${BASH_VERSION-}" ] || { eval "$(cat)"; exit; }';

/**
 * The collector for some signals, for `sh -s`. It reads, prints JSON, a line each, and is bounded in time and output for
 * each signal.
 */
export const collector = (signals: readonly Signal[]): string =>
  `${programsOf(signals)}\n${programOf(signals)}`;

/** What the program of a host begins with: the signals that it is asked for, of those that it knows. */
export const programsOf = (signals: readonly Signal[]): string =>
  `${atOnce}\nprograms='${signals.map(({ id, limit }) => `${id} ${limit} ${named(id)}`).join("\n")}'`;

/** The program of a host, after `programsOf`: the programs of some signals, a function each, and what runs them. */
export const programOf = (signals: readonly Signal[]): string =>
  [
    textOf("lib"),
    ...signals.map((signal) => `signal_${named(signal.id)}() {\n${noiseText(signal)}${textOf(signal.id)}}\n`),
    textOf("main"),
  ].join("");

/** What is noise, for programs that would spend time on it: an expression of awk. */
const noiseText = ({ noise = [] }: Signal): string =>
  noise.length === 0
    ? ""
    : `noise=${asWord(`^(${noise.map(({ key }) => key.replaceAll("(?:", "(")).join("|")})$`)}\n`;

/** An id as a part of a shell's name. */
const named = (id: string): string => id.replaceAll("-", "_");
const asWord = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Whole lines only. */
const withoutComments = (text: string): string => text.replaceAll(/^\s*#.*\n/gm, "");
