import { fakeHost, homeOfRoot, type FakeHost } from "./host.ts";

/** A host that runs what it was started with: generation 12 of its system, which is what starts next. */
export function nixosHost(): FakeHost {
  const host = fakeHost();
  addSystem(host, 11, "older");
  addSystem(host, 12, "now");
  host.link("/nix/var/nix/profiles/system", "system-12-link");
  runs(host, "now");
  host.link("/run/booted-system", "/nix/store/now");
  host.file("/proc/cmdline", "initrd=\\EFI\\nixos\\x.efi init=/nix/store/now/init panic=10 loglevel=4\n");
  host.file("/etc/passwd", `root:x:0:0::${homeOfRoot}:/bin/sh\nalice:x:1000:100::/home/alice:/bin/sh\n`);
  host.file(`${homeOfRoot}/.keep`, "");
  host.file("/home/alice/.keep", "");
  return host;
}

/** A system in the store, and a generation that leads to it. */
export function addSystem(host: FakeHost, generation: number | null, name: string, kernel = "linux-1"): void {
  const path = `/nix/store/${name}`;
  host.file(`/nix/store/${kernel}/bzImage`, kernel);
  host.link(`${path}/kernel`, `/nix/store/${kernel}/bzImage`);
  host.link(`${path}/initrd`, `/nix/store/${kernel}/bzImage`);
  host.link(`${path}/kernel-modules`, `/nix/store/${kernel}`);
  host.link(`${path}/etc`, `/nix/store/${name}-etc/etc`);
  host.link(`/nix/store/${name}-etc/etc/systemd/system`, `/nix/store/${name}-units`);
  host.file(`/nix/store/${name}-units/basic.target`, "");
  host.file(`${path}/kernel-params`, "panic=10 loglevel=4");
  host.file(`${path}/nixos-version`, "25.11.20251120.1234567");
  if (generation !== null) host.link(`/nix/var/nix/profiles/system-${generation}-link`, path);
}

export const runs = (host: FakeHost, name: string): void =>
  host.link("/run/current-system", `/nix/store/${name}`);

/** Findings of one signal, and what it could not read, in short. */
export const told = ({
  findings,
  unknown,
}: ReturnType<FakeHost["drift"]>): readonly (readonly [key: string, actual: string | null])[] => [
  ...findings.map(({ key, actual }) => [key, actual] as const),
  ...unknown.map(({ why }) => ["unknown", why] as const),
];
