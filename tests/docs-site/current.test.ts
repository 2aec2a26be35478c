import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

it("the pages in docs/ are what the fleet says, and no link is dead", () => {
  const { stdout, status } = spawnSync(join(root, "bin/panther"), ["docs", "--check", "--json"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(JSON.parse(stdout)).toMatchObject({ changes: [], deadLinks: [] });
  expect(status).toBe(0);
});
