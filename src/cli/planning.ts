import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Origin } from "../diagnostics/index.ts";
import type { EvaluatedFleet, EvaluatedHost } from "../evaluate/index.ts";
import { recordedOf, type Manifest, type Recorded } from "../manifest/index.ts";
import {
  compareClosures,
  compareLocks,
  fresh,
  planHost,
  type Change,
  type Closure,
  type ClosureDifference,
  type HostPlan,
  type InputChange,
} from "../plan/index.ts";
import { Locator, type Position } from "../report/index.ts";
import type { Before } from "./before.ts";
import { digestIn } from "./manifests.ts";

/** Where a change is written: in the sources as they are, or, of what is gone, as they were. */
export interface Place extends Position {
  readonly was: boolean;
}

/** A host of which the declarations are as they were is `changed` where its system needs something else. */
export interface PlannedHost extends HostPlan {
  /** Of each change, in the same order. */
  readonly places: readonly (readonly Place[])[];
  /** Absent where the system needs what it needed, and where that was not asked for. */
  readonly closure?: ClosureDifference;
}

export interface Planned {
  readonly against: string;
  readonly hosts: readonly PlannedHost[];
  /** Inputs that are pinned elsewhere; null where it is not known how they were. */
  readonly inputs: readonly InputChange[] | null;
  readonly failures: Before["failures"];
}

/** The present, as far as a plan needs it. */
export interface Present {
  readonly root: string;
  readonly fleet: EvaluatedFleet;
  readonly manifests: readonly Manifest[];
  /** Hosts that are asked about. */
  readonly hosts: readonly EvaluatedHost[];
  /** All are, so those that are gone count as well. */
  readonly whole: boolean;
  readonly lock: string | undefined;
  readonly closures: ReadonlyMap<string, Closure>;
}

/** What lies between what was and what is, host by host. */
export function makePlan(before: Before, now: Present): Planned {
  const failed = new Set(before.failures.map(({ host }) => host));
  const names = now.hosts.map(({ facts }) => facts.name).filter((name) => !failed.has(name));
  const known = new Set(now.fleet.hosts.map(({ facts }) => facts.name));
  const gone = now.whole ? [...before.manifests.keys()].filter((name) => !known.has(name)) : [];
  const places = placesOf(before, now);
  const hosts = [...names, ...gone].map((name): PlannedHost => {
    const after = now.manifests.find(({ host }) => host === name) ?? null;
    const plan = planHost(name, before.manifests.get(name) ?? null, after);
    const [old, present] = [before.closures.get(name), now.closures.get(name)];
    const closure = old && present ? compareClosures(old, present) : null;
    return {
      ...plan,
      state: plan.state === "unchanged" && closure ? "changed" : plan.state,
      places: plan.changes.map((change) => places(name, change)),
      ...(closure ? { closure } : {}),
    };
  });
  return {
    against: before.against,
    hosts,
    inputs: before.source === undefined ? null : compareLocks(before.lock, now.lock),
    failures: before.failures,
  };
}

/** True where nothing at all differs. */
export const isEmpty = ({ hosts, inputs }: Planned): boolean =>
  hosts.every(({ state }) => state === "unchanged") && (inputs ?? []).length === 0;

/** SHA-256 of the text of a lock file; of nothing where there is none. */
export const lockHash = (text: string | undefined): string =>
  createHash("sha256")
    .update(text ?? "")
    .digest("hex");

/** Finds the lines of changes: the definitions that are new, or, of what is gone, those that were. */
function placesOf({ source }: Before, now: Present): (host: string, change: Change) => readonly Place[] {
  const here = finder(now.fleet, now.root);
  const there = source && finder(source.fleet, source.root);
  return (host, { before, after }) => {
    const wanted = fresh(after, before);
    const present = here(host, wanted.length > 0 ? wanted : after);
    const places = present.map((place) => ({ ...place, was: false }));
    if (places.length > 0 || !there) return places;
    return there(host, fresh(before, after)).map((place) => ({ ...place, was: true }));
  };
}

function finder(
  fleet: EvaluatedFleet,
  root: string,
): (host: string, entries: Change["after"]) => readonly Position[] {
  const locator = new Locator(root);
  const digest = digestIn(root);
  const known = new Map<string, ReadonlyMap<string, readonly Recorded[]>>();
  const ofHost = (name: string): ReadonlyMap<string, readonly Recorded[]> => {
    const host = fleet.hosts.find(({ facts }) => facts.name === name);
    const found = Map.groupBy(host ? recordedOf(fleet, host, digest) : [], ({ entry }) => entry.option);
    known.set(name, found);
    return found;
  };
  return (name, entries) => {
    const recorded = known.get(name) ?? ofHost(name);
    const origins = entries.flatMap((wanted): Origin[] => {
      const found = recorded.get(wanted.option)?.find(({ entry }) => isDeepStrictEqual(entry, wanted));
      return found ? [found.definition.origin] : [];
    });
    const places = origins.map((origin) => locator.locate(origin));
    return places.filter(
      (place, i) => places.findIndex(({ file, line }) => file === place.file && line === place.line) === i,
    );
  };
}
