import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { makeFolder } from "../files/index.ts";

/** Where the ledger lies, by the XDG base directory specification. */
export function ledgerFile(env: NodeJS.ProcessEnv = process.env): string {
  return join(env["XDG_STATE_HOME"] || join(homedir(), ".local/state"), "pantheros/ledger.sqlite");
}

/**
 * Opens the database of the ledger with some of its tables, and makes them where there are none. Several processes may
 * write to it at the same time.
 */
export function openDatabase(file: string, schema: string): DatabaseSync {
  makeFolder(dirname(file), 0o700);
  const db = new DatabaseSync(file, { timeout: 5000 });
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
  db.exec(schema);
  return db;
}
