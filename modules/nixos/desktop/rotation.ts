import { defineModule } from "pantheros";
import { niri } from "../../home-manager/desktop/niri.ts";

/** niri does not listen to the sensor itself; the sensor is a matter of the machine's own module. */
export const rotation = defineModule({
  name: "desktop.rotation",
  description: "Turns the picture with the screen that is built in.",
  uses: { niri },
  nixos: { services: { "iio-niri": { enable: true } } },
  config({ uses, nixos }) {
    nixos({ services: { "iio-niri": { extraArgs: ["--monitor", uses.niri.panel] } } });
  },
  assertions: ({ uses }) => [
    { ok: uses.niri.enabled, message: "it is niri that turns the picture, and the host does not use it" },
  ],
});
