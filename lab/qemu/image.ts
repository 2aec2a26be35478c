import { constants, copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deploy } from "../../modules/nixos/core/deploy.ts";
import { suite } from "../debootstrap.ts";
import { bareDisk, debianTree, hashOf, must, type Cache } from "./debian.ts";
import { freePort, powerOn, type Disk } from "./machine.ts";

/** What starts the machine, and where it is kept; `systemd-boot-contents` names entries by what they hold. */
export type Loader = "grub" | "systemd-boot" | "systemd-boot-contents" | "grub-btrfs";
export const loaders: readonly Loader[] = ["grub", "systemd-boot", "systemd-boot-contents", "grub-btrfs"];

/** A disk that starts into system A, and the systems that it holds, by name. */
export interface Image {
  readonly disk: Disk;
  readonly systems: Readonly<Record<string, string>>;
}

const guest = join(import.meta.dirname, "guest");

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

/** A disk with this boot loader, that starts into system A. */
export async function makeImage(cache: Cache, loader: Loader, tell: (line: string) => void): Promise<Image> {
  const made = await debianTree(cache, tell);
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
  const status = readFileSync(join(await debianTree(cache, () => {}), "var/lib/dpkg/status"), "utf8");
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
