import { describe, expect, test } from "vitest";
import { replay, sessionFile, sessions } from "./session.ts";

const names = await sessions();

describe("panther prints, and ends, as the session says", () => {
  // with --update, vitest writes the sessions as they went: read them as a user would
  test.each(names)("%s", async (name) => {
    await expect(await replay(name)).toMatchFileSnapshot(sessionFile(name));
  });
});
