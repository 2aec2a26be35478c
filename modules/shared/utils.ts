import type { HostFacts } from "pantheros";

/** Names of the users who may become root. */
export const admins = (host: HostFacts): readonly string[] =>
  host.users.filter((user) => user.groups.includes("wheel")).map((user) => user.name);

/** The same settings for each of some users: `users.users` with one more group, say. */
export const forEach = <T>(names: readonly string[], settings: T): Readonly<Record<string, T>> =>
  Object.fromEntries(names.map((name) => [name, settings]));

/** Every mount point of the host's disks, in the order of the layout. */
export function mountPoints(host: HostFacts): readonly string[] {
  const mounts: string[] = [];
  for (const disk of Object.values(host.disk?.disks ?? {})) {
    for (const { content } of disk.partitions) {
      if (content.kind === "btrfs") {
        for (const { mount } of Object.values(content.subvolumes)) if (mount !== undefined) mounts.push(mount);
      } else if ("mount" in content) mounts.push(content.mount);
    }
  }
  return mounts;
}

/** A fact of the host that is text, or null while nobody knows it. */
export function textFact(host: HostFacts, name: string): string | null {
  const value = host.facts[name];
  return typeof value === "string" ? value : null;
}
