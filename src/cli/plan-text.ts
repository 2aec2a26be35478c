import { isDeepStrictEqual } from "node:util";
import { shortDiff } from "../emit/short-diff.ts";
import type { ManifestDefinition, ManifestValue } from "../manifest/index.ts";
import { isNixText, missingIn, valuesOf, type Change, type InputChange, type Pin } from "../plan/index.ts";
import { countOf, harmless, orderText, priorityText, type Paint } from "../report/index.ts";
import type { Place, Planned, PlannedHost } from "./planning.ts";

/** Characters of a value that are shown. */
const shown = 72;
/** Packages of a closure that are shown, the largest differences first. */
const shownPackages = 12;

const marks = { added: ["green", "+"], changed: ["yellow", "~"], removed: ["red", "-"] } as const;

/** A plan for a reader: hosts, in them modules, in them options. */
export function planLines(plan: Planned, out: Paint): string[] {
  const hosts = plan.hosts.filter(({ state }) => state !== "unchanged");
  // hosts of which the same is to be said stand together
  const groups = Map.groupBy(hosts, (host) => hostLines(host, out).join("\n"));
  const bodies = [...groups].flatMap(([body, alike]) => [
    "",
    out("bold", alike.map(({ host }) => host).join(", ")) + out("dim", stateText(alike[0]!)),
    body,
  ]);
  return [...inputLines(plan.inputs ?? [], out), ...bodies];
}

/** `3 to change, 1 to add on 2 hosts`. */
export function summaryOf({ hosts, inputs, failures }: Planned): string {
  const changes = hosts.flatMap((host) => host.changes);
  const of = (kind: Change["kind"]): number => changes.filter((change) => change.kind === kind).length;
  const counts = [
    [of("changed"), "to change"],
    [of("added"), "to add"],
    [of("removed"), "to remove"],
  ] as const;
  const touched = hosts.filter(({ state }) => state !== "unchanged").length;
  const said = counts.flatMap(([n, what]) => (n > 0 ? [`${n} ${what}`] : []));
  const options = touched === 0 ? [] : [`${said.join(", ")} on ${countOf(touched, "host")}`];
  const pinned = (inputs ?? []).length > 0 ? [`${countOf(inputs!.length, "input")} to update`] : [];
  const dangers = hosts.flatMap((host) => host.dangers).length;
  const all = [...options, ...pinned, ...(dangers > 0 ? [`${dangers} dangerous`] : [])];
  if (all.length === 0 && hosts.length > 0) all.push("nothing to change");
  if (failures.length > 0) all.push(`${countOf(failures.length, "host")} unknown`);
  return all.join(", ");
}

const stateText = ({ state }: PlannedHost): string =>
  ({ added: "  new", removed: "  not in the fleet any more", changed: "", unchanged: "" })[state];

function hostLines(host: PlannedHost, out: Paint): string[] {
  const { changes, dangers, packages, restarts, state } = host;
  // all of it would be pages of what is new or gone as a whole
  if (state !== "changed") return [`  ${countOf(changes.length, "option")}, one by one with --json`];
  const red = new Set(dangers.flatMap(({ options }) => options));
  const groups = Map.groupBy(
    changes.map((change, i) => ({ change, places: host.places[i] ?? [] })),
    ({ change }) => change.module,
  );
  const options = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([module, all]) => [
      `  ${out("dim", harmless(module))}`,
      ...all.flatMap(({ change, places }) => changeLines(change, places, red, out)),
    ]);
  const lists = [
    ...packages.added.map((one) => out("green", `+ ${harmless(one)}`)),
    ...packages.removed.map((one) => out("red", `- ${harmless(one)}`)),
  ];
  return [
    ...options,
    ...(lists.length > 0 ? [`  ${out("dim", "packages")}`, ...lists.map((line) => `    ${line}`)] : []),
    ...closureLines(host, out),
    ...restartLines(restarts, out),
    ...dangers.map(
      ({ kind, what, options: names }) =>
        `  ${out(["bold", "red"], kind)}: ${harmless(what)}  ${out("dim", harmless(shortList(names)))}`,
    ),
  ];
}

function changeLines(
  change: Change,
  places: readonly Place[],
  red: ReadonlySet<string>,
  out: Paint,
): string[] {
  const [colour, mark] = marks[change.kind];
  const home = change.home === null ? "" : ` (home of ${change.home})`;
  const name = harmless(`${change.option}${home}`);
  const dangerous = red.has(change.option);
  const head = `    ${out(colour, mark)} ${dangerous ? out("red", name) : name}${dangerous ? out("red", " !") : ""}`;
  const where = places.map(({ file, line, was }) => `${file}:${line}${was ? " before" : ""}`).join(", ");
  const [inline, below] = difference(change, out);
  const place = where === "" ? "" : `  ${out("cyan", harmless(where))}`;
  return [`${head}${inline === "" ? "" : `  ${inline}`}${place}`, ...below.map((line) => `        ${line}`)];
}

/** What is shown of a change beside its name, and what below it. */
function difference({ before, after }: Change, out: Paint): readonly [string, readonly string[]] {
  const [a, b] = [valuesOf(before), valuesOf(after)];
  if (a === undefined || b === undefined)
    return [
      out(a === undefined ? "green" : "red", sideText(a ?? b ?? [], a === undefined ? after : before)),
      [],
    ];
  const [left, right] = [a.length === 1 ? a[0] : undefined, b.length === 1 ? b[0] : undefined];
  if (isDeepStrictEqual(a, b)) {
    const [old, now] = [howText(before), howText(after)];
    return old === now
      ? ["the same values in another order", []]
      : [`${sideText(b, [])}  ${out("red", old || "plain")} → ${out("green", now || "plain")}`, []];
  }
  if (Array.isArray(left) && Array.isArray(right))
    return ["", listLines(left as ManifestValue[], right as ManifestValue[], out)];
  if (isLong(left) && isLong(right)) return ["", textLines(textIn(left)!, textIn(right)!, out)];
  if (isAttrs(left) && isAttrs(right)) return ["", memberLines(left, right, out)];
  return [`${out("red", sideText(a, before))} → ${out("green", sideText(b, after))}`, []];
}

/** Elements that only one of two lists has. */
function listLines(left: readonly ManifestValue[], right: readonly ManifestValue[], out: Paint): string[] {
  const lines = [
    ...missingIn(left, right).map((value) => out("red", `- ${valueText(value)}`)),
    ...missingIn(right, left).map((value) => out("green", `+ ${valueText(value)}`)),
  ];
  return lines.length > 0 ? lines : ["the same elements in another order"];
}

function textLines(left: string, right: string, out: Paint): string[] {
  return shortDiff(left, right).map((line) =>
    out(line.startsWith("-") ? "red" : line.startsWith("+") ? "green" : "dim", harmless(line)),
  );
}

type Members = Readonly<Record<string, ManifestValue>>;

function memberLines(left: Members, right: Members, out: Paint): string[] {
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].sort().flatMap((name) => {
    const [a, b] = [left[name], right[name]];
    if (isDeepStrictEqual(a, b)) return [];
    const old = a === undefined ? [] : [out("red", valueText(a))];
    const now = b === undefined ? [] : [out("green", valueText(b))];
    const mark = a === undefined ? out("green", "+") : b === undefined ? out("red", "-") : out("yellow", "~");
    return [`${mark} ${harmless(name)}  ${[...old, ...now].join(" → ")}`];
  });
}

const isAttrs = (value: ManifestValue | undefined): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !isNixText(value);
/** The text of a value, if it is one: of several lines, or of Nix. */
const textIn = (value: ManifestValue | undefined): string | undefined =>
  typeof value === "string" ? value : value !== undefined && isNixText(value) ? value.$nix : undefined;
const isLong = (value: ManifestValue | undefined): boolean => textIn(value)?.includes("\n") ?? false;

/** What one side says, with what is unusual about how it says it. */
function sideText(values: readonly ManifestValue[], definitions: readonly ManifestDefinition[]): string {
  const how = howText(definitions);
  const text = values.map(valueText).join(" and ");
  return how === "" ? text : `${text} (${how})`;
}

/** Priorities, orders and conditions of definitions. */
function howText(definitions: readonly ManifestDefinition[]): string {
  const words = definitions.flatMap(({ priority, order, when = [] }) => [
    ...(priority === undefined ? [] : [priorityText(priority)]),
    ...(order === undefined ? [] : [orderText(order)]),
    ...when.map((condition) => `when ${short(condition)}`),
  ]);
  return harmless([...new Set(words)].join(", "));
}

const short = (text: string): string => {
  const line = harmless(text).replaceAll(/\s*\n\s*/g, " ");
  return line.length > shown ? `${line.slice(0, shown)} ...` : line;
};

const shortList = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");

function valueText(value: ManifestValue): string {
  return short(wholeText(value));
}

function wholeText(value: ManifestValue): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (isNixText(value))
    return value.sha256 === undefined ? value.$nix : `${value.$nix} (${value.sha256.slice(0, 8)})`;
  if (Array.isArray(value)) return `[${(value as readonly ManifestValue[]).map(wholeText).join(", ")}]`;
  const members = Object.entries(value).map(([name, member]) => `${name}: ${wholeText(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

function restartLines(restarts: PlannedHost["restarts"], out: Paint): string[] {
  const of = (kind: PlannedHost["restarts"][number]["kind"]) => restarts.filter((one) => one.kind === kind);
  const line = (label: string, text: string): string[] =>
    text === "" ? [] : [`  ${out("dim", label)}  ${harmless(text)}`];
  const machine = of("machine").flatMap(({ options }) => options);
  const unknown = of("unknown").flatMap(({ options }) => options);
  return [
    ...line("the machine has to be started anew for", shortList(machine)),
    ...line(
      "restarts or reloads",
      of("unit")
        .map(({ name }) => name)
        .join(", "),
    ),
    ...line(
      "with the next login",
      of("login")
        .map(({ name }) => name)
        .join(", "),
    ),
    ...line("what it restarts is unknown", shortList(unknown)),
  ];
}

function closureLines({ closure }: PlannedHost, out: Paint): string[] {
  if (closure === undefined) return [];
  const { before, after, changes } = closure;
  const grows = after - before;
  const head = `  ${out("dim", "closure")}  ${sizeText(before)} → ${sizeText(after)} (${grows < 0 ? "-" : "+"}${sizeText(Math.abs(grows))})`;
  const lines = changes.slice(0, shownPackages).map(({ name, before: old, after: now, grows: by }) => {
    const named = (list: readonly string[]): string =>
      [name, list.filter(Boolean).join(", ")].join(" ").trim();
    const text =
      old.length === 0
        ? out("green", `+ ${named(now)}`)
        : now.length === 0
          ? out("red", `- ${named(old)}`)
          : `~ ${named(old)}${named(old) === named(now) ? "" : ` → ${now.join(", ")}`}`;
    return `    ${harmless(text)}  ${out("dim", `${by < 0 ? "-" : "+"}${sizeText(Math.abs(by))}`)}`;
  });
  const more = changes.length - shownPackages;
  return [head, ...lines, ...(more > 0 ? [`    ${out("dim", `and ${countOf(more, "package")} more`)}`] : [])];
}

/** Bytes for a reader. */
function sizeText(bytes: number): string {
  const units = ["B", "KiB", "MiB", "GiB"];
  const at = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length - 1);
  return `${(bytes / 1024 ** at).toFixed(at === 0 ? 0 : 1)} ${units[at]}`;
}

function inputLines(inputs: readonly InputChange[], out: Paint): string[] {
  if (inputs.length === 0) return [];
  const pin = (one: Pin | null): string =>
    one === null ? "nothing" : `${one.revision.slice(0, 12)}${one.date === null ? "" : ` of ${one.date}`}`;
  const lines = inputs.map(({ name, before, after, inner }) => {
    const [colour, mark] = marks[before === null ? "added" : after === null ? "removed" : "changed"];
    return `    ${out(colour, mark)} ${harmless(name)}  ${
      inner ? "inputs of its own" : `${out("red", pin(before))} → ${out("green", pin(after))}`
    }`;
  });
  return ["", `${out("bold", "inputs")}${out("dim", "  of all hosts")}`, ...lines];
}
