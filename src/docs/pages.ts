import { demandsPage } from "./demands-page.ts";
import { hostPage } from "./host-page.ts";
import { metricsPage } from "./metrics.ts";
import { modulePage } from "./module-page.ts";
import { overviewPages } from "./overview.ts";
import type { DocsSource, Page } from "./source.ts";

/** Every page that is made from the fleet, sorted: the same fleet gives the same bytes. */
export function generatePages(source: DocsSource): Page[] {
  return [
    ...overviewPages(source),
    ...source.fleet.hosts.map((host) => hostPage(source, host)),
    ...source.fleet.modules.map((module) => modulePage(source, module)),
    ...(source.demands.length > 0 ? [demandsPage(source)] : []),
    metricsPage(source),
  ].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
