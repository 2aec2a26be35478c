import type { FleetDefinition } from "../author/fleet.ts";
import type { HardwareDefinition, HostDefinition } from "../author/host.ts";
import type { ModuleDefinition } from "../author/module.ts";
import type { UserDefinition } from "../author/user.ts";
import { at, closest, type Origin } from "../diagnostics/index.ts";
import type { Problems } from "./problem.ts";

/** What a setting may be: a text, a list of texts, a function, one of some words, or what is looked at elsewhere. */
type Taken = "text" | "texts" | "function" | "any" | readonly string[];

/** What each function of a configuration takes. The compiler knows it too, but an evaluation does not wait for it. */
const takes = {
  defineFleet: {
    description: "text",
    inputs: "any",
    hosts: "any",
    owner: "any",
    modules: "any",
    secrets: "any",
    tailnet: "any",
    unfree: "texts",
    drift: "any",
  } satisfies Record<keyof FleetDefinition, Taken>,
  defineHost: {
    system: ["x86_64-linux", "aarch64-linux"],
    role: ["workstation", "server"],
    stateVersion: "text",
    tags: "texts",
    access: ["bootstrap", "tailnet"],
    address: "any",
    hostKey: "any",
    facts: "any",
    hardware: "any",
    disk: "any",
    users: "any",
    imports: "any",
    use: "any",
    nixos: "any",
    drift: "any",
  } satisfies Record<keyof HostDefinition, Taken>,
  defineHardware: {
    firmware: ["uefi", "bios"],
    report: "any",
    imports: "any",
    use: "any",
    nixos: "any",
  } satisfies Record<keyof HardwareDefinition, Taken>,
  defineUser: {
    description: "text",
    groups: "texts",
    keys: "any",
    shell: "any",
    home: "text",
    use: "any",
    homeManager: "any",
  } satisfies Record<keyof UserDefinition, Taken>,
  defineModule: {
    name: "text",
    description: "text",
    options: "any",
    uses: "any",
    imports: "any",
    homeImports: "any",
    defaults: "function",
    nixos: "any",
    home: "any",
    config: "function",
    assertions: "function",
    warnings: "function",
  } satisfies Record<keyof ModuleDefinition<any, any>, Taken>,
} as const;

/** Reports settings that a function does not take, and words that are none of those which it knows. */
export function checkTaken(
  name: keyof typeof takes,
  definition: object,
  origin: Origin,
  problems: Problems,
): boolean {
  const known: Readonly<Record<string, Taken>> = takes[name];
  let fine = true;
  for (const [key, value] of Object.entries(definition)) {
    const taken = Object.hasOwn(known, key) ? known[key]! : undefined;
    if (value === undefined || (taken !== undefined && fits(value, taken))) continue;
    fine = false;
    const [message, fix] =
      taken === undefined
        ? [`${name} takes no ${JSON.stringify(key)}`, meant(key, Object.keys(known))]
        : [`${key} is to be ${wanted(taken)}, and here is ${shown(value)}`, remedy(key, value, taken)];
    problems.error("PANTHER1006", message, [at(origin, key)], { fix });
  }
  return fine;
}

function fits(value: unknown, taken: Taken): boolean {
  switch (taken) {
    case "any":
      return true;
    case "text":
      return typeof value === "string";
    case "texts":
      return Array.isArray(value) && value.every((one) => typeof one === "string");
    case "function":
      return typeof value === "function";
    default:
      return taken.includes(value as string);
  }
}

function wanted(taken: Taken): string {
  if (typeof taken !== "string") return taken.map((one) => JSON.stringify(one)).join(" or ");
  return { text: "a text", texts: "a list of texts", function: "a function", any: "" }[taken];
}

function remedy(key: string, value: unknown, taken: Taken): string {
  if (typeof taken !== "string") return meant(String(value), taken);
  // where a user of NixOS and a user of home-manager mean different things
  if (key === "home") return 'It is a folder, "/home/alice"; options of home-manager go into `homeManager`.';
  return {
    text: "Write it in quotes.",
    texts: 'Write it as a list: ["one", "two"].',
    function: `Write it as ${key}(context) { ... }.`,
    any: "",
  }[taken];
}

function meant(name: string, candidates: readonly string[]): string {
  const near = closest(name, candidates);
  return near === undefined
    ? `There are: ${candidates.join(", ")}.`
    : `Did you mean ${JSON.stringify(near)}?`;
}

const shown = (value: unknown): string =>
  typeof value === "object" && value !== null
    ? "something else"
    : (JSON.stringify(value) ?? `a ${typeof value}`);
