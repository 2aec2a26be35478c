import type { Mode, Settings } from "../../src/deploy/index.ts";
import type { Loader } from "./image.ts";

/** What is done to a machine, and what has to come of it. */
export interface Scenario {
  readonly name: string;
  /** Name of the new system in guest/provision, or the generation to go back to. */
  readonly system: string | number;
  readonly mode: Mode;
  /** Where the power is cut: step of the transaction, what is done, and before or after it. */
  readonly strike?: string;
  /** What the operator does: goes on to the end, or is killed while the machine restarts. */
  readonly operator?: "killed";
  /** Somebody restarts the machine that hangs. */
  readonly byHand?: true;
  readonly settings?: Partial<Settings>;
  /** Commands on the machine before it begins. */
  readonly before?: string;
  /** Steps in which the transaction may come to rest; with each the system that runs, and starts, from then on. */
  readonly ends: Readonly<Record<string, "old" | "new">>;
  /**
   * Commands in place of a deploy, that end with a restart; two more follow. `ends` has what they all start, under the
   * empty name.
   */
  readonly byCommand?: string;
  /** The menu was not written: what starts is read in it, and not tried by one more start. */
  readonly once?: true;
  /** What the operator must be told. */
  readonly says?: RegExp;
  /** Boot loaders for which it is run; all that can start an entry once when absent. */
  readonly loaders?: readonly Loader[];
}

const both: readonly Loader[] = ["grub", "systemd-boot"];
const reverted = { reverted: "old" } as const;
const committed = { committed: "new" } as const;

/** The power is cut at a place of the protocol. */
function cut(strike: string, ends: Scenario["ends"], more: Partial<Scenario> = {}): Scenario {
  const { mode = "boot", system = "boot" } = more;
  const once = /^(committing|committed)/.test(strike) ? {} : { once: true as const };
  return {
    name: `power cut, ${mode}: ${strike}`,
    ...once,
    system,
    mode,
    strike,
    ends,
    loaders: both,
    ...more,
  };
}
const live = { mode: "live", system: "live" } as const;

const scenarios: readonly Scenario[] = [
  { name: "trial start proves itself", system: "boot", mode: "boot", ends: committed },
  {
    name: "trial start panics",
    system: "panics",
    mode: "boot",
    ends: reverted,
    says: /restarted \(step: booting\)/,
  },
  {
    name: "trial start comes up without sshd",
    system: "mute",
    mode: "boot",
    settings: { patience: 20 },
    ends: reverted,
    says: /nobody reached this host/,
    loaders: both,
  },
  {
    name: "operator killed during the trial start",
    system: "boot",
    mode: "boot",
    operator: "killed",
    settings: { patience: 20 },
    ends: reverted,
    loaders: both,
  },
  {
    name: "nobody confirms, watchdog",
    system: "boot",
    mode: "boot",
    operator: "killed",
    settings: { patience: 1000, timeout: 30 },
    ends: reverted,
    loaders: both,
  },
  {
    name: "trial start hangs, restarted by hand",
    system: "hangs",
    mode: "boot",
    byHand: true,
    ends: reverted,
    says: /restarted \(step: booting\)/,
    loaders: both,
  },
  { name: "live deploy proves itself", system: "live", mode: "live", ends: committed, loaders: both },
  {
    name: "back to generation 1 by a trial start",
    system: 1,
    mode: "boot",
    before:
      'nix-env -p /nix/var/nix/profiles/system --set "$boot" && PATH=$boot/sw/bin "$boot/bin/switch-to-configuration" boot && systemctl reboot',
    ends: committed,
    loaders: both,
  },
  // the first record may not have come to the disk: then nothing was begun
  cut("begun/written:after", { ...reverted, "": "old" }),
  cut("booting/written:after", reverted),
  cut("booting/trial:after", reverted),
  cut("booting/menu:middle", reverted),
  cut("booting/menu:after", reverted),
  // the choice may have come to the disk, and then the trial has started
  cut("booting/choice:after", { reverted: "old", committed: "new" }),
  cut("activated/written:after", reverted, { loaders: [...both, "systemd-boot-contents"] }),
  cut("confirmed/written:after", reverted),
  cut("soaked/written:after", reverted),
  cut("committing/written:after", reverted),
  cut("committing/profile:before", reverted),
  cut("committing/profile:after", reverted),
  cut("committing/menu:before", reverted),
  cut("committing/menu:middle", reverted, { loaders: [...both, "systemd-boot-contents"] }),
  cut(
    "committing/menu:after",
    { reverted: "old", committed: "new" },
    { loaders: [...both, "systemd-boot-contents"] },
  ),
  cut("committed/written:after", committed),
  cut("reverting/written:after", reverted, { system: "mute", settings: { patience: 20 } }),
  cut("activating/test:middle", reverted, live),
  cut("activating/test:after", reverted, live),
  cut("soaked/written:after", reverted, live),
  cut("committing/profile:after", reverted, live),
  cut("committing/menu:middle", reverted, live),
  cut("committing/menu:after", { reverted: "old", committed: "new" }, live),
  cut("committed/written:after", committed, live),
  {
    name: "another default was chosen by hand",
    system: "live",
    mode: "live",
    before: "bootctl set-default nixos-generation-1.conf",
    ends: { "": "old" },
    once: true,
    says: /does not start generation 1/,
    loaders: ["systemd-boot"],
  },
  {
    name: "GRUB cannot write its environment",
    system: "boot",
    mode: "boot",
    ends: { "": "old" },
    once: true,
    says: /start for ever/,
    loaders: ["grub-btrfs"],
  },
  {
    name: "what the refusal is about: grub-reboot by hand, and two restarts",
    system: "boot",
    mode: "boot",
    byCommand: `mkdir -p /nix/var/nix/profiles/system-profiles
      export PATH=$A/sw/bin
      nix-env -p /nix/var/nix/profiles/system-profiles/panther_trial --set "$boot"
      "$A/bin/switch-to-configuration" boot && grub-reboot '2>0' && sync && systemctl --no-block reboot`,
    ends: { "": "new" },
    loaders: ["grub-btrfs"],
  },
  {
    name: "live deploy",
    system: "live",
    mode: "live",
    ends: committed,
    loaders: ["grub-btrfs"],
  },
];

/** The scenarios that are run with a boot loader. */
export const scenariosOf = (loader: Loader): readonly Scenario[] =>
  scenarios.filter(({ loaders = ["grub", "systemd-boot", "systemd-boot-contents"] }) =>
    loaders.includes(loader),
  );
