import { spawnSync } from "node:child_process";
import { needsTool } from "../support/tools.ts";

/**
 * For `describe.skipIf(!canMount())`: whether this is root, who alone can mount file systems. The tools must then be there
 * where `PANTHER_REQUIRE_TOOLS` is set.
 */
export const canMount = (): boolean =>
  process.getuid?.() === 0 && ["mkfs.btrfs", "losetup", "unshare", "sfdisk"].every(needsTool);

/**
 * Runs a shell program in a mount namespace and a folder of its own, with `disk LABEL` to make a Btrfs of 256 MB in a file
 * LABEL.img: what it mounts and attaches is gone when it ends. Returns what it prints.
 */
export function withLoop(program: string): string {
  const { stdout, stderr, status } = spawnSync(
    "unshare",
    ["--mount", "sh", "-eu", "-c", `${around}${program}`],
    {
      encoding: "utf8",
      timeout: 60_000,
      maxBuffer: 16 * 1024 * 1024,
    },
  );
  if (status !== 0) throw new Error(`${status}: ${stderr}${stdout}`);
  return stdout;
}

const around = `
here=$(mktemp -d)
loops=
finish() {
  cd /
  umount -R "$here"/* 2>/dev/null || :
  for one in $loops; do losetup -d "$one" || :; done
  rm -rf "$here"
}
trap finish EXIT
cd "$here"
# attach FILE: its device is then in loop
attach() {
  loop=$(losetup -f --show "$1")
  loops="$loops $loop"
}
disk() {
  truncate -s 256M "$1.img"
  mkfs.btrfs -q -L "$1" "$1.img" >&2
  attach "$1.img"
}
`;
