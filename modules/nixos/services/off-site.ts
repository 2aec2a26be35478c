import { defineModule, nix, opt, pkgs } from "pantheros";
import { objectStore } from "../../shared/base.ts";
import { backupTo, noteTime } from "../../shared/metrics.ts";
import { afterSecrets, bucketCredentials, isCreated, resticPassword } from "../../shared/secrets.ts";
import { tryAgain } from "../../shared/utils.ts";
import { nodeExporter } from "./node-exporter.ts";
import { afterSnapshots, snapshots } from "./snapshots.ts";

/**
 * btrbk cannot write to a bucket; restic can, and encrypts what it sends. It goes by paths, both to find what has changed
 * and to thin out, and the snapshots have the time in theirs: so the newest of each is snapshotted once more, under a name
 * that stays. Each host has a repository of its own, which no other one locks.
 *
 * Nothing is sent until the owner has created the password that it is encrypted with (fact `resticCreated`).
 */
export const offSite = defineModule({
  name: "services.off-site",
  description: "Sends the newest read-only snapshots, encrypted, to a bucket far from all hosts, every day.",
  options: {
    bucket: opt.str(undefined, { description: "Name of the bucket.", example: "alice-backups" }),
    exclude: opt.listOf(opt.str(), [".cache", "node_modules"], {
      description:
        "Names and paths, as `restic backup --exclude` takes them, of what can be made again; what marks itself by a CACHEDIR.TAG is left out anyway.",
    }),
  },
  uses: { snapshots, nodeExporter },
  config({ options, host, uses, nixos }) {
    if (!isCreated(host, "resticCreated")) return;
    const { subvolumes, daily, weekly, monthly } = uses.snapshots;
    const folder = `/${uses.snapshots.folder}`;
    const staging = `${folder}/off-site`;
    const names = Object.values(subvolumes).join(" ");
    nixos({
      services: {
        restic: {
          backups: {
            "off-site": {
              repository: `s3:${objectStore.endpoint}/${options.bucket}/${host.name}`,
              initialize: true,
              passwordFile: nix`${resticPassword}`,
              environmentFile: nix`${bucketCredentials}`,
              paths: [staging],
              exclude: options.exclude,
              extraBackupArgs: ["--exclude-caches"],
              backupPrepareCommand: stage(folder, names),
              backupCleanupCommand: `btrfs subvolume delete ${staging}/*\n`,
              pruneOpts: [`--keep-daily ${daily}`, `--keep-weekly ${weekly}`, `--keep-monthly ${monthly}`],
            },
          },
        },
      },
      systemd: {
        services: {
          "restic-backups-off-site": {
            ...afterSecrets,
            path: [pkgs["btrfs-progs"]],
            serviceConfig: tryAgain,
          },
        },
      },
    });
    nixos({ systemd: { services: { "restic-backups-off-site": afterSnapshots } } });
    if (!uses.nodeExporter.enabled) return;
    const done = noteTime("off-site", backupTo("off-site"));
    nixos({
      systemd: { services: { "restic-backups-off-site": { serviceConfig: { ExecStartPost: done } } } },
    });
  },
  assertions: ({ uses }) => [
    { ok: uses.snapshots.enabled, message: "there is nothing to send: use services.snapshots" },
  ],
});

/** btrbk's times sort as text, so the last one is the newest. What a run that was cut short has left goes first. */
const stage = (folder: string, names: string): string => `\
set -eu
cd ${folder}
mkdir -p off-site
for name in ${names}; do
  if [ -d "off-site/$name" ]; then btrfs subvolume delete "off-site/$name"; fi
  newest=$(printf '%s\\n' "$name".* | tail -n 1)
  btrfs subvolume snapshot -r "$newest" "off-site/$name"
done
`;
