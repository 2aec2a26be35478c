export {
  isOwnRepository,
  optionsFolder,
  projectFiles,
  shippedFiles,
  writeTypes,
  type TypesFile,
} from "./files.ts";
