import { acceptanceOf, waysOf, type Finding, type Way } from "../../drift/index.ts";
import type { EvaluatedFleet } from "../../evaluate/index.ts";
import type { Known } from "../../ledger/index.ts";
import { harmless, Locator } from "../../report/index.ts";
import { findingFrom, foundById } from "../commands/drift-log.ts";
import type { Context } from "../context.ts";
import { today } from "./look.ts";
import { placesOf, placeText, sightingsFile } from "./run.ts";

/** A finding and what can be done about it. */
export interface Offer {
  readonly known: Known;
  readonly finding: Omit<Finding, "accepted">;
  readonly ways: readonly PlacedWay[];
}

export interface PlacedWay extends Way {
  /** Where the text belongs, `hosts/web/default.ts:12`. */
  readonly place?: string;
}

/** The findings of these ids; without any, those of the last looks that nobody has accepted since. */
export function offersOf(fleet: EvaluatedFleet, root: string, ids: readonly string[]): readonly Offer[] {
  const locator = new Locator(root);
  const placeOf = placesOf(root, fleet.hosts);
  return knownOf(fleet, ids).flatMap((known) => {
    const host = fleet.hosts.find(({ facts }) => facts.name === known.host);
    // a host that has left the fleet
    if (host === undefined) return [];
    const finding = findingFrom(known);
    if (ids.length === 0 && acceptanceOf(host, finding, today()) !== null) return [];
    const own = placeText(locator, host.origin);
    const places = { adopt: placeOf({ ...finding, accepted: null }) ?? own, accept: own };
    const ways = waysOf(finding).map((one) =>
      one.way === "adopt" || one.way === "accept" ? { ...one, place: places[one.way] } : one,
    );
    return [{ known, finding, ways }];
  });
}

function knownOf(fleet: EvaluatedFleet, ids: readonly string[]): readonly Known[] {
  if (ids.length > 0) return ids.map((id) => foundById(fleet.name, id));
  const sightings = sightingsFile();
  try {
    return sightings.open(fleet.name);
  } finally {
    sightings.close();
  }
}

const titles: Readonly<Record<Way["way"], string>> = {
  redeploy: "make it as declared",
  restart: "make it as declared",
  adopt: "declare it, in `nixos` at",
  accept: "accept it, in `drift` of the host at",
  "by-hand": "by hand, on the host, as root (or here, where it begins with panther)",
};

/** Shows a finding and its ways, with numbers where one is to be chosen. */
export function printOffer(context: Context, { known, ways }: Offer, numbered: boolean): void {
  const { out } = context;
  context.print(out("bold", `${known.id}  ${known.host}: ${harmless(known.what)}`));
  if (known.gone !== null) context.print(out("dim", `  gone since ${known.gone}`));
  for (const [i, { way, text, place }] of ways.entries()) {
    const number = numbered ? `${i + 1}  ` : "";
    context.print(`  ${number}${titles[way]}${place === undefined ? "" : ` ${out("cyan", place)}`}`);
    context.print(`  ${" ".repeat(number.length)}  ${harmless(text)}`);
  }
}
