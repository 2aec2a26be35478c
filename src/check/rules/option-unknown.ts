import type { Diagnostic } from "../../diagnostics/index.ts";
import type { Definition, Scope } from "../../evaluate/model.ts";
import { joinName, type Finding, type Rename } from "../../index/index.ts";
import { judgementsOf, placeOf } from "../options.ts";
import { error, warning, type HostContext, type Rule } from "../rule.ts";
import { listing, name } from "../words.ts";

type Unknown = Extract<Finding, { readonly kind: "unknown" }>;

export const rule: Rule = {
  codes: ["PANTHER2001", "PANTHER2002", "PANTHER2005", "PANTHER2008"],
  description: "Every option that is set exists, under its present name, and may be set.",
  definition: (context, definition, scope) =>
    judgementsOf(context, scope, definition).flatMap((finding) =>
      describe(context, scope, definition, finding),
    ),
};

function describe(
  context: HostContext,
  scope: Scope,
  definition: Definition,
  finding: Finding,
): Diagnostic[] {
  const { host } = context;
  if (finding.kind === "mismatch") return [];
  const place = placeOf(definition, finding.path);
  if (finding.kind === "readOnly") {
    return [
      error("PANTHER2008", host, `${name(finding.path)} is read-only`, [place], {
        why: "Its value follows from other options; NixOS refuses a definition of it.",
        fix: "Set the options that it follows from.",
      }),
    ];
  }
  if (finding.rename !== undefined) return [renamed(context, definition, finding, finding.rename)];
  return finding.kind === "unknown" ? [unknown(context, scope, definition, finding)] : [];
}

function unknown({ host }: HostContext, scope: Scope, definition: Definition, finding: Unknown): Diagnostic {
  const system = scope.kind === "nixos" ? "NixOS" : "home-manager";
  const place = placeOf(definition, finding.path.slice(0, finding.at + 1));
  const make = finding.certainty === "certain" ? error : warning;
  const likely = finding.suggestions.map((suggestion) => `\`${suggestion}\``);
  const seen = finding.certainty === "certain" ? "" : ", as far as is known";
  return make(
    scope.kind === "nixos" ? "PANTHER2001" : "PANTHER2002",
    host,
    `${system} has no option ${name(finding.path)}${seen}`,
    [place],
    {
      why: `${system} refuses a configuration that sets an option which no module declares.`,
      fix:
        likely.length > 0
          ? `Did you mean ${listing(likely, "or")}?`
          : "If a module in Nix declares it, say so: `nixos(untyped({ ... }))`.",
    },
  );
}

/** An old name still works, with a warning of NixOS, while its option exists; a removed one is refused. */
function renamed(
  { host }: HostContext,
  definition: Definition,
  finding: Exclude<Finding, { readonly kind: "mismatch" | "readOnly" }>,
  rename: Rename,
): Diagnostic {
  const old = name(finding.path);
  const place = placeOf(definition, finding.path);
  if (rename.to === undefined) {
    return error("PANTHER2005", host, `${old} was removed`, [place], {
      why: "NixOS refuses a configuration that sets it.",
      fix: `Take it away${rename.advice === undefined ? "." : `: ${rename.advice}.`}`,
    });
  }
  const make = finding.kind === "renamed" ? warning : error;
  const to = joinName(rename.to);
  return make("PANTHER2005", host, `${old} is now called \`${to}\``, [place], {
    why:
      finding.kind === "renamed"
        ? "The old name still works, and one day it will not."
        : "NixOS has no option of the old name any more.",
    fix: `Set \`${to}\` in its stead.`,
  });
}
