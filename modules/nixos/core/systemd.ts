import { defineModule, opt } from "pantheros";

export const systemd = defineModule({
  name: "core.systemd",
  description: "Bounds for what systemd keeps and what may run away: the journal, core dumps, memory.",
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
  },
  nixos: {
    systemd: {
      // oomd runs by default and watches nothing; user slices are where builds and browsers run away (systemd-oomd(8))
      oomd: { enableUserSlices: true },
    },
  },
  config({ options, nixos }) {
    nixos({ services: { journald: { extraConfig: `SystemMaxUse=${options.journalSize}` } } });
    nixos({ systemd: { coredump: { extraConfig: `MaxUse=${options.coreDumpSize}` } } });
  },
});
