import type { Manifest, ManifestValue } from "../manifest/index.ts";
import { isNixText, missingIn, type Change } from "./compare.ts";
import { keyOf } from "./key.ts";
import { readingOf, type Reading } from "./reading.ts";

/** A change after which data may be gone, or the way to the host. */
export interface Danger {
  readonly kind: "destroys" | "locks out";
  /** One sentence. */
  readonly what: string;
  /** Names of the options by which it comes about. */
  readonly options: readonly string[];
}

interface Both {
  readonly changes: readonly Change[];
  readonly before: Reading;
  readonly after: Reading;
}

/** What is dangerous about the changes of a host that is there already. */
export function dangersOf(
  changes: readonly Change[],
  before: Manifest | null,
  after: Manifest | null,
): Danger[] {
  if (before === null || after === null) return [];
  const both = { changes, before: readingOf(before), after: readingOf(after) };
  return [disks, versions, accounts, sshd, ways, network].flatMap((rule) => rule(both));
}

/** Changes within a set of options, and of sets around it. */
const under = (changes: readonly Change[], ...prefix: readonly string[]): readonly Change[] =>
  changes.filter(
    ({ path, home }) => home === null && prefix.every((name, i) => i >= path.length || path[i] === name),
  );
const names = (changes: readonly Change[]): readonly string[] => changes.map(({ option }) => option);

function danger(kind: Danger["kind"], what: string, changes: readonly Change[]): Danger[] {
  return changes.length === 0 ? [] : [{ kind, what, options: names(changes) }];
}

function disks({ changes, before, after }: Both): Danger[] {
  const kept = after.names("fileSystems");
  const mounts = before.names("fileSystems").flatMap((at) => {
    const said =
      differs(before, after, "fileSystems", at, "device") ||
      differs(before, after, "fileSystems", at, "fsType");
    const what = kept.includes(at)
      ? `${at} is mounted from elsewhere: what is there now is not seen there any more`
      : `${at} is not mounted any more`;
    return said || !kept.includes(at) ? danger("destroys", what, under(changes, "fileSystems", at)) : [];
  });
  const loaders = before
    .names("boot", "loader")
    .filter(
      (name) =>
        before.value("boot", "loader", name, "enable") === true &&
        after.value("boot", "loader", name, "enable") !== true,
    );
  return [
    ...danger(
      "destroys",
      "the layout of the disks changes: a switch partitions nothing, so the machine may not find what is declared",
      under(changes, "disko"),
    ),
    ...mounts,
    ...danger(
      "locks out",
      "a device is unlocked in another way at the start: the machine may not start",
      under(changes, "boot", "initrd", "luks").filter(({ kind }) => kind !== "added"),
    ),
    ...danger(
      "locks out",
      "another boot loader: the machine may not start",
      loaders.flatMap((name) => under(changes, "boot", "loader", name)),
    ),
  ];
}

/** Something was said of an option, and it is something else now. */
const differs = (before: Reading, after: Reading, ...path: readonly string[]): boolean =>
  before.value(...path) !== undefined && keyOf(before.value(...path)) !== keyOf(after.value(...path));

function versions({ changes }: Both): Danger[] {
  const found = changes.filter(
    ({ kind, option }) => kind === "changed" && /^(?:system|home)\.stateVersion$/.test(option),
  );
  return danger(
    "destroys",
    "the state version changes: services look for their data in another place or form",
    found,
  );
}

/** What goes with accounts: themselves, their keys, their ways to root, their files. */
function accounts({ changes, before, after }: Both): Danger[] {
  const kept = after.names("users", "users");
  const removed = before.names("users", "users").filter((name) => !kept.includes(name));
  const ofKept = before.names("users", "users").filter((name) => kept.includes(name));
  return [
    ...removed.flatMap((name) =>
      danger("locks out", `the account ${name} is removed`, under(changes, "users", "users", name)),
    ),
    ...ofKept.flatMap((name) => {
      const account = ["users", "users", name];
      const keys = [...account, "openssh", "authorizedKeys", "keys"];
      const lost = missingIn(before.list(...keys), after.list(...keys)).length;
      const left = after.list(...keys).length;
      const groups = [...account, "extraGroups"];
      const unprivileged =
        before.list(...groups).includes("wheel") && !after.list(...groups).includes("wheel");
      const moved = ["uid", "home"].filter((key) => differs(before, after, ...account, key));
      return [
        ...(lost === 0
          ? []
          : danger(
              "locks out",
              `${name} loses ${lost === 1 ? "an SSH key" : `${lost} SSH keys`}${left === 0 ? ", and has none left" : ""}`,
              under(changes, ...keys),
            )),
        ...(unprivileged
          ? danger("locks out", `${name} cannot become root any more`, under(changes, ...groups))
          : []),
        ...danger(
          "destroys",
          `the files of ${name} are not where or whose they were`,
          moved.flatMap((key) => under(changes, ...account, key)),
        ),
      ];
    }),
    ...danger(
      "locks out",
      "passwords that were set by hand are gone",
      under(changes, "users", "mutableUsers").filter(() => after.value("users", "mutableUsers") === false),
    ),
    ...danger(
      "locks out",
      "nobody becomes root with sudo any more",
      under(changes, "security", "sudo", "enable").filter(
        () => after.value("security", "sudo", "enable") === false,
      ),
    ),
  ];
}

const openssh = ["services", "openssh"] as const;
const runsSshd = (reading: Reading): boolean => reading.value(...openssh, "enable") === true;

function sshd({ changes, before, after }: Both): Danger[] {
  const found = under(changes, ...openssh);
  if (runsSshd(before) && !runsSshd(after)) return danger("locks out", "sshd does not run any more", found);
  const settings = found.filter(({ path }) => path[2] !== "enable" && path[2] !== "openFirewall");
  return runsSshd(before) ? danger("locks out", "sshd lets in others, or in another way", settings) : [];
}

/** Ports of sshd; 22 where nothing is said (nixpkgs nixos/modules/services/networking/ssh/sshd.nix). */
function portsOf(reading: Reading): readonly ManifestValue[] {
  const ports = reading.list(...openssh, "ports");
  return ports.length === 0 ? [22] : ports;
}

const tailnet = (reading: Reading): string => {
  const name = reading.value("services", "tailscale", "interfaceName");
  return typeof name === "string" ? name : "tailscale0";
};
const onTailnet = (reading: Reading): boolean => reading.value("services", "tailscale", "enable") === true;

const firewall = ["networking", "firewall"] as const;

/** Whether sshd can be reached: over every interface, or over one. Null where that is left to what only Nix knows. */
function isOpen(reading: Reading, face: string | null): boolean | null {
  if (!runsSshd(reading)) return false;
  if (reading.value(...firewall, "enable") === false) return true;
  if (reading.value(...openssh, "openFirewall") !== false) return true;
  const sets = [firewall, ...(face === null ? [] : [[...firewall, "interfaces", face]])];
  const lists = sets.map((set) => reading.list(...set, "allowedTCPPorts"));
  const ranges = sets.flatMap((set) => reading.list(...set, "allowedTCPPortRanges"));
  if (face !== null && reading.list(...firewall, "trustedInterfaces").includes(face)) return true;
  const covers = (port: ManifestValue): boolean =>
    lists.some((list) => list.includes(port)) || ranges.some((range) => holds(range, port));
  if (portsOf(reading).some(covers)) return true;
  return [...lists.flat(), ...ranges].some(isNixText) ? null : false;
}

function holds(range: ManifestValue, port: ManifestValue): boolean {
  if (typeof range !== "object" || range === null || Array.isArray(range) || typeof port !== "number")
    return false;
  const { from, to } = range as Readonly<Record<string, ManifestValue>>;
  return typeof from === "number" && typeof to === "number" && from <= port && port <= to;
}

/** The ways to sshd that were open and are open no more. */
function ways({ changes, before, after }: Both): Danger[] {
  const walls = [firewall, openssh, ["services", "tailscale"]].flatMap((prefix) => under(changes, ...prefix));
  const leaves = onTailnet(before) && !onTailnet(after);
  const closed = (face: string | null): boolean =>
    isOpen(before, face) === true && isOpen(after, face) === false && runsSshd(after);
  return [
    ...(leaves
      ? danger("locks out", "the host leaves the tailnet", under(changes, "services", "tailscale"))
      : []),
    ...(closed(null)
      ? danger(
          "locks out",
          onTailnet(after) && isOpen(after, tailnet(after)) === true
            ? "the firewall closes sshd to everyone outside of the tailnet"
            : "the firewall closes sshd to every network",
          walls,
        )
      : []),
    ...(!closed(null) && onTailnet(before) && !leaves && closed(tailnet(before))
      ? danger("locks out", "the firewall closes sshd to the tailnet", walls)
      : []),
  ];
}

/** Options that decide whether the host is found where it was. */
const addressing: readonly (readonly string[])[] = [
  ["networking", "interfaces"],
  ["networking", "defaultGateway"],
  ["networking", "defaultGateway6"],
  ["networking", "useDHCP"],
  ["networking", "useNetworkd"],
  ["networking", "networkmanager", "enable"],
  ["systemd", "network"],
];

function network({ changes }: Both): Danger[] {
  const found = addressing.flatMap((prefix) => under(changes, ...prefix));
  return danger("locks out", "addresses or the way to the network change", found);
}
