import { defineModule, opt } from "pantheros";
import { btrfsMounts } from "../../shared/utils.ts";

/** Trimming needs no line: NixOS does it weekly by itself, and Btrfs as it goes. */
export const scrub = defineModule({
  name: "services.scrub",
  description:
    "Reads every Btrfs of the host against its checksums, so that a dying disk is noticed while its data can still be read elsewhere.",
  options: {
    interval: opt.str("monthly", { description: "How often, as systemd.time(7) writes it." }),
  },
  config({ options, host, nixos }) {
    // a file system is scrubbed whole, by whichever mount point
    const fileSystems = btrfsMounts(host).flatMap((mounts) => mounts.slice(0, 1));
    if (fileSystems.length === 0) return;
    nixos({ services: { btrfs: { autoScrub: { enable: true, fileSystems } } } });
    // NixOS' own interval is monthly
    if (options.interval !== "monthly")
      nixos({ services: { btrfs: { autoScrub: { interval: options.interval } } } });
  },
});
