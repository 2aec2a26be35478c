import { defineHardware, facter } from "pantheros";
import { niri } from "../../modules/home-manager/desktop/niri.ts";
import { touchKeyboard } from "../../modules/home-manager/desktop/touch-keyboard.ts";
import { rotation } from "../../modules/nixos/desktop/rotation.ts";
import { yoga } from "../../modules/nixos/hardware/yoga.ts";

/** Lenovo Yoga 7 2-in-1 14AKP10: Ryzen AI 7 350, Radeon 860M, 16 GiB, Wi-Fi 7 and no Ethernet, 70 Wh. */
export const hardware = defineHardware({
  firmware: "uefi",
  report: facter("./facter.json"),
  use: [yoga(), niri({ touch: true }), rotation(), touchKeyboard()],
});
