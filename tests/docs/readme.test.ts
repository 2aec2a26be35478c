import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readme } from "../../scripts/readme.ts";
import { makeProject, removeProjects } from "../evaluate/projects.ts";
import { compile, filesOf, repository } from "./examples.ts";

afterAll(removeProjects);

const text = readFileSync(join(repository, "README.md"), "utf8");

test("the README shows what the program prints (node scripts/readme.ts)", () => {
  expect(readme(text)).toBe(text);
});

test("the example of the README compiles", async () => {
  const files = await filesOf("README.md");
  expect(Object.keys(files)).toEqual(["modules/motd.ts"]);
  expect(await compile(makeProject(files), {})).toBe("");
});

test("the two commands stand at the top, as CI runs them", () => {
  const commands = /```sh\n([\s\S]*?)```/
    .exec(text)![1]!
    .split("\n")
    .map((line) => line.replace(/ *#.*/, ""));
  expect(commands.filter(Boolean)).toEqual(["npm ci && npx panther build", "npm ci && npm test"]);
  const ci = readFileSync(join(repository, ".ci/run"), "utf8");
  for (const command of commands.filter(Boolean)) expect(ci).toContain(command);
});
