/** Something that changes by itself on a host, and about which nothing is said. */
export interface Noise {
  readonly signal: string;
  /** Regular expression of whole keys, in what JavaScript and jq understand alike. */
  readonly key: string;
  readonly reason: string;
}

/** Raised whenever the list below changes: a run says with which list it looked. */
export const noiseVersion = 1;

export const noise: readonly Noise[] = [
  ...[
    ["\\.clean", "NixOS' own list of copies"],
    ["NIXOS", "says that this is NixOS"],
    ["machine-id", "made at the first start"],
    ["(?:passwd|group|shadow|gshadow|subuid|subgid)-?", "accounts, which `accounts` looks at"],
    ["\\.pwd\\.lock", "of the tools that change accounts"],
    ["\\.updated", "of systemd-update-done"],
    ["adjtime", "the clock's drift, kept by hwclock"],
    ["mtab", "a link to the kernel's own list"],
    ["resolv\\.conf(?:\\.bak)?", "resolvers, which `resolvers` looks at"],
    ["ssh/ssh_host_.*", "host keys, which `host-keys` looks at"],
    [
      "(?:asusd|supergfxd\\.conf)(?:/.*)?",
      "settings of the keyboard and graphics, which their daemons write",
    ],
    ["NetworkManager/system-connections/.*", "networks that a user joined"],
    ["opnix-token", "the token of 1Password, which the owner places"],
    ["(?:lvm/(?:archive|backup|cache)|cups|printcap)(?:/.*)?", "written by their daemons"],
    ["systemd/system\\.control(?:/.*)?", "settings of units, which `unit-files` looks at"],
    ["nixos(?:/.*)?", "files of the installer, which `leftovers` looks at"],
  ].map(([key, reason]) => ({ signal: "etc", key: key!, reason: reason! })),
];

/** The expressions for one signal. */
export const noiseOf = (signal: string): readonly string[] =>
  noise.filter((one) => one.signal === signal).map(({ key }) => key);
