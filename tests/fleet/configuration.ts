import { fileURLToPath } from "node:url";
import {
  btrfs,
  defineDisks,
  defineFleet,
  defineHardware,
  defineHost,
  defineUser,
  disk,
  esp,
  facter,
  fillIn,
  part,
  type HostDefinition,
  type Owner,
  type Use,
} from "pantheros";
import { evaluateFleet, type Definition, type EvaluatedHost } from "../../src/evaluate/index.ts";
import { publicKey } from "../support/keys.ts";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** What may differ between the hosts of these tests. */
export interface Machine extends Partial<Pick<HostDefinition, "role" | "access" | "tags">> {
  readonly use: readonly Use[];
  /** Modules of alice alone. */
  readonly aliceUses?: readonly Use[];
  readonly firmware?: "uefi" | "bios";
  readonly report?: "yoga" | "zephyrus";
  readonly key?: string;
  readonly owner?: NonNullable<Owner["hosts"]>[string];
}

const key = publicKey("alice");

const reports = {
  yoga: facter("../../hosts/yoga/facter.json"),
  zephyrus: facter("../../hosts/zephyrus/facter.json"),
};

/** Evaluates one host that uses some modules; `key: ""` is one that is still to be filled in. */
export function evaluate(machine: Machine): {
  readonly host: EvaluatedHost | null;
  readonly messages: readonly string[];
} {
  const alice = defineUser("alice", {
    groups: ["wheel"],
    keys: [machine.key === "" ? fillIn("a key") : (machine.key ?? key)],
    use: machine.aliceUses ?? [],
  });
  const bob = defineUser("bob", {});
  const host = defineHost("machine", {
    system: "x86_64-linux",
    role: machine.role ?? "server",
    stateVersion: "25.11",
    ...(machine.tags ? { tags: machine.tags } : {}),
    ...(machine.access ? { access: machine.access } : {}),
    hardware: defineHardware({
      firmware: machine.firmware ?? "uefi",
      ...(machine.report ? { report: reports[machine.report] } : {}),
    }),
    disk: defineDisks({
      main: disk("/dev/disk/by-path/pci-0000:01:00.0-nvme-1", {
        esp: part("1G", esp()),
        root: part(
          "100%",
          btrfs({ subvolumes: { "@": "/", "@dev": "/home/alice/dev", "@bob": "/home/bobby/dev" } }),
        ),
      }),
    }),
    users: [alice, bob],
    use: machine.use,
  });
  const fleet = defineFleet("test", {
    description: "One machine",
    inputs: {},
    hosts: [host],
    ...(machine.owner ? { owner: { hosts: { machine: machine.owner } } } : {}),
  });
  const evaluation = evaluateFleet(fleet, root);
  return {
    host: evaluation.fleet?.hosts[0] ?? null,
    messages: evaluation.diagnostics.map(({ message }) => message),
  };
}

/** The configuration that a host's definitions come to: what wins by priority, lists and lines joined. Absent is undefined. */
export function configuration(machine: Machine): any {
  const { host, messages } = evaluate(machine);
  if (host === null) throw new Error(messages.join("\n"));
  return merge(host.nixos);
}

/** The same of alice's home. */
export function home(machine: Machine): any {
  const { host, messages } = evaluate(machine);
  if (host === null) throw new Error(messages.join("\n"));
  return merge(host.home["alice"] ?? []);
}

export function merge(definitions: readonly Definition[]): any {
  const lowest = new Map<string, number>();
  for (const { path, priority } of definitions) {
    const name = JSON.stringify(path);
    lowest.set(name, Math.min(priority, lowest.get(name) ?? Number.POSITIVE_INFINITY));
  }
  const config: any = {};
  for (const { path, value, priority } of definitions) {
    if (priority !== lowest.get(JSON.stringify(path))) continue;
    let set = config;
    for (const name of path.slice(0, -1)) set = set[name] ??= {};
    const last = path.at(-1)!;
    set[last] = joined(set[last], value, last === "extraConfig");
  }
  return config;
}

function joined(first: any, second: any, lines: boolean): any {
  if (Array.isArray(first) && Array.isArray(second)) return [...first, ...second];
  return lines && typeof first === "string" ? `${first}\n${second}` : second;
}
