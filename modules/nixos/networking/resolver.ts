import { defineModule } from "pantheros";

export const resolver = defineModule({
  name: "networking.resolver",
  description:
    "One resolver for the host, so that names of the tailnet and of the local network are both found.",
  nixos: {
    services: {
      resolved: {
        enable: true,
        // hosts call each other by names without a dot, which LLMNR would also ask of everybody in the same network
        llmnr: "false",
      },
    },
    // a report makes NixOS start dhcpcd on every card, beside the network manager that the host really has
    // (nixpkgs, nixos/modules/hardware/facter/networking)
    hardware: { facter: { detected: { dhcp: { enable: false } } } },
  },
});
