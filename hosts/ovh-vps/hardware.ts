import { defineHardware } from "pantheros";
import { fixedNetwork } from "../../modules/nixos/networking/fixed.ts";

/**
 * OVH VPS: KVM with BIOS (i440FX), 8 vCPUs of Haswell with nested VT-x, 23 GiB. nixos-facter has not run on it, so the
 * modules that its report would bring are named here, from a dump of its devices.
 *
 * panther-accept PANTHER3205: the machine still runs another system, and its report is taken at the installation
 */
export const hardware = defineHardware({
  firmware: "bios",
  use: [fixedNetwork({ interface: "ens3", ipv6GatewayOnLink: true })],
  nixos: {
    boot: {
      initrd: {
        // the disk's; sd_mod is among those that NixOS takes along by itself
        availableKernelModules: ["virtio_pci", "virtio_scsi"],
        kernelModules: ["virtio_balloon", "virtio_console"],
      },
      kernelModules: ["kvm-intel"],
    },
  },
});
