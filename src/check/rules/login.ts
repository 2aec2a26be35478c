import type { Diagnostic, Place } from "../../diagnostics/index.ts";
import { error, type HostContext, type Rule } from "../rule.ts";
import { accountsOf, keysAreIgnored, keysAreOff, refusal, sshdRuns, type Account } from "../sshd.ts";
import { listing } from "../words.ts";

const why =
  "From the first boot on there must be a way in that depends on nothing which happens later, such as a secret that is fetched at run time; otherwise only a rescue system helps.";

export const rule: Rule = {
  codes: ["PANTHER4001"],
  description: "Somebody who may become root can log in to every host from its first boot.",
  host(context) {
    const { host, values } = context;
    if (!sshdRuns(values)) return withoutSshd(context);
    const accounts = accountsOf(host, values);
    const keyed = accounts.filter(({ keys }) => keys > 0);
    if (keyed.length === 0) return [noKeys(context, accounts)];
    if (keysAreOff(values))
      return [
        ignored(context, ["services", "openssh", "settings", "PubkeyAuthentication"], "sshd takes no keys"),
      ];
    if (keysAreIgnored(values))
      return [
        ignored(
          context,
          ["services", "openssh", "authorizedKeysFiles"],
          "sshd does not read the keys of the configuration",
        ),
      ];
    const admins = keyed.filter(({ admin }) => admin);
    if (admins.length === 0) return [nobodyAdmin(context, keyed)];
    const refused = admins.map((account) => refusal(values, account));
    if (refused.every((reason) => reason !== undefined)) return [allRefused(context, admins, refused)];
    const letIn = admins.filter((account) => refusal(values, account) === undefined);
    return letIn.some(({ name }) => canBecomeRoot(context, name)) ? [] : [noRoot(context, letIn)];
  },
};

/** A console is a way in where somebody sits at the machine and a password can be set at installation. */
function withoutSshd({ host, values }: HostContext): Diagnostic[] {
  const places: Place[] = values.winning(["services", "openssh", "enable"]).map(({ origin }) => ({ origin }));
  if (host.facts.role === "server") {
    return [
      error(
        "PANTHER4001",
        host,
        `nobody could log in to ${host.facts.name}: it is a server without sshd`,
        [...places, { origin: host.origin }],
        {
          why,
          fix: "Set `services.openssh.enable = true`.",
        },
      ),
    ];
  }
  if (values.bool(["users", "mutableUsers"], true) !== false) return [];
  const known = accountsOf(host, values).filter(({ admin }) => admin);
  if (known.some(({ name }) => hasPassword(values, name))) return [];
  return [
    error(
      "PANTHER4001",
      host,
      `nobody could log in to ${host.facts.name}: no sshd, no password, and none can be set`,
      [
        ...values.winning(["users", "mutableUsers"]).map(({ origin }) => ({ origin })),
        { origin: host.origin },
      ],
      {
        why,
        fix: "Leave `users.mutableUsers` true and set the password at installation, or enable sshd.",
      },
    ),
  ];
}

function noKeys({ host, values }: HostContext, accounts: readonly Account[]): Diagnostic {
  const later = accounts.filter(({ laterKeys }) => laterKeys > 0);
  const users = host.users.filter(({ name }) =>
    accounts.some((account) => account.name === name && account.admin),
  );
  const files = later.flatMap(({ name }) =>
    values
      .winning(["users", "users", name, "openssh", "authorizedKeys", "keyFiles"])
      .map(({ origin }) => ({ origin, label: "only there at run time" })),
  );
  const places: Place[] = [
    ...files,
    ...users.map(({ origin, name }) => ({ origin, label: `${name} has no key` })),
    { origin: host.origin },
  ];
  const reason =
    later.length > 0
      ? "its only keys come from files that are not part of the configuration"
      : "no user has an SSH key";
  return error("PANTHER4001", host, `nobody could log in to ${host.facts.name}: ${reason}`, places, {
    why,
    fix: 'Give a user in group `wheel` a public key in `defineUser({ keys: [...] })`; until you know it, `fillIn("where to find it")`.',
  });
}

function ignored({ host, values }: HostContext, path: readonly string[], what: string): Diagnostic {
  return error(
    "PANTHER4001",
    host,
    `nobody could log in to ${host.facts.name}: ${what}`,
    values.winning(path).map(({ origin }) => origin),
    {
      why,
      fix: "Take the definition away.",
    },
  );
}

function nobodyAdmin({ host }: HostContext, keyed: readonly Account[]): Diagnostic {
  const names = keyed.map(({ name }) => name);
  const places = [
    ...host.users.filter(({ name }) => names.includes(name)).map(({ origin }) => origin),
    host.origin,
  ];
  return error(
    "PANTHER4001",
    host,
    `nobody who could log in to ${host.facts.name} may become root: ${listing(names)} ${names.length === 1 ? "is" : "are"} not in group wheel`,
    places,
    {
      why,
      fix: 'Add "wheel" to the `groups` of a user that has a key.',
    },
  );
}

function allRefused(
  { host, values }: HostContext,
  admins: readonly Account[],
  reasons: readonly (string | undefined)[],
): Diagnostic {
  const settings = ["AllowUsers", "DenyUsers", "AllowGroups", "DenyGroups", "PermitRootLogin"].filter((key) =>
    reasons.some((reason) => reason?.includes(key)),
  );
  const places = settings.flatMap((key) =>
    values.winning(["services", "openssh", "settings", key]).map(({ origin }) => origin),
  );
  const told = admins.map(({ name }, i) => `${name} (${reasons[i]})`);
  return error(
    "PANTHER4001",
    host,
    `sshd turns away everyone on ${host.facts.name} who has a key and may become root: ${listing(told)}`,
    places,
    {
      why,
      fix: `Let ${admins.find(({ name }) => name !== "root")?.name ?? "a user in wheel"} in.`,
    },
  );
}

function noRoot({ host, values }: HostContext, admins: readonly Account[]): Diagnostic {
  const places = [
    ...values.winning(["security", "sudo", "wheelNeedsPassword"]).map(({ origin }) => origin),
    host.origin,
  ];
  return error(
    "PANTHER4001",
    host,
    `${listing(admins.map(({ name }) => name))} could log in to ${host.facts.name} and not become root: sudo asks for a password, and there is none`,
    places,
    {
      why: "On a server nobody sets a password at installation; a deploy could not switch the system, and nobody could mend it.",
      fix: "Set `security.sudo.wheelNeedsPassword = false`: the SSH key is the credential.",
    },
  );
}

/** Laptops get a password at installation; a server has the one that a file brings, or sudo without. */
function canBecomeRoot({ host, values }: HostContext, name: string): boolean {
  if (name === "root" || host.facts.role !== "server") return true;
  const asks = (program: string, byDefault: boolean): boolean =>
    values.bool(["security", program, "enable"], byDefault) === false ||
    (values.bool(["security", program, "wheelNeedsPassword"], true) === true &&
      ["extraRules", "extraConfig"].every((more) => values.all(["security", program, more]).length === 0));
  // which of them there is, nixpkgs nixos/modules/security/{sudo,sudo-rs,doas}.nix
  if (!asks("sudo", true) || !asks("sudo-rs", false) || !asks("doas", false)) return true;
  const others = [
    ["security", "pam", "sshAgentAuth", "enable"],
    ["security", "pam", "rssh", "enable"],
  ];
  return others.some((path) => values.all(path).length > 0) || hasPassword(values, name);
}

function hasPassword(values: HostContext["values"], name: string): boolean {
  return [
    "hashedPasswordFile",
    "passwordFile",
    "hashedPassword",
    "password",
    "initialPassword",
    "initialHashedPassword",
  ].some((key) =>
    values
      .winning(["users", "users", name, key])
      .some(({ value }) => value !== null && value !== "!" && value !== "*"),
  );
}
