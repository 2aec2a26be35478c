import { stripVTControlCharacters } from "node:util";
import type { Diagnostic, Origin, Place } from "../diagnostics/index.ts";
import { translate, type SourceMap } from "../emit/explain.ts";
import { isOutOfReach, type NixFailure } from "./evaluate.ts";

/** Lines of Nix's own text that a finding keeps. */
const keptLines = 24;

/** A failure of Nix as a finding: in TypeScript where its message leads into the flake, with its own text below. */
export function failureOf({ host, doing, ended }: NixFailure, sourceMap: SourceMap): Diagnostic {
  const { ending } = ended;
  const text = stripVTControlCharacters(ended.stderr).trim();
  const hosts = host === null ? [] : [host];
  const base = { severity: "error", hosts, places: [] } as const;
  if (ending.kind === "missing") {
    return {
      ...base,
      code: "PANTHER5102",
      message: ending.message.includes("ENOENT")
        ? "Nix is not on this machine: there is no program `nix` on PATH"
        : `Nix cannot be started here (${ending.message})`,
      ...(doing === "update"
        ? {
            why: "Which revision an input has now, and its hash, only Nix finds out; no hash is ever made up.",
            fix: "Run this on a machine with Nix, or take the revisions that came with panther: panther update --known",
          }
        : {
            why: "Only Nix can evaluate and build the flake. It is written and complete: nothing of it needs Nix.",
            fix: "Build on a machine with Nix: nix build ./flake#nixosConfigurations.HOST.config.system.build.toplevel",
          }),
    };
  }
  const whose = host ?? (doing === "update" ? "the inputs of the flake" : "the fleet");
  if (ending.kind === "timeout")
    return {
      ...base,
      code: "PANTHER5101",
      message: `Nix did not ${doing} ${whose} in the time it has, and was stopped`,
    };
  if (ending.kind === "aborted")
    return {
      ...base,
      code: "PANTHER5101",
      message: `stopped before ${whose} ${done[doing]}`,
    };
  if (isOutOfReach(text)) {
    return {
      ...base,
      code: "PANTHER5102",
      message: `Nix cannot get at what it needs to ${doing} ${whose}: ${messageOf(text)}`,
      why: "Nix downloads the inputs of the flake, and packages, when it first needs them. The flake is written and complete.",
      fix: `Try again with a network, or on a machine that has them: panther ${doing === "update" ? "update" : "build --nix"}`,
    };
  }
  const said = ending.kind === "signal" ? `Nix was ended by ${ending.signal}` : messageOf(text);
  return {
    ...base,
    code: "PANTHER5101",
    message: `Nix cannot ${doing} ${whose}: ${said}`,
    places: placesOf(text, sourceMap),
    ...fixFor(text),
    detail: shortened(text),
  };
}

const done = { evaluate: "was evaluated", build: "was built", update: "were updated" } as const;

function fixFor(text: string): { readonly fix?: string } {
  if (/is required to build|required system or feature|platform mismatch/i.test(text)) {
    return { fix: "Build it on a machine of that system, or set up a remote builder (nix.buildMachines)." };
  }
  return {};
}

/** The sentence of what went wrong: the innermost error of a trace. */
function messageOf(text: string): string {
  const [assertion, ...others] = failedAssertions(text);
  if (assertion !== undefined)
    return others.length === 0 ? assertion : `${assertion}, and ${others.length} more`;
  const found = [...text.matchAll(/^\s*error: (?!$)(.+)$/gm)].map(([, message]) =>
    message!.trim().replace(/\.? Definition values:$/, ""),
  );
  return (
    (innermostLast(text) ? found.at(-1) : found[0]) ??
    text
      .split("\n")
      .find((line) => line.trim() !== "")
      ?.trim() ??
    "it says nothing"
  );
}

/** Where a message of Nix leads to in TypeScript: the innermost place of the flake, and where options are named, theirs. */
function placesOf(text: string, sourceMap: SourceMap): Place[] {
  const origins = [
    ...assertionOrigins(text, sourceMap),
    ...optionOrigins(text, sourceMap),
    ...tracedOrigins(text, sourceMap).slice(0, 1),
  ];
  const seen = new Set<string>();
  return origins
    .filter((origin) => {
      const key = JSON.stringify(origin);
      return !seen.has(key) && Boolean(seen.add(key));
    })
    .slice(0, 3)
    .map((origin) => ({ origin }));
}

/** What NixOS lists where assertions fail (nixos/modules/system/activation/top-level.nix). */
function failedAssertions(text: string): string[] {
  const [, list = ""] = /Failed assertions:\n((?:\s*- .*(?:\n|$))+)/.exec(text) ?? [];
  return [...list.matchAll(/^\s*- (.*)$/gm)].map(([, message]) => message!.trim());
}

/** Assertions of modules of the fleet, which begin with the module's name; home-manager names the user before it. */
function assertionOrigins(text: string, sourceMap: SourceMap): Origin[] {
  const modules = failedAssertions(text).flatMap(
    (message) => /^(?:\S+ profile: )?panther\.([\w.-]+): /.exec(message)?.[1] ?? [],
  );
  const asserted = Object.values(sourceMap)
    .flatMap(({ entries }) => entries.map(({ definition }) => definition))
    .filter(({ path }) => path[0] === "assertions");
  return modules.flatMap((name) =>
    asserted
      .filter(({ source }) => source.kind === "module" && source.module === name)
      .map(({ origin }) => origin),
  );
}

/** Places of a trace that lie in the flake, innermost first. */
function tracedOrigins(text: string, sourceMap: SourceMap): Origin[] {
  const found = [...text.matchAll(/(\/[^\s:'`"«»]*\.nix):(\d+)(?::\d+)?/g)].flatMap(([, file, line]) => {
    // flake.nix leads to the whole fleet: no news
    if (file!.endsWith("/flake.nix")) return [];
    return translate(sourceMap, file!, Number(line)) ?? [];
  });
  return innermostLast(text) ? found.reverse() : found;
}

/** Definitions that the module system complains of: it names the option and the files that define it, without lines. */
function optionOrigins(text: string, sourceMap: SourceMap): Origin[] {
  const names = [...text.matchAll(/option [`‘']([^`'’\n]+)['’]/g)].map(([, name]) =>
    // an element of a list is named by its place, which the source map does not know
    name!.replace(/\."\[definition .*$/, ""),
  );
  const files = [...text.matchAll(/[`‘'](\/[^`'’\n]*\.nix)['’]/g)].map(([, file]) => file!);
  return files.flatMap((file) => {
    const known = Object.keys(sourceMap).find((path) => file.endsWith(`/${path}`));
    if (known === undefined) return [];
    return sourceMap[known]!.entries.filter(({ definition }) =>
      names.some((name) => isWithin(definition.path.join("."), name)),
    ).map(({ definition }) => definition.origin);
  });
}

const isWithin = (path: string, name: string): boolean =>
  path === name.replaceAll('"', "") || path.startsWith(`${name.replaceAll('"', "")}.`);

/** True of a trace that begins with what is outermost, under an empty "error:", as Nix prints them since 2.20. */
const innermostLast = (text: string): boolean => /^error:\s*$/m.test(text);

/** The part of a text where Nix says what it is about; files in its store as files of the flake. */
function shortened(text: string): readonly string[] {
  const lines = text
    .split("\n")
    .map((line) => line.replace(/(\/[^\s'`"]*)?\/nix\/store\/[0-9a-z]{32}-source\//g, "flake/"));
  const more = lines.length - keptLines;
  if (more <= 0) return lines;
  const end = innermostLast(text) || !text.startsWith("error:");
  return end
    ? [`… ${more} lines before`, ...lines.slice(-keptLines)]
    : [...lines.slice(0, keptLines), `… ${more} lines more`];
}
