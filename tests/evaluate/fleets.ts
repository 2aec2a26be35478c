import {
  btrfs,
  defineDisks,
  defineFleet,
  defineHardware,
  defineHost,
  defineModule,
  disk,
  part,
  type FleetDefinition,
  type HostDefinition,
  type Module,
} from "../../src/author/index.ts";
import type { Definition, Evaluation } from "../../src/evaluate/index.ts";
import { evaluateFleet } from "../../src/evaluate/index.ts";

const hardware = defineHardware({ firmware: "uefi" });
const disks = defineDisks({
  main: disk("/dev/disk/by-id/x", { root: part("100%", btrfs({ subvolumes: { "@": "/" } })) }),
});

/** A server with what a test says of it. */
export const host = (name: string, definition: Partial<HostDefinition> = {}) =>
  defineHost(name, {
    system: "x86_64-linux",
    role: "server",
    stateVersion: "25.11",
    hardware,
    disk: disks,
    ...definition,
  } as HostDefinition<"/">);

/** A fleet of one host, evaluated in this process. */
export function evaluated(
  definition: Partial<HostDefinition> = {},
  fleet: Partial<FleetDefinition> = {},
): Evaluation {
  return evaluateFleet(
    defineFleet("test", { description: "A test", inputs: {}, hosts: [host("box", definition)], ...fleet }),
    process.cwd(),
  );
}

/** A module that does what a test says, and is used by nobody yet. */
export const moduleOf = (definition: Record<string, unknown>): Module<any> =>
  defineModule({ name: "core.test", description: "A test.", ...definition } as never);

/** Definitions of one NixOS option on the first host. */
export function defined({ fleet }: Evaluation, path: string): readonly Definition[] {
  return (fleet?.hosts[0]?.nixos ?? []).filter((d) => d.path.join(".") === path);
}

/** Code and message of every finding. */
export const said = ({ diagnostics }: Evaluation): string[] =>
  diagnostics.map((d) => `${d.code} ${d.message}`);

/** Merged options of the only module in use. */
export const options = ({ fleet }: Evaluation): unknown => fleet?.hosts[0]?.modules[0]?.options;
