import { at, type Diagnostic } from "../../diagnostics/index.ts";
import { minimumBytes } from "../../evaluate/disk/space.ts";
import { error, type Rule } from "../rule.ts";
import { size } from "../words.ts";

export const rule: Rule = {
  codes: ["PANTHER3104", "PANTHER3105"],
  description: "The disks of a layout are disks that the machine has, and large enough.",
  host({ host }) {
    const { hardware, disk: layout } = host.facts;
    if (hardware === null || layout === null) return [];
    return Object.entries(layout.disks).flatMap(([name, disk]): Diagnostic[] => {
      const origin = at(host.diskOrigin ?? host.origin, name, 0);
      const real = hardware.disks.find(({ names }) => names.includes(disk.device));
      if (real === undefined) {
        const stable = hardware.disks.flatMap(({ names, bytes, model }) => {
          const best = names.find((known) => known.startsWith("/dev/disk/by-path/")) ?? names[0];
          return best === undefined ? [] : [`${best} (${[model, size(bytes)].filter(Boolean).join(", ")})`];
        });
        return [
          error("PANTHER3104", host, `${hardware.report} has no disk ${disk.device}`, [origin], {
            why: "An installation would stop, or format a disk that is not the one meant.",
            fix:
              stable.length === 0
                ? "The report has no disk at all: make it anew on the machine."
                : `The report has: ${stable.join("; ")}.`,
          }),
        ];
      }
      const needed = minimumBytes(disk);
      if (real.bytes === 0 || needed <= real.bytes) return [];
      return [
        error(
          "PANTHER3105",
          host,
          `the partitions of disk "${name}" need ${size(needed)}, and the disk has ${size(real.bytes)}`,
          [origin],
          {
            why: "Partitioning would fail half-way, after the disk has been wiped.",
            fix: 'Make the partitions smaller, or give the last one "100%".',
          },
        ),
      ];
    });
  },
};
