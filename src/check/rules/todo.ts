import { warning, type Rule } from "../rule.ts";
import { positionAt, sourceText } from "../sources.ts";

const mark = /\b(?:TODO|FIXME|XXX)\b/g;

/** Strings and regular expressions are matched to be left out: only what is in comments counts. */
const token = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|\/\/[^\n]*|\/\*[^]*?\*\//g;

export const rule: Rule = {
  codes: ["PANTHER6005"],
  description: "No TODO, FIXME or XXX is left in the comments of a configuration.",
  fleet(context) {
    return context.fleet.sources.flatMap((file) => {
      const text = sourceText(context, file);
      if (!/TODO|FIXME|XXX/.test(text)) return [];
      return [...text.matchAll(token)]
        .filter(([comment]) => comment.startsWith("/"))
        .flatMap((comment) =>
          [...comment[0].matchAll(mark)].map((found) => ({
            word: found[0],
            offset: comment.index + found.index,
          })),
        )
        .map(({ word, offset }) =>
          warning("PANTHER6005", null, `a ${word} is left`, [{ file, ...positionAt(text, offset) }], {
            why: "What is not done here is not done on the machine either.",
            fix: "Do it, or make it an issue and take the comment away.",
          }),
        );
    });
  },
};
