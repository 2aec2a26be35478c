import { defineModule } from "pantheros";
import { textFact } from "../../shared/utils.ts";

/**
 * Reads the fact `builderKey` of the host: the public half of the key by which the others build here. Who has the private
 * half may put anything into this host's store, which is as good as being root (Nix manual, `trusted-users`): without the
 * fact nobody builds here.
 */
export const buildHost = defineModule({
  name: "services.build-host",
  description: "Builds packages for the other hosts, by a key that speaks to Nix and to nothing else.",
  config({ host, nixos }) {
    const key = textFact(host, "builderKey");
    if (key === null) return;
    nixos({
      nix: {
        sshServe: { enable: true, protocol: "ssh-ng", write: true, keys: [key] },
        // what is to be built comes with inputs that nobody has signed
        settings: { "trusted-users": ["nix-ssh"] },
      },
      services: { openssh: { settings: { AllowUsers: ["nix-ssh"] } } },
    });
  },
});
