import type { Manifest } from "../manifest/index.ts";
import { compareManifests, type Change } from "./compare.ts";
import { dangersOf, type Danger } from "./danger.ts";
import { packagesOf, type Packages } from "./packages.ts";
import { restartsOf, type Restart } from "./restart.ts";

/** What becomes of one host. */
export interface HostPlan {
  readonly host: string;
  /** `added`: nothing was declared of it before; `removed`: it is in the fleet no more. */
  readonly state: "added" | "removed" | "changed" | "unchanged";
  /** Hashes of the manifests; null where nothing is declared. */
  readonly hashes: { readonly before: string | null; readonly after: string | null };
  readonly changes: readonly Change[];
  readonly packages: Packages;
  readonly restarts: readonly Restart[];
  readonly dangers: readonly Danger[];
}

/** What lies between two manifests of a host; null where nothing is declared of it. */
export function planHost(host: string, before: Manifest | null, after: Manifest | null): HostPlan {
  const changes = compareManifests(before, after);
  return {
    host,
    state: stateOf(changes, before, after),
    hashes: { before: before?.hash ?? null, after: after?.hash ?? null },
    changes,
    packages: packagesOf(before, after),
    // a host that is not there yet starts as a whole
    restarts: before === null || after === null ? [] : restartsOf(changes, after),
    dangers: dangersOf(changes, before, after),
  };
}

function stateOf(
  changes: readonly Change[],
  before: Manifest | null,
  after: Manifest | null,
): HostPlan["state"] {
  if (before === null) return after === null ? "unchanged" : "added";
  if (after === null) return "removed";
  return changes.length > 0 ? "changed" : "unchanged";
}
