export { initialise, lackingIn } from "./init.ts";
export { template } from "./template.ts";
