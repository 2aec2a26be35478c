import { defineModule, opt } from "pantheros";

export const boot = defineModule({
  name: "core.boot",
  description:
    "The boot loader that the firmware needs, with as many generations in its menu as /boot can hold.",
  options: {
    generations: opt.int(10, {
      min: 2,
      description:
        "Generations in the boot menu. Each kernel and initrd that differs takes 50 to 100 MB of a /boot of 1 GiB; at least two, so that there is one to return to.",
    }),
    kernel: opt.nullable(opt.package(), null, {
      description: "Kernel packages; null is the long-term kernel that NixOS chooses.",
    }),
  },
  nixos: {
    boot: {
      // a kernel that cannot go on starts the machine anew instead of waiting for somebody to come by
      kernelParams: ["panic=10"],
      // on disk and emptied, not in RAM: builds put gigabytes there
      tmp: { cleanOnBoot: true },
    },
  },
  config({ options, host, nixos }) {
    if (options.kernel !== null) nixos({ boot: { kernelPackages: options.kernel } });
    if (host.firmware === "uefi") {
      nixos({
        boot: {
          loader: {
            efi: { canTouchEfiVariables: true },
            "systemd-boot": {
              enable: true,
              // the editor would let anyone at the keyboard boot into a root shell (systemd-boot manual, `editor`)
              editor: false,
              configurationLimit: options.generations,
            },
          },
        },
      });
    } else {
      // disko names GRUB's disk: the one that has the BIOS boot partition
      nixos({ boot: { loader: { grub: { enable: true, configurationLimit: options.generations } } } });
    }
  },
});
