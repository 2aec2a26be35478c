import { defineHardware, facter } from "pantheros";
import { fixedNetwork } from "../../modules/nixos/networking/fixed.ts";

/** Hetzner Cloud, Helsinki: KVM with UEFI (Q35), 12 vCPUs of EPYC Genoa, 22 GiB. */
export const hardware = defineHardware({
  firmware: "uefi",
  report: facter("./facter.json"),
  use: [fixedNetwork({ interface: "enp1s0" })],
});
