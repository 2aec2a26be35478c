export { exposureOf, rulesByHand, type Exposure } from "./exposure.ts";
export { policyText } from "./hujson.ts";
export { policyOf } from "./policy.ts";
