import { defineModule, opt } from "pantheros";
import { btrfsMounts } from "../../shared/utils.ts";

/** Trimming needs no line: NixOS does it weekly by itself, and Btrfs as it goes. */
export const scrub = defineModule({
  name: "services.scrub",
  description:
    "Reads every Btrfs of the host against its checksums, so that a dying disk is noticed while its data can still be read elsewhere.",
  options: {
    fileSystems: opt.listOf(opt.path(), [], {
      description: "A mount point of each file system. In this fleet: one of each Btrfs of the host.",
    }),
    interval: opt.str("monthly", { description: "How often, as systemd.time(7) writes it." }),
  },
  defaults({ host, set }) {
    // a file system is scrubbed whole, by whichever mount point
    set({ fileSystems: btrfsMounts(host).flatMap((mounts) => mounts.slice(0, 1)) });
  },
  config({ options, nixos }) {
    if (options.fileSystems.length === 0) return;
    nixos({ services: { btrfs: { autoScrub: { enable: true, fileSystems: options.fileSystems } } } });
    // NixOS' own interval is monthly
    if (options.interval !== "monthly")
      nixos({ services: { btrfs: { autoScrub: { interval: options.interval } } } });
  },
});
