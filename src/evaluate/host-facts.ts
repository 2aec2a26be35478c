import type { HostFacts } from "../author/facts.ts";
import type { OptionSchema, OptionSchemas, OptionType } from "../author/schema.ts";

const str: OptionType = { kind: "str" };
const list: OptionType = { kind: "listOf", of: str };
const nullable: OptionType = { kind: "nullable", of: str };

const users: OptionType = {
  kind: "group",
  options: {
    name: { type: str, description: "Name of the account." },
    groups: { type: list, default: [], description: "Groups beside the user's own." },
    keys: { type: list, default: [], description: "Public SSH keys that may log in." },
    home: { type: str, description: "Home directory." },
  },
};

/**
 * The facts of a host that modules may read as options: `panther.host.role` and the like. Further facts have the type that
 * the hosts' values have; one whose values differ in type, or are no scalars, is left out.
 */
export function hostFactSchemas(hosts: readonly HostFacts[]): OptionSchemas {
  const names = [...new Set(hosts.flatMap(({ facts }) => Object.keys(facts)))].sort();
  const further = names.flatMap((name): [string, OptionSchema][] => {
    const values = hosts
      .map(({ facts }) => facts[name])
      .filter((value) => value !== undefined && value !== null);
    const of = typeOfAll(values);
    return of
      ? [
          [
            name,
            {
              type: { kind: "nullable", of },
              default: null,
              description: `The fact \`${name}\` of the host.`,
            },
          ],
        ]
      : [];
  });
  return {
    name: { type: str, description: "Name of the host." },
    system: {
      type: { kind: "oneOf", values: ["x86_64-linux", "aarch64-linux"] },
      description: "Platform of the host.",
    },
    role: {
      type: { kind: "oneOf", values: ["workstation", "server"] },
      description: "What the host is for.",
    },
    tags: { type: list, default: [], description: "Words that group hosts." },
    access: {
      type: { kind: "oneOf", values: ["bootstrap", "tailnet"] },
      default: "bootstrap",
      description:
        "How sshd is reached: also on the public address until the host has joined the tailnet, or from there only.",
    },
    firmware: { type: { kind: "oneOf", values: ["uefi", "bios"] }, description: "How the host boots." },
    stateVersion: { type: str, description: "NixOS release whose defaults for stateful data hold." },
    address: { type: nullable, default: null, description: "Address by which the host is first reached." },
    hostKey: { type: nullable, default: null, description: "Public host key of sshd." },
    users: { type: { kind: "listOf", of: users }, default: [], description: "Users of the host." },
    facts: { type: { kind: "group", options: Object.fromEntries(further) } },
  };
}

function typeOfAll(values: readonly unknown[]): OptionType | undefined {
  const all = (is: (value: unknown) => boolean): boolean => values.every(is);
  if (all((value) => typeof value === "string")) return str;
  if (all((value) => typeof value === "boolean")) return { kind: "bool" };
  return all((value) => Number.isSafeInteger(value)) ? { kind: "int" } : undefined;
}
