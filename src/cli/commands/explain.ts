import { buildCommand } from "@stricli/core";
import { closest, UserError, type Origin } from "../../diagnostics/index.ts";
import {
  definedPaths,
  explainOption,
  explainSetting,
  type Explanation,
  type SettingExplanation,
} from "../../explain/index.ts";
import type { Definition, EvaluatedFleet, Source } from "../../evaluate/index.ts";
import { describeType, joinName, lookup, splitName, type OptionIndex } from "../../index/index.ts";
import { Locator, orderText, priorityText, valueText } from "../../report/index.ts";
import { emittedAt } from "../../emit/index.ts";
import { emitFleet } from "../emitted.ts";
import { attempt, printJson, type Context } from "../context.ts";
import { hostArgument, jsonFlag, projectFlag } from "../flags.ts";
import { evaluated, hostNamed, indexOf } from "../project.ts";
import { projectOf } from "./check.ts";

interface Flags {
  readonly project?: string;
  readonly json: boolean;
}

/** Where a definition comes from, in words. */
function sourceText(source: Source): string {
  switch (source.kind) {
    case "module":
      return `module ${source.module}`;
    case "user":
      return `user ${source.user}`;
    case "framework":
      return "pantherOS";
    case "disk":
      return "disk layout";
    default:
      return source.kind;
  }
}

class Explainer {
  readonly context: Context;
  readonly locator: Locator;
  readonly index: OptionIndex;
  constructor(context: Context, root: string) {
    this.context = context;
    this.locator = new Locator(root);
    this.index = indexOf(root);
  }

  place(origin: Origin): string {
    const { file, line, column } = this.locator.locate(origin);
    return line > 0 ? `${file}:${line}:${column}` : file;
  }

  /** What NixOS or home-manager says of the option: its type and default. */
  known(
    scope: "nixos" | "home",
    path: readonly string[],
  ): { readonly type: string; readonly default?: string } | null {
    const found = lookup(this.index, scope, path);
    if (found.kind === "option" || found.kind === "inside") {
      const shown = found.kind === "option" ? found.option.default : undefined;
      return { type: describeType(found.type), ...(shown === undefined ? {} : { default: shown }) };
    }
    return null;
  }

  definitionLines(
    definition: Definition,
    holds: boolean,
    path: readonly string[],
    emitted: string | null,
  ): string[] {
    const { context } = this;
    const marks = [
      definition.priority === 100 ? "" : priorityText(definition.priority),
      definition.order === 1000 ? "" : orderText(definition.order),
      ...definition.conditions.map((c) => `when ${valueText(c)}`),
    ].filter(Boolean);
    const own = joinName(definition.path);
    const name = own === joinName(path) ? "" : `${own} = `;
    const state = holds ? context.out("green", "●") : context.out("dim", "○");
    const lines = [
      `  ${state} ${name}${valueText(definition.value)}${marks.length > 0 ? context.out("yellow", `  ${marks.join(", ")}`) : ""}${holds ? "" : context.out("dim", "  overridden")}`,
    ];
    lines.push(
      `      ${context.out("cyan", this.place(definition.origin))}  ${context.out("dim", sourceText(definition.source))}`,
    );
    if (emitted !== null) lines.push(`      ${context.out("dim", `flake/${emitted}`)}`);
    return lines;
  }
}

function printExplanation(
  explainer: Explainer,
  found: Explanation,
  emitted: (d: Definition) => string | null,
): void {
  const { context } = explainer;
  const scope = found.scope.kind === "home" ? `home of ${found.scope.user}` : "NixOS";
  context.print(
    context.out("bold", `${joinName(found.path)}  ${context.out("dim", `${found.host}, ${scope}`)}`),
  );
  const known = explainer.known(found.scope.kind, found.path);
  if (known) {
    context.print(`  type     ${known.type}`);
    if (known.default !== undefined) context.print(`  default  ${known.default}`);
  }
  for (const { definition, holds } of found.definitions) {
    for (const line of explainer.definitionLines(definition, holds, found.path, emitted(definition)))
      context.print(line);
  }
}

function printSetting(explainer: Explainer, found: SettingExplanation): void {
  const { context } = explainer;
  const user = found.use.user === null ? "" : ` of ${found.use.user}`;
  const [name, kind] =
    found.option === ""
      ? [found.module, "module"]
      : [`${found.module}.${found.option}`, "option of a module"];
  context.print(context.out("bold", `${name}  ${context.out("dim", `${found.host}, ${kind}${user}`)}`));
  for (const setting of found.settings) {
    const state = setting.used ? context.out("green", "●") : context.out("dim", "○");
    const mark =
      setting.priority === 100
        ? ""
        : context.out(
            "yellow",
            `  ${setting.from === "defaults" ? "default of the module" : priorityText(setting.priority)}`,
          );
    context.print(`  ${state} ${valueText(setting.value)}${mark}`);
    const via =
      setting.profiles.length > 0 ? `  ${context.out("dim", `profile ${setting.profiles.join(" > ")}`)}` : "";
    context.print(`      ${context.out("cyan", explainer.place(setting.origin))}${via}`);
  }
  if (found.settings.length === 0) {
    const value = splitName(found.option)
      .filter(Boolean)
      .reduce<unknown>((v, one) => (v as Record<string, unknown> | undefined)?.[one], found.use.options);
    context.print(
      `  ${context.out("green", "●")} ${value === undefined ? "no value" : valueText(value as never)}  ${context.out("dim", "default")}`,
    );
    context.print(
      `      used at ${found.use.origins.map((o) => context.out("cyan", explainer.place(o))).join(", ")}`,
    );
  }
}

/** What to say of an option that a host does not define, and what to do. */
function nothing(
  fleet: EvaluatedFleet,
  host: string,
  option: string,
  explainer: Explainer,
): readonly [message: string, fix: string] {
  const path = splitName(option);
  const rename = explainer.index.renameOf("nixos", path) ?? explainer.index.renameOf("home", path);
  if (rename?.to) {
    const now = joinName(rename.to);
    return [
      `${host} does not define ${option}, which is an old name`,
      `It is called ${now} now: panther explain ${host} ${now}`,
    ];
  }
  if (rename)
    return [
      `${host} does not define ${option}, which is removed`,
      rename.advice ?? "Nothing takes its place.",
    ];
  const known = explainer.known("nixos", path) ?? explainer.known("home", path);
  if (known)
    return [
      `${host} does not define ${option}`,
      known.default === undefined
        ? `It would be: ${known.type}. No default is known.`
        : `So the default holds: ${known.default} (${known.type}).`,
    ];
  const near = closest(option, definedPaths(fleet));
  return [
    `${JSON.stringify(option)} is neither defined on ${host} nor an option that is known`,
    near ? `Did you mean ${near}?` : "Options are named as in Nix: services.openssh.enable",
  ];
}

export const explainCmd = buildCommand<Flags, [string, string], Context>({
  docs: {
    brief: "Why has this option this value? Every definition, its priority, its file and line",
    fullDescription:
      "Shows each definition of an option on a host in the order in which NixOS merges them. OPTION is a path of NixOS or home-manager, such as services.openssh.enable, or an option of a module of the fleet, such as services.tailscale.mode.",
  },
  parameters: {
    flags: { project: projectFlag, json: jsonFlag },
    positional: {
      kind: "tuple",
      parameters: [hostArgument, { parse: String, brief: "Path of an option", placeholder: "option" }],
    },
  },
  async func(flags, hostName, option) {
    const root = await projectOf(this, flags);
    if (root === null) return;
    await attempt(this, root, flags.json, async () => {
      const { fleet } = await evaluated(root, { trace: true });
      const host = hostNamed(fleet, hostName);
      const explainer = new Explainer(this, root);
      const path = splitName(option);
      const options = explainOption(host, path);
      const settings = explainSetting(host, path);
      if (options.length === 0 && settings.length === 0) {
        const [message, fix] = nothing(fleet, hostName, option, explainer);
        throw new UserError([
          { code: "PANTHER6003", severity: "error", message, hosts: [], places: [], fix },
        ]);
      }
      const { sourceMap } = emitFleet(fleet, root);
      const emitted = (definition: Definition): string | null => {
        const at = emittedAt(sourceMap, hostName, definition);
        return at ? `${at.file}:${at.line}` : null;
      };
      if (flags.json) {
        printJson(this, {
          options: options.map((o) => ({
            ...o,
            ...explainer.known(o.scope.kind, path),
            definitions: o.definitions.map(({ definition: { origin, ...rest }, holds }, i) => ({
              ...rest,
              holds,
              place: explainer.locator.locate(origin),
              emitted: emitted(o.definitions[i]!.definition),
            })),
          })),
          settings: settings.map(({ use, ...rest }) => ({
            ...rest,
            user: use.user,
            settings: rest.settings.map(({ origin, ...s }) => ({
              ...s,
              place: explainer.locator.locate(origin),
            })),
          })),
        });
        return;
      }
      settings.forEach((found) => printSetting(explainer, found));
      options.forEach((found) => printExplanation(explainer, found, emitted));
    });
  },
});
