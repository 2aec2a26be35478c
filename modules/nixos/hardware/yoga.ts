import { defineModule, mkDefault, pkgs } from "pantheros";

/**
 * What the hardware report does not bring by itself. Microcode, amdgpu in the initrd, kvm-amd, Bluetooth and firmware come
 * from the report (nixpkgs, nixos/modules/hardware/facter); touch screen and pen need no setting.
 */
export const yoga = defineModule({
  name: "hardware.yoga",
  description:
    "Lenovo Yoga 7 2-in-1 14AKP10: a convertible with an AMD APU, its sensors, fingerprint reader and NPU.",
  nixos: {
    // amdxdna, the NPU's driver, is in Linux since 6.14; the long-term kernel of the pinned nixpkgs is 6.12
    boot: { kernelPackages: mkDefault(pkgs.linuxPackages_latest) },
    // amd_sfh hands the orientation to iio-sensor-proxy, which tells the desktop how the machine is held
    hardware: { sensor: { iio: { enable: true } } },
    // Goodix 27c6:650a: libfprint drives it, but the list by which NixOS recognises readers in a report lacks it
    services: { fprintd: { enable: true } },
  },
  assertions: ({ host }) => [
    {
      ok: () => host.hardware === null || host.hardware.cpu.vendor === "amd",
      message: "the report is of another machine: this Yoga has an AMD processor",
    },
  ],
});
