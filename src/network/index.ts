export { exposureOf, type Exposure } from "./exposure.ts";
export { policyText } from "./hujson.ts";
export { policyOf, type Policy } from "./policy.ts";
