import { nothing } from "../expected.ts";
import type { Signal } from "../signal.ts";

export const resolvers: Signal = {
  id: "resolvers",
  title: "whom the host asks for names",
  reads:
    "where /etc/resolv.conf leads, and where the running system lets it (nixpkgs, nixos/modules/system/boot/resolved.nix)",
  depth: "fast",
  limit: 5,
  seen: "real",
  expected: () => nothing,
  tell: ({ actual }) => ({
    severity: "warning",
    what:
      actual === "missing"
        ? "/etc/resolv.conf is declared, and is not there"
        : actual?.startsWith("a file") === true
          ? `/etc/resolv.conf is ${actual.replace(", declared ", ", and declared as a link to ")}`
          : `/etc/resolv.conf ${actual?.replace(", declared ", ", and declared is ") ?? "is another one"}`,
    command: "ls -l /etc/resolv.conf; cat /etc/resolv.conf",
    remedies: [{ kind: "redeploy" }],
    option: ["services", "resolved", "enable"],
  }),
};
