import { expect, test } from "vitest";
import { guideText, guideWith, session } from "../../scripts/drift-guide.ts";
import { needsLab } from "../support/tools.ts";

test.skipIf(!needsLab())(
  "the session of the guide is what the program prints: node scripts/drift-guide.ts",
  { timeout: 180_000 },
  async () => {
    const text = guideText();
    expect(guideWith(text, await session())).toBe(text);
  },
);
