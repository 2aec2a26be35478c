import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { debootstrap, fetching, suite } from "../debootstrap.ts";
import { labFolder } from "../place.ts";
import { run, type Words } from "../run.ts";
import { alias, type Keys } from "./machine.ts";

/** What the lab keeps between two runs. */
export interface Cache {
  readonly folder: string;
  readonly keys: Keys;
}

/** Units of Debian that the machine does without. */
const idle = [
  "apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer fstrim.timer e2scrub_all.timer e2scrub_reap.service",
  "systemd-tmpfiles-clean.timer systemd-update-utmp.service systemd-update-utmp-runlevel.service systemd-fsckd.socket",
  "systemd-networkd.service systemd-networkd.socket systemd-logind.service systemd-pstore.service nix-daemon.socket",
  "modprobe@drm.service modprobe@loop.service modprobe@fuse.service modprobe@dm_mod.service",
  "modprobe@efi_pstore.service modprobe@configfs.service systemd-random-seed.service systemd-hwdb-update.service",
  "getty@tty1.service serial-getty@ttyS0.service sys-kernel-debug.mount sys-kernel-tracing.mount",
].flatMap((line) => line.split(" "));

/** Raised where the tree is made in another way. */
const revision = "4";
/** Raised where what is put into the tree is another. */
const diskRevision = "1";
const packages = [
  "systemd-sysv,udev,dbus,openssh-server,kmod,iproute2,initramfs-tools,zstd",
  "linux-image-cloud-amd64 grub-pc-bin grub2-common systemd-boot nix-bin btrfs-progs dosfstools e2fsprogs",
] as const;

/** Runs a program that may take long, without asking anything; throws what it said where it fails. */
export const must = (words: Words, input = ""): Promise<string> => run(words, { timeout: 1800_000, input });

export const hashOf = (...texts: readonly string[]): string =>
  createHash("sha256").update(texts.join("\0")).digest("hex").slice(0, 12);

export async function openCache(): Promise<Cache> {
  const folder = join(labFolder(), "qemu");
  mkdirSync(folder, { recursive: true });
  for (const name of ["host", "user"])
    if (!existsSync(join(folder, name)))
      await must(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", join(folder, name)]);
  const host = readFileSync(join(folder, "host.pub"), "utf8").split(" ").slice(0, 2).join(" ");
  const known = join(folder, "known_hosts");
  writeFileSync(known, `${alias} ${host}\n`);
  dropEnded(folder);
  return { folder, keys: { user: join(folder, "user"), host, known } };
}

/** Name of the files that a process has of a machine while it runs. */
export const ofRun = (pid: number): string => `run-${pid}`;

/** Removes what processes that have ended left of their machines. */
function dropEnded(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^run-(\d+)\./.exec(name)?.[1];
    if (pid !== undefined && !existsSync(`/proc/${pid}`)) rmSync(join(folder, name), { force: true });
  }
}

/** A tree of Debian with kernel, both boot loaders, sshd and Nix; made once. */
export async function debianTree({ folder }: Cache, tell: (line: string) => void): Promise<string> {
  const made = join(folder, `tree-${hashOf(suite, revision, ...packages)}`);
  if (existsSync(made)) return made;
  if (process.getuid?.() !== 0)
    throw new Error("debootstrap makes the machine's tree as root: run this as root once");
  tell(`debootstrap ${suite}: ${made}`);
  const next = `${made}.new`;
  rmSync(next, { recursive: true, force: true });
  await debootstrap(next, packages[0].split(","));
  // the machine's disk, and nothing else: a boot loader reads all of it, through its firmware
  writeFileSync(
    join(next, "etc/initramfs-tools/modules"),
    "virtio_pci\nvirtio_blk\nvirtio_net\next4\nqemu_fw_cfg\n",
  );
  mkdirSync(join(next, "etc/initramfs-tools/conf.d"), { recursive: true });
  writeFileSync(join(next, "etc/initramfs-tools/conf.d/lab"), "MODULES=list\n");
  // nothing starts while it is installed
  writeFileSync(join(next, "usr/sbin/policy-rc.d"), "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  await must([
    ...(await fetching()),
    "DEBIAN_FRONTEND=noninteractive",
    "chroot",
    next,
    "apt-get",
    "-qq",
    "-y",
    "--no-install-recommends",
    "install",
    ...packages[1].split(" "),
  ]);
  rmSync(join(next, "var/cache/apt/archives"), { recursive: true, force: true });
  renameSync(next, made);
  return made;
}

/** The tree on a disk that starts from outside only: sshd answers, nothing else is set up. */
export async function bareDisk(cache: Cache, made: string): Promise<string> {
  const { folder, keys } = cache;
  const file = join(folder, `bare-${hashOf(made, keys.host, diskRevision, ...idle)}.raw`);
  if (existsSync(file)) return file;
  const put = (path: string, text: string, mode = 0o644): void => {
    mkdirSync(join(made, path, ".."), { recursive: true });
    writeFileSync(join(made, path), text, { mode });
  };
  put("root/.ssh/authorized_keys", readFileSync(`${keys.user}.pub`, "utf8"), 0o600);
  put("etc/ssh/ssh_host_ed25519_key", readFileSync(join(folder, "host"), "utf8"), 0o600);
  put("etc/ssh/ssh_host_ed25519_key.pub", readFileSync(join(folder, "host.pub"), "utf8"));
  put("etc/hostname", "lab\n");
  put("etc/machine-id", `${hashOf(made).padEnd(32, "0")}\n`);
  put("etc/nix/nix.conf", "build-users-group =\nsandbox = false\n");
  put("etc/systemd/journald.conf.d/lab.conf", "[Journal]\nStorage=volatile\n");
  put(
    "etc/systemd/system/network.service",
    `[Unit]\nBefore=network.target ssh.service\n[Service]\nType=oneshot\nRemainAfterExit=true\nExecStart=/bin/sh -c "until [ -e /sys/class/net/eth0 ]; do sleep 0.2; done; ip link set lo up; ip addr add 10.0.2.15/24 dev eth0; ip link set eth0 up"\n[Install]\nWantedBy=multi-user.target\n`,
  );
  put("etc/fstab", "");
  // what is cheap for an imitated processor
  put(
    "etc/ssh/sshd_config.d/lab.conf",
    "KexAlgorithms curve25519-sha256\nUsePAM no\nUseDNS no\nPrintMotd no\n",
  );
  await must(["chroot", made, "systemctl", "--quiet", "enable", "network.service", "ssh.service"]);
  // what no step of a deploy has to do with; every second counts where the processor is imitated
  await must(["chroot", made, "systemctl", "--quiet", "mask", ...idle]);
  rmSync(join(made, "usr/lib/udev/hwdb.bin"), { force: true });
  const next = `${file}.${process.pid}`;
  await must(["truncate", "--size=3G", next]);
  const table =
    "label: gpt\nsize=1MiB, type=21686148-6449-6E6F-744E-656564454649\nsize=256MiB, type=C12A7328-F81F-11D2-BA4B-00A0C93EC93B\nsize=256MiB, type=L\ntype=L\n";
  await must(["sfdisk", "--quiet", next], table);
  const start = (1 + 1 + 256 + 256) * 1024 * 1024;
  const size = (3 * 1024 - 514 - 1) * 1024;
  await must(["mkfs.ext4", "-q", "-F", "-E", `offset=${start}`, "-d", made, next, `${size}k`]);
  renameSync(next, file);
  return file;
}
