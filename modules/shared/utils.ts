import type { HostFacts } from "pantheros";

/** Names of the users who may become root. */
export const admins = (host: HostFacts): readonly string[] =>
  host.users.filter((user) => user.groups.includes("wheel")).map((user) => user.name);

/** The same settings for each of some users: `users.users` with one more group, say. */
export const forEach = <T>(names: readonly string[], settings: T): Readonly<Record<string, T>> =>
  Object.fromEntries(names.map((name) => [name, settings]));

/**
 * For a job of a timer that goes over the network. A laptop that wakes up starts it before it has joined a network again,
 * and `After=network-online.target` does not help (systemd #40339): from one minute on up to an hour, in six steps.
 */
export const tryAgain = {
  Restart: "on-failure",
  RestartSec: "1min",
  RestartSteps: 6,
  RestartMaxDelaySec: "1h",
} as const;

type Mount = `/${string}`;
const isMount = (mount: string | undefined): mount is Mount => mount?.startsWith("/") === true;

/** The mount points of each Btrfs of the host, in the order of the layout. */
export function btrfsMounts(host: HostFacts): readonly (readonly Mount[])[] {
  const contents = Object.values(host.disk?.disks ?? {}).flatMap((disk) =>
    disk.partitions.map(({ content }) => content),
  );
  return contents.flatMap((content) =>
    content.kind === "btrfs"
      ? [
          Object.values(content.subvolumes)
            .map(({ mount }) => mount)
            .filter(isMount),
        ]
      : [],
  );
}

/** A fact of the host that is text, or null while nobody knows it. */
export function textFact(host: HostFacts, name: string): string | null {
  const value = host.facts[name];
  return typeof value === "string" ? value : null;
}

/**
 * Where the services of a host with a reverse proxy are reached: by its name on the tailnet. `http` until the fact
 * `tailnetDomain` is known, for which there are certificates.
 */
export function siteOf(host: HostFacts): { readonly host: string; readonly url: string } {
  const domain = textFact(host, "tailnetDomain");
  return domain === null
    ? { host: host.name, url: `http://${host.name}` }
    : { host: `${host.name}.${domain}`, url: `https://${host.name}.${domain}` };
}
