import type { LabHost } from "../../lab/index.ts";
import { defineDisks, defineFleet, defineHardware, defineHost, defineUser } from "../../src/author/index.ts";
import { btrfs, disk, esp, part } from "../../src/author/index.ts";
import { setProject } from "../../src/author/origin.ts";
import { askOnce } from "../../src/deploy/index.ts";
import {
  collector,
  declaredOf,
  expectedOf,
  judge,
  readCollected,
  signals as all,
  type Declared,
  type HostDrift,
  type Signal,
} from "../../src/drift/index.ts";
import { evaluateFleet } from "../../src/evaluate/index.ts";

/** The fast signals: what `panther drift` asks for by itself. */
const fast: readonly Signal[] = all.filter(({ depth }) => depth === "fast");

/** A declaration that a host of the lab was built from, as far as the lab can be NixOS. */
export function declarationOf(host: LabHost): Declared {
  setProject(import.meta.dirname);
  const fleet = defineFleet("lab", {
    description: "a lab",
    inputs: { nixpkgs: "github:NixOS/nixpkgs/nixos-unstable" },
    hosts: [
      defineHost(host.name, {
        system: "x86_64-linux",
        role: "server",
        stateVersion: "25.11",
        address: host.address,
        hostKey: host.hostKey,
        hardware: defineHardware({ firmware: "uefi" }),
        disk: defineDisks({
          main: disk("/dev/disk/by-id/virtio-main", {
            esp: part("1G", esp({ mount: "/boot" })),
            root: part("100%", btrfs({ subvolumes: { "@": "/" } })),
          }),
        }),
        users: [defineUser(host.user, { groups: ["wheel"], keys: ["ssh-ed25519 AAAA"] })],
        nixos: {
          services: { openssh: { enable: true } },
          networking: {
            useDHCP: false,
            nftables: { enable: true },
            // the lab gives each host its address as NixOS' scripts do
            interfaces: { host0: { ipv4: { addresses: [{ address: host.address, prefixLength: 24 }] } } },
          },
        },
      }),
    ],
  });
  const { fleet: evaluated, diagnostics } = evaluateFleet(fleet, import.meta.dirname);
  if (evaluated === null) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return declaredOf(evaluated.hosts[0]!, null);
}

/** A look at a host of the lab, over its real sshd. */
export async function lookAt(
  host: LabHost,
  declared: Declared,
  signals: readonly Signal[] = fast,
): Promise<HostDrift & { readonly cpu: number }> {
  const { stdout, stderr } = await askOnce(host.target, collector(signals), {
    limit: 120_000,
    root: true,
  });
  const collected = readCollected(
    stdout,
    signals.map(({ id }) => id),
  );
  if (collected.failed !== null) throw new Error(`${collected.failed}: ${stderr}`);
  const found = judge(declared, signals, expectedOf(declared, signals), collected, "2026-01-01");
  return { ...found, cpu: collected.cpu };
}
