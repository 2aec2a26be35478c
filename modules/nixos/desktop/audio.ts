import { defineModule } from "pantheros";

export const audio = defineModule({
  name: "desktop.audio",
  description:
    "Sound by PipeWire, for programs of ALSA and PulseAudio as well; screen sharing needs it, too.",
  nixos: {
    services: { pipewire: { enable: true, alsa: { enable: true }, pulse: { enable: true } } },
    // lets PipeWire run in time without being root
    security: { rtkit: { enable: true } },
  },
});
