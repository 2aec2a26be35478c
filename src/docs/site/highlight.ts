import { createHighlighterCore } from "@shikijs/core";
import { createJavaScriptRegexEngine } from "@shikijs/engine-javascript";
import nix from "@shikijs/langs/nix";
import shell from "@shikijs/langs/shellscript";
import typescript from "@shikijs/langs/typescript";
import dark from "@shikijs/themes/github-dark-default";
import light from "@shikijs/themes/github-light-default";

/** Turns code into HTML; in a language that it does not know, it only escapes. */
export interface Highlighter {
  /** With `anchors`, each line has an id: `L1`. */
  (code: string, language: string, anchors?: boolean): string;
}

const names: Readonly<Record<string, string>> = {
  ts: "typescript",
  typescript: "typescript",
  nix: "nix",
  sh: "shellscript",
  bash: "shellscript",
  console: "shellscript",
};

/** The languages of a fleet: TypeScript, Nix, shell. Both themes at once, as variables of CSS. */
export async function makeHighlighter(): Promise<Highlighter> {
  const shiki = await createHighlighterCore({
    themes: [light, dark],
    langs: [typescript, nix, shell],
    engine: createJavaScriptRegexEngine(),
  });
  return (code, language, anchors = false) =>
    shiki.codeToHtml(code.replace(/\n$/, ""), {
      lang: names[language] ?? "text",
      themes: { light: "github-light-default", dark: "github-dark-default" },
      defaultColor: false,
      transformers: anchors ? [{ line: (node, line) => void (node.properties["id"] = `L${line}`) }] : [],
    });
}
