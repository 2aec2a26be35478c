import { defineModule, opt } from "pantheros";

export const sudo = defineModule({
  name: "security.sudo",
  description: "How administrators become root.",
  options: {
    password: opt.bool(true, {
      description:
        "Whether sudo asks for the password. Where accounts have none, the SSH key is the credential and sudo asks for nothing.",
    }),
  },
  config({ options, nixos }) {
    if (!options.password) nixos({ security: { sudo: { wheelNeedsPassword: false } } });
  },
});
