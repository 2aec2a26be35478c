import { callerOrigin } from "./origin.ts";
import type { Origin } from "../diagnostics/index.ts";
import type { DiskLayout } from "./disk.ts";
import type { DriftAcceptance } from "./drift.ts";
import type { Access, Firmware, Role, System } from "./facts.ts";
import type { HardwareReport, NixModuleFile } from "./file.ts";
import type { NixosOptions } from "./generated.ts";
import type { Use } from "./module.ts";
import type { InputValue } from "./ref.ts";
import type { User } from "./user.ts";
import type { FillIn } from "./value.ts";

/** The hardware layer of a host: what is true of the machine whatever it is used for. */
export interface HardwareDefinition {
  readonly firmware: Firmware;
  /** Absent for a machine that has no report yet; say in the host's file why. */
  readonly report?: HardwareReport;
  readonly imports?: readonly (NixModuleFile | InputValue)[];
  readonly use?: readonly Use[];
  readonly nixos?: NixosOptions;
}

/** The hardware layer of a host, as `defineHardware` returns it. */
export interface Hardware {
  readonly kind: "hardware";
  readonly definition: HardwareDefinition;
  readonly origin: Origin;
}

/** Defines the hardware layer of a host, in `hosts/<host>/hardware.ts`. */
export function defineHardware(definition: HardwareDefinition): Hardware {
  return Object.freeze({ kind: "hardware", definition: Object.freeze(definition), origin: callerOrigin() });
}

/** What `defineHost` takes; `M` is the union of the mount points of its disks. */
export interface HostDefinition<M extends string = string> {
  readonly system: System;
  readonly role: Role;
  /** NixOS release whose defaults for stateful data hold on this host: that of its installation. */
  readonly stateVersion: string;
  readonly tags?: readonly string[];
  /** `"bootstrap"` when absent: a new host is reachable on its public address until it has joined the tailnet. */
  readonly access?: Access;
  /** Address or DNS name by which it is first reached. */
  readonly address?: string | FillIn;
  /** Public host key of sshd, as in known_hosts: pins the machine for deploys. */
  readonly hostKey?: string | FillIn;
  /** Further facts for modules, such as static addresses. */
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly hardware: Hardware;
  readonly disk: DiskLayout<M>;
  readonly users?: readonly User[];
  readonly imports?: readonly (NixModuleFile | InputValue)[];
  readonly use?: readonly Use[];
  /** NixOS options of this host, beyond what modules define. */
  readonly nixos?: NixosOptions;
  /** In what this host may differ from its declaration: `[drift.accept({ ... })]`. */
  readonly drift?: readonly DriftAcceptance[];
}

/** Refuses, at compile time, a layout that mounts nothing at `/`. */
export type NeedsRoot<M extends string> = "/" extends M
  ? {}
  : { readonly disk: "no subvolume or partition mounts '/'" };

/** A host, as `defineHost` returns it. */
export interface Host {
  readonly kind: "host";
  readonly name: string;
  readonly definition: HostDefinition;
  readonly origin: Origin;
}

/** Defines a host of the fleet. Its name is its host name and its attribute in `nixosConfigurations`. */
export function defineHost<M extends string>(
  name: string,
  definition: HostDefinition<M> & NeedsRoot<NoInfer<M>>,
): Host {
  return Object.freeze({
    kind: "host",
    name,
    definition: Object.freeze(definition as HostDefinition),
    origin: callerOrigin(),
  });
}
