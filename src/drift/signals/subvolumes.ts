import { placed } from "../../evaluate/disk/mounts.ts";
import { quoted, type Declared, type Signal } from "../signal.ts";

export const subvolumes: Signal = {
  id: "subvolumes",
  title: "subvolumes of Btrfs",
  reads:
    "`btrfs subvolume list` of each mounted Btrfs (btrfs-subvolume(8)), against the disk layout: subvolumes that no mount shows, and those at the top that nobody declares",
  depth: "fast",
  limit: 10,
  seen: "real",
  noise: [{ key: ".* \\(snapshot\\)", reason: "read-only snapshots, which come and go" }],
  expected: (declared) => {
    const all = declaredIn(declared);
    if (all === null || all.length === 0) return null;
    return {
      items: Object.fromEntries(all.map(({ key }) => [key, null])),
      closed: true,
      // where it is mounted its absence is told by `mounts`; within another one it is not listed
      optional: all
        .filter(({ key, mount }) => mount !== undefined || all.some((one) => key.startsWith(`${one.key}/`)))
        .map(({ key }) => key),
    };
  },
  tell({ kind, key }) {
    const [label = "", ...rest] = key.split("/");
    const path = rest.join("/");
    return kind === "missing"
      ? {
          severity: "critical",
          what: `subvolume ${path} of the Btrfs ${label} is declared, and is not there`,
          command: list,
          remedies: [{ kind: "by-hand", command: onTop(label, "create", path) }],
        }
      : {
          severity: "note",
          what: `subvolume ${path} of the Btrfs ${label} is declared nowhere, and is not mounted where one is declared`,
          command: list,
          remedies: [{ kind: "by-hand", command: onTop(label, "delete", path) }],
        };
  },
};

const list = "btrfs subvolume list -t /";

/** Creates or deletes one at the top of a Btrfs, which is mounted nowhere. */
const onTop = (label: string, verb: string, path: string): string =>
  `mount -o subvol=/ ${quoted(`LABEL=${label}`)} /mnt && btrfs subvolume ${verb} ${quoted(`/mnt/${path}`)}; umount /mnt`;

interface DeclaredSubvolume {
  readonly key: string;
  readonly mount: string | undefined;
}

/** All subvolumes of the layout; null without one, or where a Btrfs cannot be told from others. */
function declaredIn({ host }: Declared): readonly DeclaredSubvolume[] | null {
  if (host.facts.disk === null || host.facts.disk === undefined) return null;
  const found: DeclaredSubvolume[] = [];
  const labels = new Set<string>();
  for (const { content } of placed(host.facts.disk)) {
    if (content.kind !== "btrfs") continue;
    if (content.label === undefined || labels.has(content.label)) return null;
    labels.add(content.label);
    for (const [name, { mount }] of Object.entries(content.subvolumes))
      found.push({ key: `${content.label}/${name.replace(/^\//, "")}`, mount });
  }
  return found;
}
