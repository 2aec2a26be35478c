import { openDatabase } from "./database.ts";

/** What a run is about. */
export interface NewRun {
  readonly fleet: string;
  /** As it was called, e.g. `deploy web --boot`. */
  readonly command: string;
  /** `user@machine`. */
  readonly who: string;
  /** Commit of the fleet, with `-dirty` where the sources had changes; null without a repository. */
  readonly revision: string | null;
  /** Identifies the plan that was carried out; null without one. */
  readonly plan: string | null;
  /** Host and the store path or generation that it was to become. */
  readonly hosts: Readonly<Record<string, string>>;
}

/** A run that is being written down. Each entry is on disk when the call returns: a crash loses none. */
export interface RunRecord {
  readonly id: number;
  /** A step, with the milliseconds since the run began. */
  step(host: string, step: string, at: number): void;
  end(host: string, result: string, reason: string | null, journal: readonly string[]): void;
  finish(exitCode: number): void;
}

export interface PastHost {
  readonly host: string;
  readonly system: string;
  /** Null where the run was cut off before it learnt of it. */
  readonly result: string | null;
  readonly reason: string | null;
  readonly journal: readonly string[];
  readonly steps: readonly { readonly step: string; readonly at: number }[];
}

export interface PastRun extends Omit<NewRun, "hosts"> {
  readonly id: number;
  /** ISO 8601, UTC. */
  readonly started: string;
  /** Null where it was cut off. */
  readonly finished: string | null;
  readonly exitCode: number | null;
  readonly hosts: readonly PastHost[];
}

/** The record of what was done to machines, by this user on this machine. */
export interface Ledger {
  start(run: NewRun): RunRecord;
  /** The latest runs of a fleet, the latest first; of one host only, where it is named. */
  runs(fleet: string, limit: number, host?: string): readonly PastRun[];
  close(): void;
}

const schema = `
  CREATE TABLE IF NOT EXISTS run (
    id INTEGER PRIMARY KEY, fleet TEXT NOT NULL, command TEXT NOT NULL, who TEXT NOT NULL, revision TEXT, plan TEXT,
    started TEXT NOT NULL, finished TEXT, exit_code INTEGER
  ) STRICT;
  CREATE TABLE IF NOT EXISTS host (
    run INTEGER NOT NULL REFERENCES run, host TEXT NOT NULL, system TEXT NOT NULL, result TEXT, reason TEXT,
    journal TEXT NOT NULL DEFAULT '', PRIMARY KEY (run, host)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS step (
    run INTEGER NOT NULL, host TEXT NOT NULL, step TEXT NOT NULL, at INTEGER NOT NULL,
    FOREIGN KEY (run, host) REFERENCES host
  ) STRICT;
  CREATE INDEX IF NOT EXISTS step_of ON step (run, host);
`;

/** Opens a ledger, and makes it where there is none. Several processes may write to it at the same time. */
export function openLedger(file: string): Ledger {
  const db = openDatabase(file, schema);
  const now = (): string => new Date().toISOString();
  return {
    start({ fleet, command, who, revision, plan, hosts }) {
      db.exec("BEGIN IMMEDIATE");
      const { lastInsertRowid } = db
        .prepare("INSERT INTO run (fleet, command, who, revision, plan, started) VALUES (?, ?, ?, ?, ?, ?)")
        .run(fleet, command, who, revision, plan, now());
      const id = Number(lastInsertRowid);
      const add = db.prepare("INSERT INTO host (run, host, system) VALUES (?, ?, ?)");
      for (const [host, system] of Object.entries(hosts)) add.run(id, host, system);
      db.exec("COMMIT");
      const addStep = db.prepare("INSERT INTO step (run, host, step, at) VALUES (?, ?, ?, ?)");
      const endHost = db.prepare(
        "UPDATE host SET result = ?, reason = ?, journal = ? WHERE run = ? AND host = ?",
      );
      const endRun = db.prepare("UPDATE run SET finished = ?, exit_code = ? WHERE id = ?");
      return {
        id,
        step: (host, step, at) => void addStep.run(id, host, step, Math.round(at)),
        end: (host, result, reason, journal) =>
          void endHost.run(result, reason, journal.join("\n"), id, host),
        finish: (exitCode) => void endRun.run(now(), exitCode, id),
      };
    },
    runs(fleet, limit, host) {
      const of = host === undefined ? "" : " AND id IN (SELECT run FROM host WHERE host = ?)";
      const found = db
        .prepare(`SELECT * FROM run WHERE fleet = ?${of} ORDER BY id DESC LIMIT ?`)
        .all(fleet, ...(host === undefined ? [] : [host]), limit);
      const hostsOf = db.prepare("SELECT * FROM host WHERE run = ? ORDER BY rowid");
      const stepsOf = db.prepare("SELECT step, at FROM step WHERE run = ? AND host = ? ORDER BY rowid");
      return found.map((run) => ({
        id: Number(run["id"]),
        fleet,
        command: String(run["command"]),
        who: String(run["who"]),
        revision: textOf(run["revision"]),
        plan: textOf(run["plan"]),
        started: String(run["started"]),
        finished: textOf(run["finished"]),
        exitCode: run["exit_code"] === null ? null : Number(run["exit_code"]),
        hosts: hostsOf.all(run["id"]!).map((one) => ({
          host: String(one["host"]),
          system: String(one["system"]),
          result: textOf(one["result"]),
          reason: textOf(one["reason"]),
          journal: one["journal"] === "" ? [] : String(one["journal"]).split("\n"),
          steps: stepsOf
            .all(run["id"]!, one["host"]!)
            .map(({ step, at }) => ({ step: String(step), at: Number(at) })),
        })),
      }));
    },
    close: () => db.close(),
  };
}

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);
