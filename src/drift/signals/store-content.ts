import { nothing } from "../expected.ts";
import { quoted, type Signal } from "../signal.ts";

export const storeContent: Signal = {
  id: "store-content",
  title: "what the system consists of is as Nix put it there",
  reads: "nix-store --verify-path of everything that the running system refers to",
  depth: "deep",
  limit: 1800,
  seen: "real",
  expected: () => nothing,
  tell: ({ key, actual }) => ({
    severity: "critical",
    what: `/nix/store/${key}, a part of the running system, is ${actual === "missing" ? "missing" : "not as it was put there"}`,
    command: `nix-store --verify-path ${quoted(`/nix/store/${key}`)}`,
    remedies: [{ kind: "by-hand", command: `nix-store --repair-path ${quoted(`/nix/store/${key}`)}` }],
  }),
};
