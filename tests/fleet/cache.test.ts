import { secret } from "pantheros";
import { describe, expect, it } from "vitest";
import { attic } from "../../modules/nixos/services/attic.ts";
import { nixCache } from "../../modules/nixos/services/nix-cache.ts";
import { configuration, evaluate } from "./configuration.ts";

const credentials = secret("op://vault/item/field");

describe("attic", () => {
  const server = (settings: Parameters<typeof attic>[0] = {}, facts: Record<string, unknown> = {}) =>
    configuration({ use: [attic({ bucket: "bucket", credentials, ...settings })], owner: { facts } });

  it("answers the host itself only, and opens nothing", () => {
    const { services, networking } = server({ port: 1234 });
    expect(services.atticd.settings.listen).toBe("127.0.0.1:1234");
    expect(networking?.firewall).toBeUndefined();
  });

  it("keeps its packages in the bucket", () => {
    expect(server().services.atticd.settings.storage).toEqual({
      type: "s3",
      bucket: "bucket",
      region: "us-west-004",
      endpoint: "https://s3.us-west-004.backblazeb2.com",
    });
  });

  it("names itself as clients reach it", () => {
    expect(server().services.atticd.settings["api-endpoint"]).toBe("http://machine/attic/");
    const named = server({ path: "/store" }, { tailnetDomain: "tail1.ts.net" }).services.atticd.settings;
    expect(named["api-endpoint"]).toBe("https://machine.tail1.ts.net/store/");
    expect(named["allowed-hosts"]).toEqual(["machine.tail1.ts.net"]);
  });

  it("starts after its credentials are there, and not without any", () => {
    expect(server().systemd.services.atticd.after).toEqual(["opnix-secrets.service"]);
    expect(evaluate({ use: [attic({ bucket: "bucket" })] }).messages.join()).toContain("credentials");
  });
});

describe("nix cache", () => {
  const nix = (facts: Record<string, unknown>) =>
    configuration({ use: [nixCache({ cache: "fleet" })], owner: { facts } }).nix;

  it("is asked before anything is built, once its key is known", () => {
    const { settings } = nix({ cacheKey: "fleet:AAAATEST", tailnetDomain: "tail1.ts.net" });
    expect(settings.substituters).toEqual(["https://machine.tail1.ts.net/attic/fleet"]);
    expect(settings["trusted-public-keys"]).toEqual(["fleet:AAAATEST"]);
    expect(settings.fallback).toBe(true);
  });

  it("is not asked before", () => {
    expect(nix({})).toBeUndefined();
  });
});
