import { defineModule } from "pantheros";

export const memory = defineModule({
  name: "core.memory",
  description: "Swap in compressed memory, up to half of the RAM, instead of on the disk.",
  nixos: { zramSwap: { enable: true } },
});
