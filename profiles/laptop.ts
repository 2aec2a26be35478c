import { defineProfile } from "pantheros";
import { power } from "../modules/nixos/hardware/power.ts";
import { roaming } from "../modules/nixos/networking/roaming.ts";
import { firmware } from "../modules/nixos/services/firmware.ts";

/** A machine that is carried about: many networks, a battery. */
export const laptop = defineProfile("laptop", () => [roaming(), power(), firmware()]);
