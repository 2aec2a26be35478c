import { defineHardware, facter } from "pantheros";
import { zephyrus } from "../../modules/nixos/hardware/zephyrus.ts";

/** ASUS ROG Zephyrus M16 GU603ZW: i9-12900H, Iris Xe and RTX 3070 Ti, 40 GiB, two SSDs, 90 Wh. */
export const hardware = defineHardware({
  firmware: "uefi",
  report: facter("./facter.json"),
  use: [zephyrus()],
});
