import { readdirSync, readFileSync, lstatSync } from "node:fs";
import { join } from "node:path";
import type { LabHost, SystemDescription } from "../../lab/index.ts";

/** Where the accounts of a dressed host are written down, as NixOS does it (nixpkgs, users-groups.nix). */
const accounts = "/nix/store/00000000000000000000000000000000-users-groups.json";

/** The rules of the firewall, as nftables.service of NixOS starts them (nixpkgs, nftables.nix). */
const rules = "/nix/store/00000000000000000000000000000000-nftables-rules";

/** Programs that Debian reaches through /etc/alternatives are reached without. */
const withoutAlternatives = `
for link in /etc/alternatives/*; do
  final=$(readlink -f "$link") || continue
  find /usr/bin /usr/sbin /usr/lib -maxdepth 2 -lname "$link" | while read -r from; do ln -sfn "$final" "$from"; done
done
rm -rf /etc/alternatives /etc/rc?.d /etc/init.d /etc/ssl/certs /etc/ld.so.cache /etc/sudoers.d /etc/runit /etc/rmt
rm -rf /usr/local/man /etc/dpkg/origins /etc/localtime /etc/sysctl.d /etc/modules-load.d /etc/xdg/systemd
cp --remove-destination /usr/lib/os-release /etc/os-release
find /etc -name '*-' -type f -delete
`;

/**
 * A system of a lab's host in which all of /etc is managed, as on NixOS, where Debian's own files stand in the tree; and
 * which says what its accounts, kernel parameters and mounts are.
 */
export async function dress(host: LabHost, description: SystemDescription = {}): Promise<string> {
  await must(host, withoutAlternatives);
  const { stdout: users } = await must(host, "cat /etc/passwd; echo; cat /etc/group");
  await must(host, `cat >${accounts}`, JSON.stringify(specOf(users)));
  const { stdout: root } = await must(host, "findmnt --noheadings --output SOURCE,FSTYPE,FS-OPTIONS /");
  const [device, type] = root
    .trim()
    .replace(/\[.*?\]/, "")
    .split(/\s+/);
  const { stdout: line } = await must(host, "cat /proc/cmdline");
  await must(host, `{ echo '#!/usr/sbin/nft -f'; cat /etc/nftables.conf; } >${rules}; chmod 555 ${rules}`);
  const { stdout: firewall } = await must(host, "cat /etc/systemd/system/nftables.service");
  const system = await host.system({
    kernelParams: line.trim(),
    ...description,
    units: {
      ...description.units,
      "nftables.service": firewall.replaceAll("/usr/sbin/nft -f /etc/nftables.conf", rules),
    },
    etc: {
      ...description.etc,
      ...filesBelow(join(host.tree, "etc")),
      "sysctl.d/60-nixos.conf": "net.ipv4.ip_forward=0\n",
      fstab: `${device} / ${type} defaults 0 0\n`,
    },
  });
  await host.install(system);
  await must(host, `chmod u+w ${system}/activate; echo '# ${accounts}' >>${system}/activate`);
  // what was Debian's own is now the system's
  await must(host, `${system}/activate`);
  await host.powerCut();
  await host.boot();
  // the store is a mount of its own on NixOS, which nobody writes to (nixpkgs, nixos/modules/system/boot/stage-2-init.sh)
  await must(host, "mount --bind /nix/store /nix/store && mount -o remount,ro,bind /nix/store");
  return system;
}

async function must(host: LabHost, command: string, input?: string) {
  const ran = await host.exec(command, input === undefined ? {} : { input });
  if (ran.code !== 0) throw new Error(`${host.name}: ${command}: ${ran.stderr}`);
  return ran;
}

/** Accounts, or what programs change by themselves: NixOS does not manage them either. */
const left =
  /^(?:passwd|group|shadow|gshadow|subuid|subgid|machine-id|\.pwd\.lock|\.updated|adjtime|mtab|resolv\.conf|NIXOS|\.clean|hostname|pantheros\/.*|static|ssh\/ssh_host_.*)$/;

function filesBelow(
  folder: string,
  prefix = "",
): Record<string, { readonly text: string; readonly mode?: string }> {
  const found: Record<string, { readonly text: string; readonly mode?: string }> = {};
  for (const name of readdirSync(folder)) {
    const [path, relative] = [join(folder, name), `${prefix}${name}`];
    if (left.test(relative)) continue;
    const info = lstatSync(path);
    if (info.isDirectory()) Object.assign(found, filesBelow(path, `${relative}/`));
    else if (info.isFile()) {
      const mode = info.mode & 0o777;
      const text = readFileSync(path, "latin1");
      // text that is no ASCII would not come through as it is
      if (/^[\t\n\r -~]*$/.test(text))
        found[relative] = { text, ...(mode === 0o644 ? {} : { mode: `0${mode.toString(8)}` }) };
    }
  }
  return found;
}

/** users-groups.json of the accounts that there are. */
function specOf(text: string) {
  const [passwd, group] = text.split("\n\n").map((part) =>
    part
      .trim()
      .split("\n")
      .map((line) => line.split(":")),
  );
  const groupOf = new Map(group!.map(([name, , gid]) => [gid, name]));
  return {
    mutableUsers: true,
    users: passwd!.map(([name, , uid, gid, , home, shell]) => ({
      name,
      uid: Number(uid),
      group: groupOf.get(gid),
      home,
      shell,
      isSystemUser: Number(uid) < 1000,
      createHome: false,
      hashedPassword: null,
      hashedPasswordFile: null,
      initialHashedPassword: null,
      initialPassword: null,
      password: null,
    })),
    groups: group!.map(([name, , gid, members]) => ({
      name,
      gid: Number(gid),
      members: members!.split(",").filter(Boolean),
    })),
  };
}
