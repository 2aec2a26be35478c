import { defineModule } from "pantheros";
import { admins, forEach } from "../../shared/utils.ts";

export const roaming = defineModule({
  name: "networking.roaming",
  description: "NetworkManager, for a machine that meets new networks; administrators may join them.",
  nixos: { networking: { networkmanager: { enable: true } } },
  config({ host, nixos }) {
    nixos({ users: { users: forEach(admins(host), { extraGroups: ["networkmanager"] }) } });
  },
});
