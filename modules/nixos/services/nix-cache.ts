import { defineModule, opt, pkgs } from "pantheros";
import { paths } from "../../shared/base.ts";
import { siteOf, textFact } from "../../shared/utils.ts";

/**
 * The host that serves the cache is the one with the fact `cacheKey`, the public half of the key that attic signs with.
 * While the owner has not filled it in, the cache is not asked: Nix would refuse whatever it offers.
 */
export const nixCache = defineModule({
  name: "services.nix-cache",
  description: "Takes packages from the fleet's own cache before building them.",
  options: {
    cache: opt.str(undefined, { description: "Name of the cache on the server.", example: "alice" }),
    server: opt.nullable(opt.str(), null, {
      description: "Where the caches are. In this fleet: on the host that has the fact `cacheKey`.",
      example: "https://vps.tail1234.ts.net/attic",
    }),
    publicKey: opt.nullable(opt.str(), null, {
      description: "What the cache signs with. In this fleet: the fact `cacheKey` of that host.",
    }),
  },
  // to log in, to push, and to watch the store for what is to be pushed
  nixos: { environment: { systemPackages: [pkgs["attic-client"]] } },
  defaults({ fleet, set }) {
    const server = fleet.hosts.find((host) => textFact(host, "cacheKey") !== null);
    if (server === undefined) return;
    set({ server: `${siteOf(server).url}${paths.attic}`, publicKey: textFact(server, "cacheKey") });
  },
  config({ options, nixos }) {
    if (options.server === null || options.publicKey === null) return;
    nixos({
      nix: {
        settings: {
          substituters: [`${options.server}/${options.cache}`],
          "trusted-public-keys": [options.publicKey],
          // off the tailnet the cache is not there: a build is not to fail for that, nor to wait long for it (Nix manual,
          // nix.conf: by itself Nix fails when a download does, and waits as long as curl does)
          fallback: true,
          "connect-timeout": 5,
        },
      },
    });
  },
});
