import type { Manifest } from "../manifest/index.ts";
import { isNixText } from "./compare.ts";

export interface Packages {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Options that are lists of packages for people, of NixOS and of home-manager. */
const lists = /^(?:environment\.systemPackages|home\.packages|fonts\.packages|users\.users\..+\.packages)$/;

/** Packages that are listed on a host now and were not before, and the other way round; names as Nix has them. */
export function packagesOf(before: Manifest | null, after: Manifest | null): Packages {
  const [old, now] = [listed(before), listed(after)];
  return { added: [...now.difference(old)].sort(), removed: [...old.difference(now)].sort() };
}

function listed(manifest: Manifest | null): Set<string> {
  return new Set(
    (manifest?.definitions ?? [])
      .filter(({ option, value }) => lists.test(option) && Array.isArray(value))
      .flatMap(({ value }) => value as readonly (typeof value)[])
      .flatMap((one) => (isNixText(one) ? [one.$nix.replace(/^pkgs\./, "")] : [])),
  );
}
