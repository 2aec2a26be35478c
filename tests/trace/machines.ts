import {
  btrfs,
  defineDisks,
  defineFleet,
  defineHardware,
  defineHost,
  defineUser,
  disk,
  esp,
  part,
  type Use,
} from "pantheros";
import type { Module } from "../../src/author/module.ts";
import { ownFiles } from "../../src/cli/manifests.ts";
import { emit } from "../../src/emit/index.ts";
import type { EvaluatedFleet, HostFacts } from "../../src/evaluate/index.ts";
import { traceFleet } from "../../src/trace/index.ts";
import { pins } from "../emit/support.ts";

export const root = new URL("../../", import.meta.url).pathname.slice(0, -1);

/** What hosts of these tests differ in. */
export interface Machine {
  readonly use?: readonly Use[];
  /** Modules of alice, the first user. */
  readonly aliceUses?: readonly Use[];
  readonly facts?: Partial<Pick<HostFacts, "role" | "access" | "tags" | "firmware" | "facts">>;
  readonly users?: readonly ("alice" | "bob")[];
}

const github = (name: string): string => `github:${name}`;

const inputs = {
  nixpkgs: github("NixOS/nixpkgs/nixos-unstable"),
  "home-manager": { url: github("nix-community/home-manager"), follows: { nixpkgs: "nixpkgs" } },
  disko: { url: github("nix-community/disko"), follows: { nixpkgs: "nixpkgs" } },
  opnix: { url: github("brizzbuzz/opnix"), follows: { nixpkgs: "nixpkgs" } },
};

/** A fleet of hosts `m0`, `m1` ... as it is traced. Throws with what is wrong with it. */
export function traced(machines: readonly Machine[], modules: readonly Module<any>[] = []): EvaluatedFleet {
  const hosts = machines.map(({ use = [], aliceUses = [], facts = {}, users = ["alice"] }, i) =>
    defineHost(`m${i}`, {
      system: "x86_64-linux",
      role: facts.role ?? "server",
      stateVersion: "25.11",
      tags: facts.tags ?? [],
      access: facts.access ?? "bootstrap",
      ...(facts.facts ? { facts: facts.facts } : {}),
      hardware: defineHardware({ firmware: facts.firmware ?? "uefi" }),
      disk: defineDisks({
        main: disk("/dev/disk/by-path/pci-0000:01:00.0-nvme-1", {
          esp: part("1G", esp()),
          root: part("100%", btrfs({ subvolumes: { "@": "/" } })),
        }),
      }),
      users: users.map((name) =>
        defineUser(name, {
          groups: name === "alice" ? ["wheel", "video"] : [],
          keys: ["ssh-ed25519 AAAATEST somebody"],
          ...(name === "alice" ? { use: aliceUses } : {}),
        }),
      ),
      use,
    }),
  );
  const { fleet, diagnostics } = traceFleet(
    defineFleet("test", { description: "Machines", inputs, hosts, modules }),
    root,
  );
  if (fleet === null) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return fleet;
}

export const emitted = (fleet: EvaluatedFleet) => emit(fleet, { pins, ownFiles, existingLock: undefined });

/** The text of a file of the flake. */
export function fileOf(fleet: EvaluatedFleet, path: string): string {
  const file = emitted(fleet).files.find((one) => one.path === path);
  if (!file || !("text" in file)) throw new Error(`no ${path}`);
  return file.text;
}

/** The `config` of a module's file, from `config =` on. */
export function configOf(
  fleet: EvaluatedFleet,
  name: string,
  kind: "nixos" | "home-manager" = "nixos",
): string {
  const text = fileOf(fleet, `modules/${kind}/${name.replaceAll(".", "/")}.nix`);
  return text.slice(text.indexOf("  config = ")).replace(/\n\}\n$/, "");
}
