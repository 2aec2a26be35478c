/*
 * Names end up in shell lines of disko, in udev links and in Nix paths, so only what needs no escape anywhere is taken.
 */
const name = /^[A-Za-z][A-Za-z0-9_.-]*$/;

/** Longest label that a file system can hold, in bytes, by its mkfs program's manual. */
const labelLimits: Readonly<Record<string, number>> = {
  btrfs: 255,
  ext2: 16,
  ext3: 16,
  ext4: 16,
  f2fs: 511,
  vfat: 11,
  xfs: 12,
};

/** A name that begins with a letter, so that JavaScript keeps the order in which it was written among others. */
export function checkName(what: string, value: string): void {
  if (!name.test(value)) {
    throw new RangeError(
      `"${value}" is no name for a ${what}: it begins with a letter and goes on with letters, digits, "-", "_" or "."`,
    );
  }
}

export function checkLabel(format: string, label: string): void {
  const limit = labelLimits[format] ?? 0;
  if (!/^[A-Za-z0-9_.-]+$/.test(label)) {
    throw new RangeError(`"${label}" is no label: take letters, digits, "-", "_" or "."`);
  }
  if (label.length > limit) {
    throw new RangeError(`label "${label}" has ${label.length} characters, and ${format} holds ${limit}`);
  }
}

export function checkMount(mount: string): void {
  if (
    !/^\/$|^(?:\/[^/\s]+)+$/.test(mount) ||
    mount.split("/").some((part) => part === "." || part === "..")
  ) {
    throw new RangeError(
      `"${mount}" is no mount point: write an absolute path like "/home", without spaces or a "/" at its end`,
    );
  }
}
