import { size } from "../check/words.ts";
import type { Change, InputChange, Pin } from "../plan/index.ts";
import { countOf, harmless, type Paint } from "../report/index.ts";
import { changeLines, marks } from "./plan-change.ts";
import type { Planned, PlannedHost } from "./planning.ts";

/** Packages of a closure that are shown, the largest differences first. */
const shownPackages = 12;

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
  const declared = hosts.filter((host) => host.changes.length > 0).length;
  const said = counts.flatMap(([n, what]) => (n > 0 ? [`${n} ${what}`] : []));
  const options = declared === 0 ? [] : [`${said.join(", ")} on ${countOf(declared, "host")}`];
  const systems = hosts.filter((host) => host.changes.length === 0 && host.closure).length;
  const other = systems === 0 ? [] : [`${countOf(systems, "system")} with other packages`];
  const pinned = (inputs ?? []).length > 0 ? [`${countOf(inputs!.length, "input")} to update`] : [];
  const dangers = hosts.flatMap((host) => host.dangers).length;
  const all = [...options, ...other, ...pinned, ...(dangers > 0 ? [`${dangers} dangerous`] : [])];
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

const shortList = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");

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
  const { before, after, fresh, changes } = closure;
  const head = `  ${out("dim", "closure")}  ${size(before)} → ${size(after)} (${growth(after - before)}), ${countOf(fresh, "new path")}`;
  const lines = changes.slice(0, shownPackages).map(({ name, before: old, after: now, grows: by }) => {
    const named = (list: readonly string[]): string =>
      [name, list.filter(Boolean).join(", ")].join(" ").trim();
    const text =
      old.length === 0
        ? out("green", `+ ${named(now)}`)
        : now.length === 0
          ? out("red", `- ${named(old)}`)
          : `~ ${named(old)}${named(old) === named(now) ? "" : ` → ${now.join(", ")}`}`;
    return `    ${harmless(text)}  ${out("dim", growth(by))}`;
  });
  const more = changes.length - shownPackages;
  return [head, ...lines, ...(more > 0 ? [`    ${out("dim", `and ${countOf(more, "package")} more`)}`] : [])];
}

const growth = (bytes: number): string => `${bytes < 0 ? "-" : "+"}${size(Math.abs(bytes))}`;

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
