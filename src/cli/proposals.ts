import { definedPaths } from "../explain/index.ts";
import type { EvaluatedFleet } from "../evaluate/index.ts";
import { signals } from "../drift/index.ts";
import { sightingsFile } from "./drift/run.ts";
import { evaluated, findProject } from "./project.ts";

/** Words that may stand in a place; `whole` where nothing else may. */
export interface Proposals {
  readonly words: readonly string[];
  readonly whole: boolean;
}

/** Words, or what a fleet makes of them. */
type Source = readonly string[] | ((fleet: EvaluatedFleet) => readonly string[]);
type OfFleet = Exclude<Source, readonly string[]>;

const hosts: OfFleet = ({ hosts: all }) => all.map(({ facts }) => facts.name);
const ids: OfFleet = ({ name }) => {
  const sightings = sightingsFile();
  try {
    return sightings.open(name).map(({ id }) => id);
  } finally {
    sightings.close();
  }
};
/** What stands behind a flag; nothing is proposed behind the others of these, which take what nobody can know. */
const values: Readonly<Record<string, Source>> = {
  "--role": ({ hosts: all }) => all.map(({ facts }) => facts.role),
  "--tag": ({ hosts: all }) => all.flatMap(({ facts }) => facts.tags),
  "--signal": signals.map(({ id }) => id),
  "--build-on": (fleet) => ["local", "target", ...hosts(fleet)],
  "--against": ["HEAD", "deployed"],
  ...Object.fromEntries(
    "project user save timeout soak parallel limit out since to reason until"
      .split(" ")
      .map((name) => [`--${name}`, []]),
  ),
};

/** Arguments of commands, by their place; the last source holds for all further ones where the list is `open`. */
const places: Readonly<Record<string, { readonly sources: readonly Source[]; readonly open?: true }>> = {
  build: { sources: [hosts], open: true },
  completions: { sources: [["bash", "zsh", "fish"]] },
  deploy: { sources: [hosts], open: true },
  diff: { sources: [hosts, hosts] },
  drift: { sources: [(fleet) => ["look", "log", "show", "fix", ...hosts(fleet)], hosts], open: true },
  "drift fix": { sources: [ids], open: true },
  "drift log": { sources: [hosts] },
  "drift look": { sources: [hosts], open: true },
  "drift show": { sources: [ids] },
  explain: { sources: [hosts, definedPaths] },
  generations: { sources: [hosts], open: true },
  history: { sources: [hosts] },
  network: { sources: [hosts], open: true },
  plan: { sources: [hosts], open: true },
  rollback: { sources: [hosts] },
  status: { sources: [hosts], open: true },
  update: { sources: [({ inputs }) => inputs.map(({ name }) => name)], open: true },
};

/** What the fleet knows of the place of the last word; nothing where it does not evaluate: a completion never complains. */
export async function proposals(words: readonly string[]): Promise<Proposals> {
  const behind = values[words.at(-2) ?? ""];
  const before = words.slice(0, -1);
  const args = before.filter((word, i) => !word.startsWith("-") && !((before[i - 1] ?? "") in values));
  const pair = args.slice(0, 2).join(" ");
  const command = pair in places ? pair : (args[0] ?? "");
  const { sources = [], open } = places[command] ?? {};
  const at = args.length - command.split(" ").length;
  const source =
    behind ?? (args.length === 0 ? undefined : (sources[at] ?? (open ? sources.at(-1) : undefined)));
  if (source === undefined) return { words: [], whole: false };
  const whole = behind !== undefined;
  if (typeof source !== "function") return { words: source, whole };
  try {
    const { fleet } = await evaluated(findProject());
    return { words: source(fleet), whole };
  } catch {
    return { words: [], whole };
  }
}
