export { ledgerFile } from "./database.ts";
export { openSightings, type Known, type Sighting, type Sightings } from "./drift.ts";
export { openLedger, type NewRun, type PastRun } from "./ledger.ts";
