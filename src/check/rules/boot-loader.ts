import type { Diagnostic } from "../../diagnostics/index.ts";
import type { HostContext } from "../rule.ts";
import { placed } from "../../evaluate/disk/mounts.ts";
import { error, type Rule } from "../rule.ts";
import type { Values } from "../values.ts";

const enable = (name: string): readonly string[] => ["boot", "loader", name, "enable"];

/** Boot loaders that need UEFI, beside GRUB, which can do both. */
const efiOnly = ["systemd-boot", "refind"] as const;
/** Boot loaders that bring their own way, whatever the firmware. */
const independent = [
  enable("limine"),
  enable("external"),
  enable("initScript"),
  enable("generic-extlinux-compatible"),
  ["boot", "lanzaboote", "enable"],
  ["boot", "isContainer"],
] as const;

/** True, or not certainly false: only Nix knows. */
const maybe = (values: Values, path: readonly string[], fallback = false): boolean =>
  values.bool(path, fallback) !== false;

export const rule: Rule = {
  codes: ["PANTHER3002"],
  description:
    "Every host has one boot loader, of the kind that its firmware starts, and the partition that it needs.",
  host(context) {
    const { host, values } = context;
    if (independent.some((path) => maybe(values, path))) return [];
    return host.facts.firmware === "uefi" ? uefi(context) : bios(context);
  },
};

function uefi({ host, values }: HostContext): Diagnostic[] {
  const other = efiOnly.find((name) => maybe(values, enable(name)));
  const grub = values.bool(enable("grub"), false);
  if (other !== undefined && grub === true) {
    const places = [enable(other), enable("grub")].flatMap((path) =>
      values.winning(path).map(({ origin }) => origin),
    );
    return [
      error("PANTHER3002", host, `both ${other} and GRUB are enabled`, places, {
        why: "They would overwrite each other's entry; NixOS refuses a system with two boot loaders.",
        fix: "Take `boot.loader.grub.enable` away.",
      }),
    ];
  }
  if (other === undefined && grub === false) {
    return [
      error(
        "PANTHER3002",
        host,
        `${host.facts.name} starts by UEFI and has no boot loader for it`,
        [host.hardwareOrigin],
        {
          why: "Without one NixOS falls back to GRUB for BIOS, which UEFI does not start.",
          fix: "Set `boot.loader.systemd-boot.enable = true`, or GRUB with `boot.loader.grub.efiSupport = true`.",
        },
      ),
    ];
  }
  if (other === undefined && grub === true && !maybe(values, ["boot", "loader", "grub", "efiSupport"])) {
    const places = values.winning(enable("grub")).map(({ origin }) => origin);
    return [
      error(
        "PANTHER3002",
        host,
        `${host.facts.name} starts by UEFI, and its GRUB is set up for BIOS`,
        places,
        {
          why: "UEFI starts programs of the EFI system partition only.",
          fix: 'Set `boot.loader.grub.efiSupport = true` and `boot.loader.grub.device = "nodev"`.',
        },
      ),
    ];
  }
  return espMissing({ host, values });
}

function espMissing({ host, values }: Pick<HostContext, "host" | "values">): Diagnostic[] {
  if (host.facts.disk === null) return [];
  const esps = placed(host.facts.disk).flatMap(({ content }) =>
    content.kind === "esp" ? [content.mount] : [],
  );
  const wanted = values.scalar(["boot", "loader", "efi", "efiSysMountPoint"]) ?? "/boot";
  if (typeof wanted !== "string" || esps.includes(wanted) || values.names(["fileSystems"]).includes(wanted))
    return [];
  const elsewhere =
    esps.length === 0
      ? "has no EFI system partition"
      : `mounts its EFI system partition at ${esps.join(", ")}`;
  return [
    error(
      "PANTHER3002",
      host,
      `the boot loader writes to ${wanted}, and the disk layout ${elsewhere}`,
      [host.diskOrigin ?? host.origin],
      {
        why: "UEFI finds the boot loader on the EFI system partition only.",
        fix:
          esps.length === 0
            ? 'Add a partition `esp: part("1G", esp())` to the layout.'
            : `Set \`boot.loader.efi.efiSysMountPoint = "${esps[0]}"\`, or mount the partition at ${wanted}.`,
      },
    ),
  ];
}

function bios({ host, values }: HostContext): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const name of efiOnly) {
    if (values.bool(enable(name), false) !== true) continue;
    const places = values.winning(enable(name)).map(({ origin }) => origin);
    found.push(
      error("PANTHER3002", host, `${host.facts.name} starts by BIOS, and ${name} needs UEFI`, places, {
        why: "A machine that starts by BIOS never looks at an EFI system partition: it would not boot.",
        fix: "Set `boot.loader.grub.enable = true` in its stead, with a `biosBoot()` partition in the disk layout.",
      }),
    );
  }
  if (found.length > 0) return found;
  if (values.bool(enable("grub"), true) === false) {
    const places = values.winning(enable("grub")).map(({ origin }) => origin);
    found.push(
      error("PANTHER3002", host, `${host.facts.name} starts by BIOS and has no boot loader for it`, places, {
        why: "Of the boot loaders of NixOS, GRUB is the one that BIOS starts.",
        fix: "Set `boot.loader.grub.enable = true`.",
      }),
    );
  } else if (
    host.facts.disk !== null &&
    !placed(host.facts.disk).some(({ content }) => content.kind === "biosBoot")
  ) {
    found.push(
      error(
        "PANTHER3002",
        host,
        `${host.facts.name} starts by BIOS, and its disk layout has no BIOS boot partition`,
        [host.diskOrigin ?? host.origin],
        {
          why: "On a disk with a GPT partition table, GRUB has no other place to lie in.",
          fix: 'Add a partition `bios: part("1M", biosBoot())`, the first of the disk.',
        },
      ),
    );
  }
  return found;
}
