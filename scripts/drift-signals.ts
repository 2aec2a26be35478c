/**
 * The signals of `panther drift`, as they say of themselves in `src/drift/signals`. Run as a program it writes the page of
 * them, `docs/drift-signals.md`; with `--check` it says whether the page is current.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { noiseVersion, signals, type Signal } from "../src/drift/index.ts";

const page = join(import.meta.dirname, "../docs/drift-signals.md");

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
/** As words, of which some are code; a star in a path is one. */
const words = (text: string): string =>
  cell(text)
    .split(/(`[^`]*`)/)
    .map((part, i) => (i % 2 === 1 ? part : part.replaceAll(/[*<]/g, "\\$&")))
    .join("");
/** As code, also where it has backticks. */
const code = (text: string): string => (text.includes("`") ? `\`\` ${cell(text)} \`\`` : `\`${cell(text)}\``);
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);

/** The page of some signals. */
export function signalsPage(all: readonly Signal[]): string {
  const sorted = all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const noise = sorted.flatMap(({ id, noise: some = [] }) => some.map((one) => ({ id, ...one })));
  const real = all.filter(({ seen }) => seen === "real").length;
  const deep = sorted.filter(({ depth }) => depth === "deep").map(({ id }) => code(id));
  return [
    "# Signals of drift",
    "",
    "<!-- Written by scripts/drift-signals.ts from src/drift/signals; a test keeps it current. -->",
    "",
    `${all.length} ways in which a machine may differ from its declaration. Each is read by a shell program of its own`,
    "(`src/drift/collector/<signal>.sh`), within the seconds given here; what it cannot read is `unknown`, never right.",
    "",
    `No NixOS has run them yet. ${real} were seen to work on the real parts that they read, which Debian has as well: systemd,`,
    "sshd, nftables, Btrfs, users. The others know NixOS from texts only, which are derived from its source",
    "(`fixtures/nixos`, each with source and revision), and are marked *not yet seen on NixOS*.",
    ...(deep.length === 0
      ? []
      : [
          "",
          `Those that are deep (${deep.join(", ")}) read much, or take a lock: they are asked by name, or nightly.`,
        ]),
    "",
    ...table(
      ["signal", "about", "what it reads", "depth", "limit", "seen"],
      sorted.map(({ id, title, reads, depth, limit, seen }) => [
        `[${id}](../src/drift/signals/${id}.ts)`,
        words(title),
        words(reads),
        depth,
        `${limit} s`,
        seen === "real" ? "on real parts" : "not yet seen on NixOS",
      ]),
    ),
    "",
    "## What changes by itself",
    "",
    `Nothing is said of these. This is version \`${noiseVersion(all)}\` of the list: a run notes with which one it looked. Keys are`,
    "whole ones, as regular expressions.",
    "",
    ...table(
      ["signal", "key", "why it is no drift"],
      noise.map(({ id, key, reason }) => [id, code(key), words(reason)]),
    ),
    "",
  ].join("\n");
}

if (import.meta.main) {
  const text = signalsPage(signals);
  if (!process.argv.includes("--check")) writeFileSync(page, text);
  else if (readFileSync(page, "utf8") !== text) {
    process.stderr.write("docs/drift-signals.md is not what the signals say; run scripts/drift-signals.ts\n");
    process.exitCode = 1;
  }
}
