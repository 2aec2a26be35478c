export { initialise, type Initialised } from "./init.ts";
export { template } from "./template.ts";
