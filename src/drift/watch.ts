import { readFileSync } from "node:fs";
import { collector } from "./collector.ts";
import { signals } from "./signals/index.ts";

const textOf = (name: string): string =>
  readFileSync(new URL(`../drift/watch/${name}`, import.meta.url), "utf8");

/**
 * The program with which a host looks for drift by itself: the collector of all fast signals, and the comparison with its
 * manifest. Needs `jq`. Its arguments are the file for metrics and the file for the summary.
 */
export function watchProgram(): string {
  const fast = signals.filter(({ depth }) => depth === "fast");
  const noise = Object.fromEntries(
    fast.flatMap(({ id, noise: all = [] }) => (all.length > 0 ? [[id, all.map(({ key }) => key)]] : [])),
  );
  return [
    "#!/bin/sh",
    "# Written by panther: how a host looks for drift by itself. POSIX sh and jq.",
    heredoc("noise", JSON.stringify(noise)),
    heredoc("wanted", JSON.stringify(fast.map(({ id }) => id))),
    heredoc("compare", textOf("compare.jq").trimEnd()),
    heredoc("collector", collector(fast, false).trimEnd()),
    "collect() { printf '%s\\n' \"$collector\" | sh -s; }",
    textOf("watch.sh"),
  ].join("\n");
}

const heredoc = (name: string, text: string): string =>
  `${name}=$(cat <<'END_OF_${name.toUpperCase()}'\n${text}\nEND_OF_${name.toUpperCase()}\n)`;
