import { nothing } from "../expected.ts";
import type { Signal, Told } from "../signal.ts";

const rewrite = {
  kind: "by-hand",
  command: "/nix/var/nix/profiles/system/bin/switch-to-configuration boot",
} as const;
const unpin = { kind: "by-hand", command: "bootctl set-default '' && bootctl set-preferred ''" } as const;
const forget = {
  kind: "by-hand",
  command: "bootctl set-oneshot '' || grub-editenv /boot/grub/grubenv unset next_entry",
} as const;

export const bootDefault: Signal = {
  id: "boot-default",
  title: "what starts next",
  reads: "menu and choices of systemd-boot or GRUB, against the system profile",
  depth: "fast",
  limit: 3,
  seen: "fixture",
  // containers have no boot loader
  expected: ({ values }) => (values.bool(["boot", "isContainer"], false) === false ? nothing : null),
  tell({ key, actual }): Told {
    const command = "bootctl list || cat /boot/grub/grub.cfg";
    if (key === "next")
      return {
        severity: "warning",
        what: `the next start, and only that one, is that of the boot entry ${actual}`,
        command,
        remedies: [forget],
      };
    if (key === "file")
      return {
        severity: "critical",
        what: `the boot default cannot start: ${actual} is not on the boot partition`,
        command,
        remedies: [rewrite],
      };
    return {
      severity: actual?.endsWith("not there") === true ? "critical" : "warning",
      what: `the boot loader starts ${actual}`,
      command,
      remedies: actual?.includes(", chosen with bootctl") === true ? [unpin] : [rewrite],
    };
  },
};
