import { nodeOf } from "../author/node.ts";
import type { OptionSchema, OptionSchemas } from "../author/schema.ts";
import { at, closest } from "../diagnostics/index.ts";
import { describeValue } from "./check-type.ts";
import { mergeSettings, unwrapSetting, type MergeProblem, type Setting } from "./merge.ts";
import type { Problems } from "./problem.ts";

export interface TaggedSetting extends Setting {
  readonly from: "schema" | "defaults" | "use";
  readonly profiles: readonly string[];
}

/** Definitions of a module's options, by dotted path. */
export type SettingsByPath = Map<string, TaggedSetting[]>;

/** Splits settings of a module into definitions of single options; groups are walked, priorities pushed down. */
export function collectSettings(
  schemas: OptionSchemas,
  setting: TaggedSetting,
  into: SettingsByPath,
  report: { readonly problems: Problems; readonly module: string; readonly host: string },
  prefix: readonly string[] = [],
): void {
  const { value, priority, order } = unwrapSetting(setting);
  if (typeof value !== "object" || value === null || Array.isArray(value) || nodeOf(value)) {
    report.problems.error(
      "PANTHER1101",
      `${[report.module, ...prefix].join(".")} is a group of options, but was given ${describeValue(value)}`,
      [setting.origin],
      { host: report.host, fix: `Set its members: ${Object.keys(schemas).join(", ")}.` },
    );
    return;
  }
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue;
    const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    const origin = at(setting.origin, name);
    const dotted = [...prefix, name].join(".");
    if (!schema) {
      const near = closest(name, Object.keys(schemas));
      report.problems.error("PANTHER1103", `module ${report.module} has no option ${dotted}`, [origin], {
        host: report.host,
        fix: near
          ? `Did you mean ${[...prefix, near].join(".")}?`
          : `It has: ${Object.keys(schemas).join(", ") || "no options"}.`,
      });
      continue;
    }
    const inner: TaggedSetting = { ...setting, value: member, priority, order, origin };
    if (schema.deprecated !== undefined && setting.from === "use") {
      report.problems.warning(
        "PANTHER1107",
        `${report.module}.${dotted} is deprecated: ${schema.deprecated}`,
        [origin],
        { host: report.host },
      );
    }
    if (schema.type.kind === "renamed") {
      const to = schema.type.to;
      report.problems.warning(
        "PANTHER1107",
        `${report.module}.${dotted} is now called ${[...prefix, to].join(".")}`,
        [origin],
        {
          host: report.host,
          fix: `Write ${to} instead of ${name}.`,
        },
      );
      collectSettings(schemas, { ...inner, value: { [to]: member } }, into, report, prefix);
    } else if (schema.type.kind === "group")
      collectSettings(schema.type.options, inner, into, report, [...prefix, name]);
    else {
      const list = into.get(dotted) ?? [];
      list.push(inner);
      into.set(dotted, list);
    }
  }
}

/**
 * Merges what was collected into the options as `config` reads them. Options without any value are left out; those that
 * had to be set are reported when `required`, at `used`; defaults that do not fit, under `declared`.
 */
export function mergeAll(
  schemas: OptionSchemas,
  settings: SettingsByPath,
  report: {
    readonly problems: Problems;
    readonly module: string;
    readonly host: string;
    readonly required: boolean;
    readonly used: Setting["origin"];
    readonly declared: Setting["origin"];
  },
  prefix: readonly string[] = [],
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  const wrong = (dotted: string) => (problem: MergeProblem) => {
    const where = [report.module, dotted, ...problem.path].join(".");
    if (problem.kind === "type") {
      report.problems.error(
        "PANTHER1101",
        `${where} must be ${problem.expected}, but is ${problem.got}`,
        [problem.origin],
        { host: report.host },
      );
    } else {
      report.problems.error(
        "PANTHER1102",
        `${where} is defined ${problem.settings.length} times with different values`,
        problem.settings.map((s) => ({ origin: s.origin, label: describeValue(s.value) })),
        {
          host: report.host,
          fix: "Make one of them win with mkForce(...), or give way with mkDefault(...).",
        },
      );
    }
  };
  for (const [name, schema] of Object.entries(schemas)) {
    const path = [...prefix, name];
    if (schema.type.kind === "renamed") continue;
    if (schema.type.kind === "group") {
      result[name] = mergeAll(schema.type.options, settings, report, path);
      continue;
    }
    const dotted = path.join(".");
    const found = settings.get(dotted) ?? [];
    if (found.length === 0) {
      if ("default" in schema)
        result[name] = mergedDefault(schema, at(report.declared, ...path), wrong(dotted));
      else if (report.required) {
        report.problems.error(
          "PANTHER1104",
          `${report.module}.${dotted} has no default and is not set`,
          [report.used],
          {
            host: report.host,
            fix: `Set it where the module is used: ${report.module.split(".").at(-1)}({ ${dotted}: ... }).`,
          },
        );
      }
      continue;
    }
    result[name] = mergeSettings(schema.type, found, wrong(dotted));
  }
  return result;
}

/** Defaults of schemas that fit, as options have them: the same on every host. */
const fitting = new WeakMap<OptionSchema, { readonly value: unknown }>();

function mergedDefault(
  schema: OptionSchema,
  origin: Setting["origin"],
  wrong: (problem: MergeProblem) => void,
): unknown {
  let merged = fitting.get(schema);
  if (merged === undefined) {
    let fits = true;
    const report = (problem: MergeProblem): void => {
      fits = false;
      wrong(problem);
    };
    const setting: Setting = { value: schema.default, priority: 1500, order: 1000, origin };
    merged = { value: mergeSettings(schema.type, [setting], report) };
    if (fits) fitting.set(schema, merged);
  }
  return merged.value;
}

/** Which definitions of an option hold after priorities. */
export function holding(settings: readonly TaggedSetting[]): ReadonlySet<TaggedSetting> {
  const unwrapped = settings.map((s) => ({ tagged: s, ...unwrapSetting(s) }));
  const lowest = Math.min(...unwrapped.map((s) => s.priority), Number.POSITIVE_INFINITY);
  return new Set(unwrapped.filter((s) => s.priority === lowest).map((s) => s.tagged));
}
