/** A text that two values of JSON share exactly where they are equal, whatever the order of their names. */
export function keyOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  if (Array.isArray(value)) return `[${value.map(keyOf).join(",")}]`;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members
    .map(([name, member]) => `${JSON.stringify(name)}:${keyOf(member)}`)
    .sort()
    .join(",")}}`;
}
