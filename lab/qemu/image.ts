import { createHash } from "node:crypto";
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { runProgram } from "../../src/build/index.ts";
import { deploy } from "../../modules/nixos/core/deploy.ts";
import { freePort, powerOn, type Disk, type Keys } from "./machine.ts";

/** What starts the machine, and where it is kept; `systemd-boot-contents` names entries by what they hold. */
export type Loader = "grub" | "systemd-boot" | "systemd-boot-contents" | "grub-btrfs";
export const loaders: readonly Loader[] = ["grub", "systemd-boot", "systemd-boot-contents", "grub-btrfs"];

/** A disk that starts into system A, and the systems that it holds, by name. */
export interface Image {
  readonly disk: Disk;
  readonly systems: Readonly<Record<string, string>>;
}

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

const guest = join(import.meta.dirname, "guest");
const suite = "bookworm";
/** Raised where the tree is made in another way. */
const revision = "4";
/** Raised where what is put into the tree is another. */
const diskRevision = "1";
const packages = [
  "systemd-sysv,udev,dbus,openssh-server,kmod,iproute2,initramfs-tools,zstd",
  "linux-image-cloud-amd64 grub-pc-bin grub2-common systemd-boot nix-bin btrfs-progs dosfstools e2fsprogs",
] as const;

async function must(argv: readonly [string, ...string[]], input = ""): Promise<string> {
  const { ending, stdout, stderr } = await runProgram(argv, { timeout: 1800_000, input });
  if (ending.kind !== "exit" || ending.code !== 0)
    throw new Error(`${argv.join(" ")}: ${JSON.stringify(ending)}\n${stderr || stdout}`);
  return stdout;
}

const hashOf = (...texts: readonly string[]): string =>
  createHash("sha256").update(texts.join("\0")).digest("hex").slice(0, 12);

export async function openCache(): Promise<Cache> {
  const base = process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache");
  const folder = join(process.env["PANTHER_LAB_DIR"] ?? join(base, "pantheros-lab"), "qemu");
  mkdirSync(folder, { recursive: true });
  for (const name of ["host", "user"])
    if (!existsSync(join(folder, name)))
      await must(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", join(folder, name)]);
  const host = readFileSync(join(folder, "host.pub"), "utf8").split(" ").slice(0, 2).join(" ");
  return { folder, keys: { user: join(folder, "user"), host } };
}

/** A tree of Debian with kernel, both boot loaders, sshd and Nix; made once. */
async function tree({ folder }: Cache, tell: (line: string) => void): Promise<string> {
  const made = join(folder, `tree-${hashOf(suite, revision, ...packages)}`);
  if (existsSync(made)) return made;
  if (process.getuid?.() !== 0)
    throw new Error("debootstrap makes the machine's tree as root: run this as root once");
  tell(`debootstrap ${suite}: ${made}`);
  const next = `${made}.new`;
  rmSync(next, { recursive: true, force: true });
  await must([
    "debootstrap",
    "--variant=minbase",
    `--include=${packages[0]}`,
    suite,
    next,
    "http://deb.debian.org/debian",
  ]);
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
    "env",
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

/** The unit of every system that a restart calls, as the fleet's module declares it. */
function resumeUnit(): string {
  const services = deploy.definition.nixos?.systemd?.services as Readonly<Record<string, unknown>>;
  const unit = services["panther-resume"] as {
    readonly description: string;
    readonly after: readonly string[];
    readonly unitConfig: Readonly<Record<string, unknown>>;
    readonly serviceConfig: Readonly<Record<string, unknown>>;
  };
  const lines = (settings: Readonly<Record<string, unknown>>): string[] =>
    Object.entries(settings).flatMap(([key, value]) => [value].flat().map((one) => `${key}=${String(one)}`));
  return [
    "[Unit]",
    `Description=${unit.description}`,
    `After=${unit.after.join(" ")}`,
    ...lines(unit.unitConfig),
    "[Service]",
    ...lines(unit.serviceConfig),
    "",
  ].join("\n");
}

const textsOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .toSorted()
    .map((file) => readFileSync(file, "utf8"));

/** The tree on a disk that starts from outside only: sshd answers, nothing else is set up. */
async function bareDisk(cache: Cache, made: string): Promise<string> {
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

/** A disk with this boot loader, that starts into system A. */
export async function makeImage(cache: Cache, loader: Loader, tell: (line: string) => void): Promise<Image> {
  const made = await tree(cache, tell);
  const bare = await bareDisk(cache, made);
  const unit = resumeUnit();
  const base = join(cache.folder, `${loader}-${hashOf(bare, unit, ...textsOf(guest))}`);
  const disk: Disk = {
    file: `${base}.qcow2`,
    ...(loader.startsWith("grub") ? {} : { variables: `${base}.vars` }),
  };
  const list = `${base}.systems`;
  if (!existsSync(list)) {
    tell(`${loader}: setting up ${disk.file}`);
    await must(["qemu-img", "create", "-q", "-f", "qcow2", "-F", "raw", "-b", bare, disk.file]);
    if (disk.variables !== undefined)
      await must([
        "qemu-img",
        "convert",
        "-f",
        "raw",
        "-O",
        "qcow2",
        "/usr/share/OVMF/OVMF_VARS_4M.fd",
        disk.variables,
      ]);
    const kernel = {
      file: join(made, "vmlinuz"),
      initrd: join(made, "initrd.img"),
      parameters: "root=/dev/vda4 rw console=ttyS0 quiet mitigations=off net.ifnames=0",
    };
    let machine = powerOn({ ...disk, kernel }, await freePort(), cache.keys, `${base}.log`);
    try {
      await machine.answers();
      const archive = await must(["tar", "-C", guest, "-c", "."]);
      await machine.run("mkdir -p ~/guest && tar -C ~/guest -x", archive);
      await machine.run("cat >~/guest/panther-resume.service", unit);
      const systems = await machine.run(`sh ~/guest/provision ${loader}`);
      await machine.run("systemctl --no-block poweroff");
      await machine.off;
      tell(`${loader}: first start by itself`);
      machine = powerOn(disk, await freePort(), cache.keys, `${base}.log`);
      await machine.answers();
      await machine.save();
      writeFileSync(list, systems);
    } finally {
      await machine.cut();
    }
  }
  const lines = readFileSync(list, "utf8").matchAll(/^(\w+)=(\/nix\/store\/.*)$/gm);
  const systems = Object.fromEntries([...lines].map(([, name, path]) => [name!, path!]));
  return { disk, systems };
}

/** A disk that begins as an image is, and may be changed; the machine that it belongs to runs already. */
export function copyOf({ disk }: Image, to: string): Disk {
  copyFileSync(disk.file, `${to}.qcow2`, constants.COPYFILE_FICLONE);
  if (disk.variables !== undefined) copyFileSync(disk.variables, `${to}.vars`);
  const copied = {
    file: `${to}.qcow2`,
    ...(disk.variables === undefined ? {} : { variables: `${to}.vars` }),
  };
  return { ...copied, running: true };
}

/** What machines of the lab are made of. */
export async function versions(cache: Cache): Promise<readonly string[]> {
  const qemu = await must(["qemu-system-x86_64", "--version"]);
  const status = readFileSync(join(await tree(cache, () => {}), "var/lib/dpkg/status"), "utf8");
  const of = (name: string): string =>
    new RegExp(`^Package: ${name}$(?:\\n.+)*?\\nVersion: (.*)$`, "m").exec(status)?.[1] ?? "missing";
  return [
    `QEMU ${/version (\S+)/.exec(qemu)?.[1]}`,
    ...["linux-image-cloud-amd64", "systemd", "grub-pc-bin", "systemd-boot", "nix-bin"].map(
      (name) => `${name} ${of(name)}`,
    ),
    `Debian ${suite}`,
  ];
}
