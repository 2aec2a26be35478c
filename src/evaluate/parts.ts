import type { Fleet } from "../author/fleet.ts";
import type { User } from "../author/user.ts";
import { at, type Origin } from "../diagnostics/index.ts";
import type { Problems } from "./problem.ts";
import { checkTaken } from "./takes.ts";

/**
 * Reports parts of a fleet that are not what belongs there. The compiler refuses them as well, but an evaluation does not
 * wait for it: a module that was not called, a name that two files that import each other do not have yet.
 *
 * @returns whether all of them fit.
 */
export function checkParts(fleet: Fleet, problems: Problems): boolean {
  let whole = true;
  const expect = (value: unknown, kind: string, what: string, origin: Origin): boolean => {
    const found = (value as { kind?: unknown } | null | undefined)?.kind;
    if (found === kind) return true;
    whole = false;
    const uncalled = kind === "use" && typeof value === "function";
    problems.error(
      "PANTHER1006",
      `${what} is ${uncalled ? "a module that is not called" : `not ${wanted[kind]}`}`,
      [origin],
      {
        fix: uncalled
          ? "Call it: module(), or module({ option: value })."
          : found === "facter"
            ? "A report is a part of it: defineHardware({ firmware, report: facter(...) })."
            : value === undefined
              ? "Look at what is imported: a circle of imports gives undefined."
              : `Give it ${wanted[kind]}.`,
      },
    );
    return false;
  };
  const list = (value: unknown, kind: string, what: string, origin: Origin): void => {
    if (value === undefined) return;
    if (!Array.isArray(value)) {
      whole = false;
      problems.error("PANTHER1006", `${what} is ${value === null ? "missing" : "not a list"}`, [origin], {
        fix: `It is a list: each element ${wanted[kind]}.`,
      });
    } else value.forEach((item, i) => expect(item, kind, `${what}[${i}]`, at(origin, i)));
  };
  const taken = (
    ...args: [name: Parameters<typeof checkTaken>[0], definition: object, origin: Origin]
  ): void => {
    whole = checkTaken(...args, problems) && whole;
  };
  taken("defineFleet", fleet.definition, fleet.origin);
  list(fleet.definition.hosts ?? null, "host", "hosts", at(fleet.origin, "hosts"));
  if (!whole) return false;
  const layers = new Set<User["layers"][number]>();
  for (const { definition, origin, name } of fleet.definition.hosts) {
    taken("defineHost", definition, origin);
    if (expect(definition.hardware, "hardware", `hardware of ${name}`, at(origin, "hardware"))) {
      const { hardware } = definition;
      taken("defineHardware", hardware.definition, hardware.origin);
      list(hardware.definition.use, "use", `use of ${name}'s hardware`, at(hardware.origin, "use"));
    }
    expect(definition.disk, "disks", `disk of ${name}`, at(origin, "disk"));
    list(definition.users, "user", `users of ${name}`, at(origin, "users"));
    list(definition.use, "use", `use of ${name}`, at(origin, "use"));
    for (const user of definition.users ?? []) {
      for (const layer of user?.layers ?? []) {
        list(layer.definition.use, "use", `use of ${user.name}`, at(layer.origin, "use"));
        // hosts share users
        if (!layers.has(layer)) taken("defineUser", layer.definition, layer.origin);
        layers.add(layer);
      }
    }
  }
  return whole;
}

const wanted: Record<string, string> = {
  host: "what defineHost returns",
  hardware: "what defineHardware returns",
  disks: "what defineDisks returns",
  user: "what defineUser returns",
  use: "a module in use",
};
