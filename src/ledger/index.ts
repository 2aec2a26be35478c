export { ledgerFile, openLedger, type NewRun, type PastRun } from "./ledger.ts";
