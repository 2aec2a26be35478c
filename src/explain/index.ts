export {
  definedPaths,
  explainOption,
  explainSetting,
  type Explanation,
  type SettingExplanation,
} from "./explain.ts";
