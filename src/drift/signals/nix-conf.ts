import { nothing } from "../expected.ts";
import { homeOf, quoted, type Signal } from "../signal.ts";

export const nixConf: Signal = {
  id: "nix-conf",
  title: "settings of Nix that people keep for themselves",
  reads: "nix.conf and registry.json in ~/.config/nix of root and of people; only names of settings are told",
  depth: "fast",
  limit: 5,
  seen: "real",
  expected: () => nothing,
  tell({ key, actual }) {
    const slash = key.indexOf("/");
    const [user, name] = [key.slice(0, slash), key.slice(slash + 1)];
    const file = `${homeOf(user)}/.config/nix/${quoted(name)}`;
    return {
      severity: user === "root" ? "warning" : "note",
      what:
        name === "nix.conf"
          ? `Nix of ${user} has settings that are declared nowhere: ${actual}`
          : `Nix of ${user} finds flakes by names that are declared nowhere: ${actual}`,
      command: `cat ${file}`,
      remedies: [{ kind: "by-hand", command: `rm ${file}` }],
      option: ["nix", name === "nix.conf" ? "settings" : "registry"],
    };
  },
};
