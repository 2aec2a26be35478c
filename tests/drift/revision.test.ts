import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { revision } from "../../src/drift/signals/revision.ts";
import type { FakeHost } from "./host.ts";
import { nixosHost, told } from "./nixos.ts";

describe("what the system was built from", () => {
  let host: FakeHost;
  const program = (json: string) =>
    host.file("/nix/store/version/bin/nixos-version", `#!/bin/sh\n--json)\n    cat <<'EOF'\n${json}\nEOF\n`);
  beforeEach(() => {
    host = nixosHost();
    host.link("/nix/store/now/sw", "/nix/store/sw");
    host.link("/nix/store/sw/bin/nixos-version", "/nix/store/version/bin/nixos-version");
    program('{"configurationRevision":"0f3a1c2","nixosVersion":"25.11.20251120.1234567"}');
  });
  afterEach(() => host.dispose());
  const found = () => told(host.drift([revision]));

  it("says nothing of what is committed, or tells no revision", () => {
    expect(found()).toEqual([]);
    program('{"nixosVersion":"25.11.20251120.1234567"}');
    expect(found()).toEqual([]);
  });

  it("finds a system of sources that were not committed", () => {
    program('{"configurationRevision":"0f3a1c2-dirty","nixosVersion":"25.11.20251120.1234567"}');
    expect(found()).toEqual([["configuration", "0f3a1c2-dirty"]]);
  });

  it("finds by the record of its deploy what sources it is of", () => {
    const record = (system: string, commit: string): void =>
      host.file("/var/lib/pantheros/transaction", `phase=committed\nsystem=${system}\nrevision=${commit}\n`);
    record("/nix/store/now", "4b4ffe1-dirty");
    expect(found()).toEqual([["configuration", "4b4ffe1-dirty"]]);
    record("/nix/store/now", "4b4ffe1");
    expect(found()).toEqual([]);
    // of another system it says nothing
    record("/nix/store/older", "4b4ffe1-dirty");
    expect(found()).toEqual([]);
  });

  it("finds a nixpkgs that was not committed", () => {
    host.file("/nix/store/now/nixos-version", "25.11.20251120.dirty");
    expect(found()).toEqual([["nixpkgs", "25.11.20251120.dirty"]]);
  });

  it("does not know without label or program", () => {
    host.remove("/nix/store/version");
    expect(found()).toEqual([["unknown", "the system has no nixos-version"]]);
    host.remove("/nix/store/now/nixos-version");
    expect(found()).toEqual([["unknown", "the system has no label"]]);
  });
});
