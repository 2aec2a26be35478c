import { readFileSync } from "node:fs";
import { programOf, programsOf } from "./collector.ts";
import { signals } from "./signals/index.ts";

const textOf = (name: string): string =>
  readFileSync(new URL(`../drift/watch/${name}`, import.meta.url), "utf8");

/**
 * The program with which a host looks for drift by itself: the collector, which is asked for the fast or for the deep
 * signals, and the comparison with its manifest. Needs `jq`. Its arguments are `fast` or `deep`, the file for metrics and the file for the
 * summary.
 */
export function watchProgram(): string {
  const noise = Object.fromEntries(
    signals.flatMap(({ id, noise: all = [] }) => (all.length > 0 ? [[id, all.map(({ key }) => key)]] : [])),
  );
  return [
    "#!/bin/sh",
    "# Written by panther: how a host looks for drift by itself. POSIX sh and jq.",
    heredoc("noise", JSON.stringify(noise)),
    heredoc("compare", textOf("compare.jq").trimEnd()),
    heredoc("collector", programOf(signals).trimEnd()),
    "case $1 in",
    ...(["fast", "deep"] as const).flatMap((depth) => {
      const some = signals.filter((one) => one.depth === depth);
      return [
        `${depth})`,
        heredoc("programs", programsOf(some)),
        heredoc("wanted", JSON.stringify(some.map(({ id }) => id))),
        ";;",
      ];
    }),
    "*) exit 2 ;;",
    "esac",
    textOf("watch.sh"),
  ].join("\n");
}

const heredoc = (name: string, text: string): string =>
  `${name}=$(cat <<'END_OF_${name.toUpperCase()}'\n${text}\nEND_OF_${name.toUpperCase()}\n)`;
