import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { launcher } from "../support/launcher.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

it("the pages in docs/ are what the fleet says, and no link is dead", () => {
  const { stdout, status } = spawnSync(launcher, ["docs", "--check", "--json"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(JSON.parse(stdout)).toMatchObject({ changes: [], deadLinks: [] });
  expect(status).toBe(0);
});
