/* `site/` is not among these: its renderer is loaded by the one command that needs it. */
export { openDemands } from "./answers.ts";
export { generatePages } from "./pages.ts";
export type { DocsSource, Evidence, Page } from "./source.ts";
export { writePages, writeSite, writtenPages } from "./write.ts";
