export {
  definedPaths,
  explainOption,
  explainSetting,
  parsePath,
  type Explanation,
  type SettingExplanation,
} from "./explain.ts";
