export { isOwnRepository, optionsFolder, projectFiles, shippedFiles, writeTypes } from "./files.ts";
