import { nothing } from "../expected.ts";
import { quoted, type Signal } from "../signal.ts";

export const leftovers: Signal = {
  id: "leftovers",
  title: "files where NixOS puts none",
  reads:
    "/etc/nixos, /usr, /opt, /bin and *.nix in / and /root, without what the activation or tmpfiles.d of the running system names",
  depth: "fast",
  limit: 5,
  seen: "real",
  noise: [{ key: "/opt/(?:containerd|cni)", reason: "made by containerd when it starts" }],
  expected: () => nothing,
  tell: ({ key }) => ({
    severity: "note",
    what:
      key === "/etc/nixos"
        ? "/etc/nixos holds files: somebody may take them for what is declared, which they are not"
        : `${key} was put there by hand: nothing declares it`,
    command: `ls -lR ${quoted(key)}`,
    remedies: [{ kind: "by-hand", command: `rm -r ${quoted(key)}` }],
  }),
};
