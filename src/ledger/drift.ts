import { openDatabase } from "./database.ts";

/** Something that was found on a host, as it is kept: by its id, with whatever its finder wants to show again. */
export interface Sighting {
  readonly id: string;
  readonly signal: string;
  readonly key: string;
  readonly what: string;
  /** JSON of the whole finding. */
  readonly body: string;
}

/** What one look at a host came to. */
export interface SightingsOf {
  readonly fleet: string;
  readonly host: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly found: readonly Sighting[];
  /** Signals that were read wholly: what they found before and do not find now is gone. */
  readonly read: readonly string[];
  /** Version of what is left out as noise. */
  readonly noise: string;
}

/** Since when something is so. */
export interface Known extends Sighting {
  readonly host: string;
  /** When it was seen for the first time ever. */
  readonly first: string;
  /** When it appeared: since then it was there at each look. */
  readonly since: string;
  readonly last: string;
  /** When a look missed it; null while it is there. */
  readonly gone: string | null;
  /** How often it has come. */
  readonly times: number;
}

export interface SightingEvent {
  readonly at: string;
  readonly host: string;
  readonly id: string;
  readonly signal: string;
  readonly what: string;
  /** `changed`: it was there, with something else to say of it. */
  readonly event: "appeared" | "changed" | "gone";
}

/** What was seen on hosts, by this user on this machine. */
export interface Sightings {
  /** Writes a look down, and answers what it knows of each thing found, by id. */
  note(look: SightingsOf): ReadonlyMap<string, Known>;
  /** Everything known by an id, or by the beginning of one. */
  find(fleet: string, id: string): readonly Known[];
  /** What is there as of the last look. */
  open(fleet: string, host?: string): readonly Known[];
  /** The latest events, the latest first. */
  log(fleet: string, limit: number, host?: string): readonly SightingEvent[];
  /** When a host was looked at last; null: never. */
  lastLook(fleet: string, host: string): string | null;
  close(): void;
}

const schema = `
  CREATE TABLE IF NOT EXISTS sighting (
    fleet TEXT NOT NULL, host TEXT NOT NULL, id TEXT NOT NULL, signal TEXT NOT NULL, key TEXT NOT NULL,
    what TEXT NOT NULL, body TEXT NOT NULL, first TEXT NOT NULL, since TEXT NOT NULL, last TEXT NOT NULL, gone TEXT,
    times INTEGER NOT NULL, PRIMARY KEY (fleet, host, id)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS sighting_event (
    fleet TEXT NOT NULL, host TEXT NOT NULL, id TEXT NOT NULL, signal TEXT NOT NULL, what TEXT NOT NULL,
    at TEXT NOT NULL, event TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS sighting_event_at ON sighting_event (fleet, at);
  CREATE TABLE IF NOT EXISTS look (
    fleet TEXT NOT NULL, host TEXT NOT NULL, at TEXT NOT NULL, read TEXT NOT NULL, noise TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS look_at ON look (fleet, host, at);
`;

/** Opens what the ledger knows of drift. Each call of `note` is one transaction: a crash leaves none half. */
export function openSightings(file: string): Sightings {
  const db = openDatabase(file, schema);
  // A power cut may take the last looks with it, never a part of one: they can be made again, and waiting for the disk
  // takes longer than comparing.
  db.exec("PRAGMA synchronous = NORMAL;");
  const knownOf = db.prepare("SELECT * FROM sighting WHERE fleet = ? AND host = ?");
  const put = db.prepare("INSERT OR REPLACE INTO sighting VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const tell = db.prepare("INSERT INTO sighting_event VALUES (?, ?, ?, ?, ?, ?, ?)");
  const write = (fleet: string, one: Known): void => {
    const { host, id, signal, key, what, body, first, since, last, gone, times } = one;
    put.run(fleet, host, id, signal, key, what, body, first, since, last, gone, times);
  };

  const noteNow = ({ fleet, host, at, found, read, noise }: SightingsOf): ReadonlyMap<string, Known> => {
    const before = new Map(knownOf.all(fleet, host).map((row) => [String(row["id"]), knownFrom(row)]));
    const now = new Map<string, Known>();
    for (const sighting of found) {
      const old = before.get(sighting.id);
      const there = old !== undefined && old.gone === null;
      const known: Known = {
        ...sighting,
        host,
        first: old?.first ?? at,
        since: there ? old.since : at,
        last: at,
        gone: null,
        times: (old?.times ?? 0) + (there ? 0 : 1),
      };
      now.set(sighting.id, known);
      write(fleet, known);
      const event = there ? (old.what === sighting.what ? null : "changed") : "appeared";
      if (event !== null) tell.run(fleet, host, sighting.id, sighting.signal, sighting.what, at, event);
    }
    for (const old of before.values()) {
      // what could not be read may still be there
      if (now.has(old.id) || old.gone !== null || !read.includes(old.signal)) continue;
      write(fleet, { ...old, gone: at });
      tell.run(fleet, host, old.id, old.signal, old.what, at, "gone");
    }
    db.prepare("INSERT INTO look VALUES (?, ?, ?, ?, ?)").run(fleet, host, at, read.join(" "), noise);
    return now;
  };

  return {
    note(look) {
      db.exec("BEGIN IMMEDIATE");
      try {
        const known = noteNow(look);
        db.exec("COMMIT");
        return known;
      } catch (error) {
        db.exec("ROLLBACK");
        throw error;
      }
    },
    find: (fleet, id) =>
      db
        .prepare("SELECT * FROM sighting WHERE fleet = ? AND substr(id, 1, ?) = ? ORDER BY host, id")
        .all(fleet, id.length, id)
        .map(knownFrom),
    open(fleet, host) {
      const of = host === undefined ? "" : " AND host = ?";
      return db
        .prepare(`SELECT * FROM sighting WHERE fleet = ? AND gone IS NULL${of} ORDER BY host, since, id`)
        .all(fleet, ...(host === undefined ? [] : [host]))
        .map(knownFrom);
    },
    log(fleet, limit, host) {
      const of = host === undefined ? "" : " AND host = ?";
      return db
        .prepare(`SELECT * FROM sighting_event WHERE fleet = ?${of} ORDER BY rowid DESC LIMIT ?`)
        .all(fleet, ...(host === undefined ? [] : [host]), limit)
        .map((row) => ({
          at: String(row["at"]),
          host: String(row["host"]),
          id: String(row["id"]),
          signal: String(row["signal"]),
          what: String(row["what"]),
          event: String(row["event"]) as SightingEvent["event"],
        }));
    },
    lastLook(fleet, host) {
      const row = db.prepare("SELECT max(at) AS at FROM look WHERE fleet = ? AND host = ?").get(fleet, host);
      return typeof row?.["at"] === "string" ? row["at"] : null;
    },
    close: () => db.close(),
  };
}

function knownFrom(row: Record<string, unknown>): Known {
  const text = (name: string): string => row[name] as string;
  return {
    host: text("host"),
    id: text("id"),
    signal: text("signal"),
    key: text("key"),
    what: text("what"),
    body: text("body"),
    first: text("first"),
    since: text("since"),
    last: text("last"),
    gone: row["gone"] === null ? null : text("gone"),
    times: Number(row["times"]),
  };
}
