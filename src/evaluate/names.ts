import type { Fleet } from "../author/fleet.ts";
import type { Module } from "../author/module.ts";
import { at, closest, type Origin } from "../diagnostics/index.ts";
import type { Problems } from "./problem.ts";

const rules = {
  module: [
    /^[a-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*(?:\.[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)+$/,
    "area.module, such as services.tailscale",
  ],
  host: [
    /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
    "a host name: lower-case letters, digits and dashes, 63 at most",
  ],
  user: [/^[a-z_][a-z0-9_-]{0,30}$/, "a user name: lower-case letters, digits, dashes, 31 at most"],
} as const;

/**
 * Reports names that nothing can bear, names that two things have, and names that the owner's part gives to nothing.
 *
 * @returns whether no two things have the same name.
 */
export function checkNames(fleet: Fleet, modules: readonly Module<any>[], problems: Problems): boolean {
  const { hosts } = fleet.definition;
  // of hosts that share a name, the users of one are enough
  const users = [...new Map(hosts.map((h) => [h.name, h])).values()].flatMap((h) =>
    (h.definition.users ?? []).map((u) => ({
      kind: "user" as const,
      name: u.name,
      origin: u.origin,
      scope: h.name,
    })),
  );
  const named: { kind: keyof typeof rules; name: string; origin: Origin; scope: string }[] = [
    ...modules.map((m) => ({
      kind: "module" as const,
      name: m.definition.name,
      origin: m.origin,
      scope: "",
    })),
    ...hosts.map((h) => ({ kind: "host" as const, name: h.name, origin: h.origin, scope: "" })),
    ...users,
  ];
  const seen = new Map<string, Origin>();
  let distinct = true;
  for (const { kind, name, origin, scope } of named) {
    const [rule, wanted] = rules[kind];
    if (!rule.test(name)) problems.error("PANTHER1109", `${JSON.stringify(name)} is not ${wanted}`, [origin]);
    const key = JSON.stringify([kind, scope, name]);
    const first = seen.get(key);
    if (first) {
      distinct = false;
      const where = scope === "" ? "" : ` on ${scope}`;
      problems.error("PANTHER1108", `there are two ${kind}s called ${name}${where}`, [
        { origin: first, label: "the first" },
        { origin, label: "the second" },
      ]);
    } else seen.set(key, origin);
  }
  checkOwner(fleet, new Set(hosts.map((h) => h.name)), new Set(users.map((u) => u.name)), problems);
  return distinct;
}

/** An address of a host that does not exist would silently be nobody's. */
function checkOwner(
  { definition, origin }: Fleet,
  hosts: ReadonlySet<string>,
  users: ReadonlySet<string>,
  problems: Problems,
): void {
  const check = (key: "hosts" | "keys", what: string, known: ReadonlySet<string>): void => {
    for (const name of Object.keys(definition.owner?.[key] ?? {})) {
      if (known.has(name)) continue;
      const near = closest(name, [...known]);
      problems.error(
        "PANTHER1109",
        `owner.${key} names ${JSON.stringify(name)}, but the fleet has no such ${what}`,
        [at(origin, "owner", key, name)],
        {
          fix: near ? `Did you mean ${near}?` : `It has: ${[...known].join(", ") || "none"}.`,
        },
      );
    }
  };
  check("hosts", "host", hosts);
  check("keys", "user", users);
}
