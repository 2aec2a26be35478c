import {
  signals as allSignals,
  declaredOf,
  noiseVersion,
  type Finding,
  type Signal,
} from "../../drift/index.ts";
import { closest, UserError } from "../../diagnostics/index.ts";
import type { EvaluatedFleet, EvaluatedHost } from "../../evaluate/index.ts";
import { openSightings, type Known, type Sightings } from "../../ledger/index.ts";
import { Locator } from "../../report/index.ts";
import { manifestsOf } from "../manifests.ts";
import { targetOf } from "../../deploy/index.ts";
import { misuse, withLedger } from "../machines.ts";
import { look, type Look, unasked } from "./look.ts";

/** What is to be looked at. */
export interface Wanted {
  readonly hosts: readonly EvaluatedHost[];
  readonly signals: readonly Signal[];
  /** User to log in as. */
  readonly user?: string;
  /** Seconds that a host may take. */
  readonly timeout: number;
  /** Hosts that are asked at the same time. */
  readonly parallel: number;
}

/** The signals of these names; without any, the fast ones, or all of them. */
export function chooseSignals(names: readonly string[], deep: boolean): readonly Signal[] {
  if (names.length === 0) return allSignals.filter(({ depth }) => deep || depth === "fast");
  return names.map((name) => {
    const found = allSignals.find(({ id }) => id === name);
    if (found !== undefined) return found;
    const ids = allSignals.map(({ id }) => id);
    const near = closest(name, ids);
    throw new UserError([
      misuse(
        `there is no signal ${JSON.stringify(name)}`,
        near ? `Did you mean ${near}?` : `There are: ${ids.join(", ")}`,
      ),
    ]);
  });
}

/** Looks at hosts, several at a time, in the order in which they answer. */
export async function lookAt(
  root: string,
  fleet: EvaluatedFleet,
  { hosts, signals, user, timeout, parallel }: Wanted,
  onLook: (one: Look) => void,
): Promise<readonly Look[]> {
  let hashes: ReadonlyMap<string, string> | undefined;
  const manifests = (): ReadonlyMap<string, string> =>
    (hashes ??= new Map(manifestsOf(fleet, root).map(({ host, hash }) => [host, hash])));
  const looks = new Map<string, Look>();
  const queue = [...hosts];
  const work = async (): Promise<void> => {
    for (let host = queue.shift(); host; host = queue.shift()) {
      const { name } = host.facts;
      const target = targetOf(host, user);
      const one =
        "missing" in target
          ? unasked(name, target.missing)
          : await look(host, target, { signals, limit: timeout * 1000, manifests });
      looks.set(name, one);
      onLook(one);
    }
  };
  const working = Array.from({ length: Math.min(parallel, hosts.length) }, work);
  // while the hosts answer
  if (hosts.length > 0) manifests();
  await Promise.all(working);
  return hosts.map(({ facts }) => looks.get(facts.name)!);
}

/** What is written of a finding, and shown again later: all of it but the acceptance, which the sources say. */
const bodyOf = ({ accepted: _, ...rest }: Finding): string => JSON.stringify(rest);

/** Writes a look down; answers what was known of its findings. A host that did not answer is nothing to write. */
export function remember(
  sightings: Sightings,
  fleet: string,
  one: Look,
  signals: readonly Signal[],
): ReadonlyMap<string, Known> {
  if (one.failed !== null) return new Map();
  return sightings.note({
    fleet,
    host: one.host,
    at: new Date().toISOString(),
    found: one.findings.map((finding) => ({
      id: finding.id,
      signal: finding.signal,
      key: finding.key,
      what: finding.what,
      body: bodyOf(finding),
    })),
    read: one.read,
    noise: noiseVersion(signals),
  });
}

/** The record of drift, with an error that says what is wrong with it. */
export const sightingsFile = (): Sightings => withLedger((file) => openSightings(file));

/** Where the option that a finding names is declared on its host; null where it is not, or names none. */
export function placesOf(root: string, hosts: readonly EvaluatedHost[]): (finding: Finding) => string | null {
  const locator = new Locator(root);
  const declared = new Map(hosts.map((host) => [host.facts.name, declaredOf(host, null)]));
  return ({ host, option }) => {
    const winning = option === undefined ? [] : (declared.get(host)?.values.winning(option) ?? []);
    const origin = winning[0]?.origin;
    return origin === undefined ? null : placeText(locator, origin);
  };
}

/** `hosts/web/default.ts:12`. */
export function placeText(locator: Locator, origin: Parameters<Locator["locate"]>[0]): string {
  const { file, line } = locator.locate(origin);
  return `${file}:${line}`;
}
