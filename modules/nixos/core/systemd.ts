import { defineModule, opt } from "pantheros";

export const systemd = defineModule({
  name: "core.systemd",
  description:
    "Bounds for what systemd keeps, waits for and lets run away: the journal, core dumps, stops, memory.",
  options: {
    journalSize: opt.str("1G", {
      pattern: /[0-9]+[KMGT]/,
      description:
        "Largest size of the journal on disk. journald's own limit is a tenth of the file system, up to 4G (journald.conf(5)).",
    }),
    coreDumpSize: opt.str("1G", {
      pattern: /[0-9]+[KMGT]/,
      description:
        "Largest size of all kept core dumps. systemd's own limit is a tenth of the file system (coredump.conf(5)).",
    }),
    stopTimeout: opt.nullable(opt.str(undefined, { pattern: /[0-9]+s/ }), null, {
      description:
        "How long a unit that says nothing of its own may take to stop; null is systemd's own 90 seconds (systemd-system.conf(5)). Less where somebody waits for the machine to go off, not where databases close.",
      example: "20s",
    }),
  },
  nixos: {
    systemd: {
      // oomd runs by default and watches nothing; user slices are where builds and browsers run away (systemd-oomd(8))
      oomd: { enableUserSlices: true },
    },
  },
  config({ options, nixos }) {
    nixos({ services: { journald: { extraConfig: `SystemMaxUse=${options.journalSize}` } } });
    if (options.stopTimeout !== null)
      nixos({ systemd: { settings: { Manager: { DefaultTimeoutStopSec: options.stopTimeout } } } });
    nixos({ systemd: { coredump: { extraConfig: `MaxUse=${options.coreDumpSize}` } } });
  },
});
