import type { Declared, Signal } from "../signal.ts";
import { nothing } from "../expected.ts";

export const store: Signal = {
  id: "store",
  title: "the store is read-only",
  reads: "the mount at /nix/store (nixpkgs, boot.nixStoreMountOpts)",
  depth: "fast",
  limit: 3,
  seen: "real",
  expected: (declared) => (isReadOnly(declared) ? nothing : null),
  tell: ({ actual }) => ({
    severity: "warning",
    what:
      actual === "writable"
        ? "root can write to /nix/store, which is to be read-only"
        : "/nix/store is no mount of its own, and so can be written to",
    command: "findmnt /nix/store",
    remedies: [
      {
        kind: "by-hand",
        command:
          actual === "writable"
            ? "mount -o remount,bind,ro /nix/store"
            : "mount --bind /nix/store /nix/store && mount -o remount,bind,ro /nix/store",
      },
      { kind: "restart" },
    ],
  }),
};

/** NixOS makes it so where nobody says otherwise, but not in containers. */
function isReadOnly({ values }: Declared): boolean {
  const options = values.list(["boot", "nixStoreMountOpts"]);
  return (
    values.bool(["boot", "isContainer"], false) === false &&
    values.bool(["boot", "readOnlyNixStore"], true) === true &&
    (options.length === 0 || options.some(({ value, conditional }) => value === "ro" && !conditional))
  );
}
