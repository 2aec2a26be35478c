import type { FleetDefinition } from "../author/fleet.ts";
import type { Host } from "../author/host.ts";
import type { SecretData } from "../author/node.ts";
import type { HostFacts } from "../author/facts.ts";
import { nix } from "../author/expression.ts";
import { at, type Origin } from "../diagnostics/index.ts";
import type { Converter } from "./convert.ts";
import { diskDefinitions } from "./disk.ts";
import type { Missing } from "./told.ts";
import { equal } from "./equal.ts";
import { flatten, single, unwrap } from "./flatten.ts";
import type { Definition, Source } from "./model.ts";

const framework: Source = { kind: "framework" };

/** The option by which a system carries its manifest. */
export const manifestOption: readonly string[] = ["environment", "etc", "pantheros/manifest.json", "source"];

/** What every host needs and its declaration implies: name, platform, state version, report, disks. */
export function hostDefinitions(
  host: Host,
  facts: HostFacts,
  fleet: FleetDefinition,
  convert: Converter,
): Definition[] {
  const { definition, origin } = host;
  const hardware = definition.hardware.origin;
  const found = [
    ...define({ networking: { hostName: host.name } }, origin, convert),
    ...define({ system: { stateVersion: definition.stateVersion } }, at(origin, "stateVersion"), convert),
    ...define({ nixpkgs: { hostPlatform: definition.system } }, at(origin, "system"), convert),
  ];
  found.push({
    path: manifestOption,
    // written by emission: all that is declared of the host
    ...unwrap({ $nix: "file", path: `hosts/${host.name}/manifest.json` }),
    source: framework,
    origin,
  });
  const report = definition.hardware.definition.report;
  if (report && facts.hardware) {
    const path = ["hardware", "facter", "reportPath"];
    found.push(...single(path, report, at(hardware, "report"), { kind: "hardware" }, convert));
  }
  if (fleet.unfree && fleet.unfree.length > 0) {
    const predicate = nix`pkg: builtins.elem (lib.getName pkg) ${[...fleet.unfree].sort()}`;
    found.push(...define({ nixpkgs: { config: { allowUnfreePredicate: predicate } } }, origin, convert));
  }
  const { disk } = facts;
  if (disk) {
    const make = (): Definition[] =>
      diskDefinitions(disk).flatMap(({ path, value, at: keys }) =>
        single(path, value, at(definition.disk.origin, ...keys), { kind: "disk" }, convert),
      );
    // hosts that are bought together have the same layout
    found.push(...(convert.shared?.once(definition.disk, () => convert.told(), make) ?? make()));
  }
  return found;
}

/** The accounts of a host's users. A host's users with home-manager definitions get the wiring for those as well. */
export function userDefinitions(host: Host, facts: HostFacts, convert: Converter): Definition[] {
  return (host.definition.users ?? []).flatMap(({ name, definition, layers }) => {
    const known = facts.users.find((user) => user.name === name)!;
    const account = {
      isNormalUser: true,
      description: definition.description,
      extraGroups: known.groups.length > 0 ? known.groups : undefined,
      home: definition.home,
      shell: definition.shell,
      openssh: known.keys.length > 0 ? { authorizedKeys: { keys: known.keys } } : undefined,
    };
    return Object.entries(account).flatMap(([option, value]) => {
      const key = accountKeys[option] ?? option;
      const layer = layers.findLast((l) => key in l.definition) ?? layers[0]!;
      return flatten(
        { users: { users: { [name]: { [option]: value } } } },
        { ...layer.origin, path: [key] },
        { kind: "user", user: name },
        convert,
        { onePlace: true },
      );
    });
  });
}

/** Where `defineUser` says what an account has. */
const accountKeys: Record<string, string | undefined> = {
  extraGroups: "groups",
  openssh: "keys",
  isNormalUser: undefined,
};

/** Wiring of home-manager as a NixOS module, where a host has users with definitions. */
export function homeManagerDefinitions(host: Host, convert: Converter): Definition[] {
  return define(
    {
      "home-manager": {
        useGlobalPkgs: true,
        useUserPackages: true,
        extraSpecialArgs: { inputs: nix`inputs` },
      },
    },
    host.origin,
    convert,
  );
}

/** The state version of a user's home, which follows that of the host. */
export function homeDefinitions(host: Host, convert: Converter): Definition[] {
  return define(
    { home: { stateVersion: host.definition.stateVersion } },
    at(host.origin, "stateVersion"),
    convert,
  );
}

/** OpNix' declaration of every secret that the host's definitions mention. */
export function secretDefinitions(
  secrets: readonly { readonly secret: SecretData; readonly origin: Origin }[],
  tokenFile: string | undefined,
  convert: Converter,
): Definition[] {
  if (secrets.length === 0) return [];
  const byName = new Map<string, (typeof secrets)[number]>();
  for (const s of secrets) {
    const first = byName.get(s.secret.name) ?? s;
    byName.set(s.secret.name, first);
    if (!equal(first.secret, s.secret)) convert.twoSecrets(first, s);
  }
  const origin = secrets[0]!.origin;
  const base = { enable: true, tokenFile };
  return [
    ...define({ services: { "onepassword-secrets": base } }, origin, convert),
    ...[...byName.values()].flatMap(({ secret: { $nix: _, name, ...settings }, origin: place }) =>
      define({ services: { "onepassword-secrets": { secrets: { [name]: settings } } } }, place, convert),
    ),
  ];
}

/** What the owner still has to fill in becomes a warning of every evaluation in Nix, too. */
export function fillInWarnings(missing: readonly Missing[], convert: Converter): Definition[] {
  if (missing.length === 0) return [];
  const messages = missing.map(({ what, where }) => `pantherOS: ${where} is still to be filled in (${what})`);
  return define({ warnings: messages }, missing[0]!.origin, convert);
}

/** All values of a framework definition come from one place. */
function define(nested: unknown, origin: Origin, convert: Converter): Definition[] {
  return flatten(nested, origin, framework, convert, { onePlace: true });
}
