import { nothing } from "../expected.ts";
import type { Signal } from "../signal.ts";

export const revision: Signal = {
  id: "revision",
  title: "what the system was built from",
  reads:
    "label of the running system, the revision that its nixos-version tells, and the record of its deploy",
  depth: "fast",
  limit: 3,
  seen: "fixture",
  expected: () => nothing,
  tell: ({ key, actual }) => ({
    severity: "note",
    what:
      key === "nixpkgs"
        ? `its nixpkgs had changes that nobody committed: ${actual}`
        : `its system was built from sources with changes that nobody committed: ${actual}`,
    command: "nixos-version --json",
    remedies: [{ kind: "redeploy" }],
  }),
};
