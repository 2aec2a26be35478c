export {
  ledgerFile,
  openLedger,
  type Ledger,
  type NewRun,
  type PastHost,
  type PastRun,
  type RunRecord,
} from "./ledger.ts";
