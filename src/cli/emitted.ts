import { readFileSync } from "node:fs";
import { join } from "node:path";
import { emit, type Emitted, type Pins } from "../emit/index.ts";
import type { EvaluatedFleet } from "../evaluate/index.ts";
import { policyOf, policyText } from "../network/index.ts";
import { manifestFiles, manifestsOf, ownFiles } from "./manifests.ts";

/** Folder of a project that the flake is written to. */
export const flakeFolder = "flake";

/**
 * The flake of a fleet, with the pins that the package knows, the lock that is there, what each system carries of its
 * declarations, and the policy of its tailnet.
 */
export function emitFleet(
  fleet: EvaluatedFleet,
  root: string,
  existingLock: string | undefined = lockIn(root),
): Emitted {
  const pins = JSON.parse(
    readFileSync(new URL("../../data/flake-pins.json", import.meta.url), "utf8"),
  ) as Pins;
  const policy = policyOf(fleet);
  return emit(fleet, {
    pins,
    ownFiles,
    existingLock,
    extraFiles: [
      ...manifestFiles(manifestsOf(fleet, root)),
      ...(policy ? [{ path: "tailnet/policy.hujson", text: policyText(policy, fleet.name) }] : []),
    ],
  });
}

/** Text of the lock file of a project's flake; undefined where there is none. */
export function lockIn(root: string): string | undefined {
  try {
    return readFileSync(join(root, flakeFolder, "flake.lock"), "utf8");
  } catch (error) {
    if ((error as { readonly code?: string }).code === "ENOENT") return undefined;
    throw error;
  }
}
