export { initialise } from "./init.ts";
export { template } from "./template.ts";
