import { defineModule, fromInput, opt, untyped } from "pantheros";
import { power } from "./power.ts";

/**
 * nixos-hardware's module for the GU603H, whose GPUs sit on the same buses as those of the GU603ZW: PRIME offload with bus
 * ids, the open kernel module of NVIDIA, i915 in the initrd. Microcode and kvm-intel come from the hardware report.
 */
export const zephyrus = defineModule({
  name: "hardware.zephyrus",
  description:
    "ASUS ROG Zephyrus M16 GU603ZW: the Intel GPU draws, the NVIDIA one works when asked and sleeps otherwise.",
  options: {
    dynamicBoost: opt.bool(true, {
      description:
        "Whether power goes to the processor or the GPU as the load wants it, by nvidia-powerd, which sleeps on battery.",
    }),
  },
  uses: { power },
  imports: [fromInput("nixos-hardware", "nixosModules.asus-zephyrus-gu603h")],
  nixos: {
    hardware: {
      nvidia: {
        // saves video memory over suspend, without which a Wayland session comes back broken (NVIDIA README, chapter 21)
        // and cuts the power of the idle GPU (chapter 22)
        powerManagement: { enable: true, finegrained: true },
      },
      // the report was taken under NVIDIA's driver: its hundred megabytes with firmware have no place in an initrd on a
      // 1 GiB ESP; i915, which shows the console, is there already
      facter: { detected: { boot: { graphics: { kernelModules: [] } } } },
    },
    services: {
      asusd: { enable: true },
      // devices on the Thunderbolt port are let in one by one, by who sits there
      hardware: { bolt: { enable: true } },
      // asusd turns it on to switch GPUs at run time (nixpkgs, services/hardware/asusd.nix); here PRIME has decided
      // panther-accept PANTHER2007: false is the default only where asusd does not run
      supergfxd: { enable: false },
    },
  },
  config({ options, uses, nixos }) {
    // an option of nixos-hardware: Iris Xe speaks the new driver only, and the old one would be built as well
    nixos(untyped({ hardware: { intelgpu: { vaapiDriver: "intel-media-driver" } } }));
    if (options.dynamicBoost) nixos({ hardware: { nvidia: { dynamicBoost: { enable: true } } } });
    // asusd writes the threshold when it starts, and 100 unless told otherwise; profiles are chosen by hardware.power
    if (uses.power.enabled) {
      nixos({ environment: { etc: { "asusd/asusd.ron": { text: asusd(uses.power.chargeLimit) } } } });
    }
  },
  assertions: ({ host }) => [
    {
      ok: () => host.hardware === null || sitsAt(host.hardware.gpus, "nvidia", "PCI:1:0:0"),
      message: "the NVIDIA GPU is not at PCI:1:0:0, where nixos-hardware's module expects it",
    },
    {
      ok: () => host.hardware === null || sitsAt(host.hardware.gpus, "intel", "PCI:0:2:0"),
      message: "the Intel GPU is not at PCI:0:2:0, where nixos-hardware's module expects it",
    },
  ],
});

const sitsAt = (
  gpus: readonly { readonly vendor: string; readonly busId?: string }[],
  vendor: string,
  busId: string,
): boolean => gpus.some((gpu) => gpu.vendor === vendor && gpu.busId === busId);

const asusd = (limit: number): string => `\
(
    charge_control_end_threshold: ${limit},
    base_charge_control_end_threshold: ${limit},
    disable_nvidia_powerd_on_battery: true,
    ac_command: "",
    bat_command: "",
    platform_profile_linked_epp: false,
    platform_profile_on_battery: Balanced,
    change_platform_profile_on_battery: false,
    platform_profile_on_ac: Performance,
    change_platform_profile_on_ac: false,
    profile_quiet_epp: Power,
    profile_balanced_epp: BalancePower,
    profile_custom_epp: Performance,
    profile_performance_epp: Performance,
    ac_profile_tunings: {},
    dc_profile_tunings: {},
    armoury_settings: {},
)
`;
