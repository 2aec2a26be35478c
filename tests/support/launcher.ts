import { join } from "node:path";

/** `panther` as its users start it: what is built, and the sources where they are newer. */
export const launcher = join(import.meta.dirname, "../../bin/panther");
