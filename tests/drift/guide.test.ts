import { expect, test } from "vitest";
import { guideText, guideWith, session } from "../../scripts/drift-guide.ts";
import { needsTool } from "../support/tools.ts";

const tools = "systemd-nspawn debootstrap mkfs.btrfs nft ip nsenter flock nix ssh ssh-agent".split(" ");
const isRoot = process.getuid?.() === 0;

test.skipIf(!isRoot || !tools.every(needsTool))(
  "the session of the guide is what the program prints: node scripts/drift-guide.ts",
  { timeout: 180_000 },
  async () => {
    const text = guideText();
    expect(guideWith(text, await session())).toBe(text);
  },
);
