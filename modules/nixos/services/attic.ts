import { defineModule, opt } from "pantheros";
import { objectStore, paths, ports } from "../../shared/base.ts";
import { afterSecrets } from "../../shared/secrets.ts";
import { siteOf } from "../../shared/utils.ts";

/**
 * Listens to the host itself; a reverse proxy takes the path off and passes the rest on. Chunks and compression stay as
 * attic has them, because chunks of other sizes would share nothing with those that are there.
 *
 * The cache itself is made once, by hand, with a token that `atticd-atticadm make-token` hands out on the server:
 * `attic cache create --public`. Public means whoever reaches it, and that is the tailnet.
 */
export const attic = defineModule({
  name: "services.attic",
  description: "Serves the fleet's own packages out of a bucket, to the tailnet.",
  options: {
    port: opt.port(ports.attic, { description: "Local TCP port." }),
    path: opt.str(paths.attic, { pattern: /\/[a-z]+/, description: "Path under which it is reached." }),
    bucket: opt.str(undefined, { description: "Name of the bucket.", example: "alice-nix-cache" }),
    credentials: opt.secret({
      description: "Environment file with the bucket's application key and the key that signs tokens.",
    }),
    retention: opt.str("6 months", {
      pattern: /[0-9]+ (days|months|years)/,
      description:
        "How long a package is kept that nobody asks for; by itself attic keeps everything for ever.",
    }),
  },
  config({ options, host, nixos }) {
    const site = siteOf(host);
    nixos({
      services: {
        atticd: {
          enable: true,
          settings: {
            listen: `127.0.0.1:${options.port}`,
            "allowed-hosts": [site.host],
            "api-endpoint": `${site.url}${options.path}/`,
            storage: {
              type: "s3",
              bucket: options.bucket,
              region: objectStore.region,
              endpoint: objectStore.endpoint,
            },
            "garbage-collection": { "default-retention-period": options.retention },
          },
        },
      },
      systemd: { services: { atticd: afterSecrets } },
    });
    if (options.credentials !== null)
      nixos({ services: { atticd: { environmentFile: options.credentials } } });
  },
  assertions: ({ options }) => [
    { ok: options.credentials !== null, message: "attic needs the credentials of its bucket" },
  ],
});
