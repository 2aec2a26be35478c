import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSightings, type Sighting, type Sightings } from "../../src/ledger/index.ts";

let folder: string;
let known: Sightings;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "panther-sightings-"));
  known = openSightings(join(folder, "ledger.sqlite"));
});
afterEach(() => {
  known.close();
  rmSync(folder, { recursive: true });
});

const one: Sighting = { id: "abc1234", signal: "etc", key: "foo", what: "/etc/foo is new", body: "{}" };
const look = (day: number, found: readonly Sighting[], read: readonly string[] = ["etc"]) =>
  known.note({ fleet: "home", host: "web", at: `2026-01-0${day}T00:00:00.000Z`, found, read, noise: "1" });
const events = () =>
  known
    .log("home", 10)
    .map(({ at, event }) => `${at.slice(8, 10)} ${event}`)
    .toReversed();

test("what stays is known since it appeared", () => {
  look(1, [one]);
  expect(look(3, [one]).get("abc1234")).toMatchObject({
    first: "2026-01-01T00:00:00.000Z",
    since: "2026-01-01T00:00:00.000Z",
    last: "2026-01-03T00:00:00.000Z",
    times: 1,
  });
  expect(events()).toEqual(["01 appeared"]);
});

test("what comes and goes is counted", () => {
  look(1, [one]);
  look(2, []);
  expect(known.open("home")).toEqual([]);
  expect(look(3, [one]).get("abc1234")).toMatchObject({ since: "2026-01-03T00:00:00.000Z", times: 2 });
  expect(events()).toEqual(["01 appeared", "02 gone", "03 appeared"]);
});

test("what could not be read is not gone", () => {
  look(1, [one]);
  look(2, [], ["units"]);
  expect(known.open("home", "web")).toMatchObject([{ id: "abc1234", gone: null }]);
  expect(events()).toEqual(["01 appeared"]);
});

test("what changes while it is there is told, and stays known since it appeared", () => {
  look(1, [one]);
  const changed = look(2, [{ ...one, what: "/etc/foo has grown" }]);
  expect(changed.get("abc1234")?.since).toBe("2026-01-01T00:00:00.000Z");
  expect(events()).toEqual(["01 appeared", "02 changed"]);
});

test("hosts and fleets are kept apart, and ids may be shortened", () => {
  look(1, [one]);
  known.note({
    fleet: "home",
    host: "db",
    at: "2026-01-02",
    found: [{ ...one, id: "abd0000" }],
    read: [],
    noise: "1",
  });
  expect(known.find("home", "ab").map(({ host }) => host)).toEqual(["db", "web"]);
  expect(known.find("home", "abc").map(({ host }) => host)).toEqual(["web"]);
  expect(known.find("work", "ab")).toEqual([]);
  expect(known.lastLook("home", "db")).toBe("2026-01-02");
  expect(known.lastLook("work", "db")).toBe(null);
});
