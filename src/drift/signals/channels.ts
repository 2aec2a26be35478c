import { nothing } from "../expected.ts";
import { homeOf, quoted, type Signal } from "../signal.ts";

export const channels: Signal = {
  id: "channels",
  title: "channels of Nix",
  reads: ".nix-channels and the channels profile of root and of people",
  depth: "fast",
  limit: 5,
  seen: "real",
  // NixOS itself makes some where they are not turned off
  expected: ({ values }) => (values.bool(["nix", "channel", "enable"], true) === false ? nothing : null),
  tell: ({ key, actual }) => ({
    severity: "note",
    what: `${key} follows channels of Nix, and the fleet has none: ${actual}`,
    command: `cat ${homeOf(key)}/.nix-channels`,
    remedies: [
      {
        kind: "by-hand",
        command:
          `rm -f ${homeOf(key)}/.nix-channels /nix/var/nix/profiles/per-user/${quoted(key)}/channels* ` +
          `${homeOf(key)}/.local/state/nix/profiles/channels*`,
      },
    ],
    option: ["nix", "channel", "enable"],
  }),
};
