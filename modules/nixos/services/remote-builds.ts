import { defineModule, nix, opt, type HostFacts } from "pantheros";
import { builderKey, endsInNewline } from "../../shared/secrets.ts";
import { siteOf, textFact } from "../../shared/utils.ts";

/**
 * The builders are the hosts of a role that have the fact `builderKey` (services.build-host) and whose host key is known.
 * While there is none, everything is built here. One that does not answer is passed over, and Nix builds here as well.
 */
export const remoteBuilds = defineModule({
  name: "services.remote-builds",
  description: "Lets other hosts of the fleet build what this one would have to build itself.",
  options: {
    role: opt.str("server", { description: "Role of the hosts that build." }),
    jobs: opt.int(4, { min: 1, description: "How many builds each of them is given at a time." }),
    builders: opt.listOf(
      opt.group({
        host: opt.str(undefined, { description: "Name under which it is reached." }),
        system: opt.str(undefined, { description: "Platform that it builds for." }),
        hostKey: opt.str(undefined, { description: "Its public host key, as Nix reads it: in base64." }),
      }),
      [],
      { description: "Hosts that build. In this fleet: those of the role that others may build on." },
    ),
  },
  defaults({ options, host, fleet, set }) {
    const builders = fleet.hosts.filter(
      (one) =>
        one.name !== host.name &&
        one.role === options.role &&
        one.hostKey !== null &&
        textFact(one, "builderKey") !== null,
    );
    set({
      builders: builders.map((one) => ({
        host: siteOf(one).host,
        system: one.system,
        hostKey: encoded(one),
      })),
    });
  },
  config({ options, nixos }) {
    if (options.builders.length === 0) return;
    nixos(endsInNewline(builderKey));
    nixos({
      nix: {
        distributedBuilds: true,
        buildMachines: options.builders.map((one) => ({
          hostName: one.host,
          protocol: "ssh-ng" as const,
          sshUser: "nix-ssh",
          // a path in the configuration, never the key
          sshKey: nix`${builderKey}`,
          publicHostKey: one.hostKey,
          systems: [one.system],
          supportedFeatures: ["big-parallel"],
          maxJobs: options.jobs,
        })),
        // what a cache has the builders fetch there, not from here
        settings: { "builders-use-substitutes": true },
      },
    });
  },
});

/** As Nix reads it: type and key in base64. */
const encoded = ({ hostKey }: HostFacts): string => btoa((hostKey ?? "").split(" ").slice(0, 2).join(" "));
