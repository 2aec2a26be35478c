import { nothing } from "../expected.ts";
import { quoted, type Remedy, type Signal } from "../signal.ts";

export const packages: Signal = {
  id: "packages",
  title: "packages that somebody installed",
  reads: "manifests of the Nix profiles of root and of people (Nix, src/libstore/profiles.cc)",
  depth: "fast",
  limit: 10,
  seen: "real",
  noise: [{ key: "[^/]*/home-manager-path", reason: "what home-manager itself installs for a user" }],
  expected: () => nothing,
  tell({ key, actual }) {
    const slash = key.indexOf("/");
    const [user, name] = [key.slice(0, slash), key.slice(slash + 1)];
    const how = actual?.endsWith(" (nix-env)") === true ? "nix-env --query" : "nix profile list";
    const path = user === "root" ? ["environment", "systemPackages"] : ["users", "users", user, "packages"];
    const remedies: Remedy[] = [
      { kind: "by-hand", command: `runuser -u ${quoted(user)} -- ${removal(actual ?? "", name)}` },
    ];
    if (/^[A-Za-z_][\w'-]*$/.test(name))
      remedies.unshift({
        kind: "adopt",
        path,
        value: `[pkgs${/^\w+$/.test(name) ? `.${name}` : `["${name}"]`}]`,
      });
    return {
      severity: "warning",
      what: `${user} has installed ${actual}, which is declared nowhere`,
      command: `runuser -u ${quoted(user)} -- ${how}`,
      remedies,
      option: path,
    };
  },
};

const removal = (actual: string, name: string): string =>
  actual.endsWith(" (nix-env)")
    ? `nix-env --uninstall ${quoted(name)}`
    : `nix profile remove ${quoted(name)}`;
