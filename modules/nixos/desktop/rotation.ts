import { defineModule, opt } from "pantheros";

/** niri does not listen to the sensor itself; the sensor is a matter of the machine's own module. */
export const rotation = defineModule({
  name: "desktop.rotation",
  description: "Turns the picture with the screen that is built in.",
  options: {
    panel: opt.str("eDP-1", { description: "Connector of the screen that turns." }),
  },
  nixos: { services: { "iio-niri": { enable: true } } },
  config({ options, nixos }) {
    nixos({ services: { "iio-niri": { extraArgs: ["--monitor", options.panel] } } });
  },
});
