export { diffHosts, type Difference, type HostDifference, type OptionDifference } from "./diff.ts";
