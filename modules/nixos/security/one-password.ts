import { defineModule } from "pantheros";

export const onePassword = defineModule({
  name: "security.one-password",
  description:
    "1Password with its browser and command-line companions, unlocked by the system's own authentication.",
  nixos: { programs: { _1password: { enable: true } } },
  config({ host, nixos }) {
    // without an owner, polkit lets nobody unlock it by fingerprint or password of the system
    const owners = host.users.map((user) => user.name);
    nixos({ programs: { "_1password-gui": { enable: true, polkitPolicyOwners: owners } } });
  },
});
