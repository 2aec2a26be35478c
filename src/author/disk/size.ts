/** A size on disk: a whole number of MiB, GiB or TiB. */
export type FixedSize = `${number}${"M" | "G" | "T"}`;

/** A size on disk, or all that the partitions before leave. */
export type Size = FixedSize | "100%";

const units = { M: 2 ** 20, G: 2 ** 30, T: 2 ** 40 } as const;

/**
 * Bytes of a fixed size. Units are powers of 1024, as sgdisk reads them.
 *
 * @throws RangeError for anything else, `"100%"` and `"0M"` included.
 */
export function parseSize(size: string): number {
  const [, digits, unit] = /^([0-9]+)([MGT])$/.exec(size) ?? [];
  const bytes = Number(digits) * units[unit as keyof typeof units];
  if (!(bytes > 0))
    throw new RangeError(`"${size}" is no size on disk: write a whole number with M, G or T, like "512M"`);
  return bytes;
}
