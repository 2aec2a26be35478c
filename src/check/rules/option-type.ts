import { judgementsOf, placeOf } from "../options.ts";
import { error, type Rule } from "../rule.ts";
import { namesSecret, secretIn } from "../secret-text.ts";
import { name } from "../words.ts";

export const rule: Rule = {
  codes: ["PANTHER2003"],
  description: "Every value is of the type that its option takes, also within lists and attribute sets.",
  definition: (context, definition, scope) =>
    judgementsOf(context, scope, definition).flatMap((finding) => {
      if (finding.kind !== "mismatch") return [];
      const path = finding.path.map(String);
      const got = path.some(namesSecret) || secretIn(finding.got) !== undefined ? "a secret" : finding.got;
      return [
        error(
          "PANTHER2003",
          context.host,
          `${name(finding.path)} takes ${finding.expected}, and here is ${got}`,
          [placeOf(definition, finding.path)],
          {
            why: "NixOS checks the type of every value when it evaluates, and stops there.",
            ...fixFor(finding.expected, finding.got),
          },
        ),
      ];
    }),
};

/** A word for the mistakes that are easy to make in TypeScript. */
function fixFor(expected: string, got: string): { readonly fix?: string } {
  const wants = (kind: string): boolean => expected.startsWith(kind);
  const is = (kind: string): boolean => got.startsWith(kind);
  if (expected.includes("floating point") && is("integer"))
    return { fix: "Write `float(...)`: JavaScript does not tell 1.0 from 1." };
  if (wants("list of") && !is("list")) return { fix: "Put it in a list: `[...]`." };
  if (wants("package") && is("string")) return { fix: "Write a package: `pkgs.<name>`." };
  if (wants("string") && (is("integer") || is("boolean"))) return { fix: "Put it in quotes." };
  if (wants("boolean") && /string "(?:true|false|yes|no)"/.test(got))
    return { fix: "Write `true` or `false`, without quotes." };
  return {};
}
