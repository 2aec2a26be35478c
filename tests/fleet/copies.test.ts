import { defineFleet } from "pantheros";
import { describe, expect, it } from "vitest";
import fleet from "../../fleet.ts";
import { evaluateFleet } from "../../src/evaluate/index.ts";
import { canMount, withLoop } from "../drift/loop.ts";
import { needsTool } from "../support/tools.ts";
import { merge, root } from "./configuration.ts";
import { publicKey } from "../support/keys.ts";

/** Lines of btrbk.conf(5): options first, then sections, as NixOS writes them. */
function lines(settings: Readonly<Record<string, any>>): readonly string[] {
  const entries = Object.entries(settings);
  const options = entries.filter(([, value]) => typeof value === "string");
  const sections = entries.filter(([, value]) => typeof value !== "string");
  return [
    ...options.map(([name, value]) => `${name} ${value}`),
    ...sections.flatMap(([kind, all]) =>
      Object.entries<any>(all).flatMap(([name, inner]) => [`${kind} ${name}`, ...lines(inner)]),
    ),
  ];
}

/** The fleet, once its owner has said by which key snapshots are sent. */
const told = {
  ...fleet.definition.owner?.hosts,
  "ovh-vps": {
    facts: {
      backupKey: publicKey("b"),
    },
  },
};
const { hosts } = evaluateFleet(
  defineFleet("pantherOS", { ...fleet.definition, owner: { hosts: told } }),
  root,
).fleet!;
const config = (name: string): any => merge(hosts.find(({ facts }) => facts.name === name)!.nixos);

const { instances } = config("zephyrus").services.btrbk;
const file = (name: string): string =>
  lines({ backend: "btrfs-progs-sudo", ...instances[name].settings, ssh_identity: "/key" }).join("\n");

/** What sshd of ovh-vps runs, whatever the key's owner asks for; Debian has the script elsewhere. */
const [line] = config("ovh-vps").users.users.btrbk.openssh.authorizedKeys.keys;
const forced = /command="([^"]*)"/
  .exec(line.parts.map((part: any) => part.value ?? part).join(""))![1]
  .replace(/^\S*(?=\/scripts\/)/, "/usr/share/btrbk")
  .replace(/\$\{(.*?)\}/g, "$1");

/** A machine with the subvolumes of zephyrus and its second disk, in which btrbk runs as it would there. */
const machine = `
disk system
mkdir top root
mount "$loop" top
for one in @ @home @dev @var @snapshots; do btrfs -q subvolume create "top/$one"; done
at() { mkdir -p "root$2"; mount -o "subvol=$1" "$loop" "root$2"; }
at @ /
at @home /home
at @dev /home/hbohlen/dev
at @var /var
at @snapshots /.snapshots
chmod 700 root/home/hbohlen
disk other
mkdir root/backup root/usr root/proc root/dev root/etc
mount "$loop" root/backup
mount --bind /usr root/usr
mount -t proc proc root/proc
mount --rbind /dev root/dev
for one in bin lib lib64; do ln -s "usr/$one" "root/$one"; done
cat > root/etc/snapshots.conf <<'end'
${file("snapshots")}
end
cat > root/etc/second-disk.conf <<'end'
${file("second-disk")}
end
cat > root/etc/backup.conf <<'end'
${file("backup")}
end
mkdir root/sbin
# what comes by SSH meets the filter, as behind the key of ovh-vps; the rest of the network is left out
cat > root/sbin/ssh <<'end'
#!/bin/sh
for SSH_ORIGINAL_COMMAND; do :; done
export SSH_ORIGINAL_COMMAND
exec ${forced}
end
printf '#!/bin/sh\\nshift\\nexec "$@"\\n' > root/sbin/sudo
chmod +x root/sbin/*
export PATH="/sbin:$PATH"
run() { LC_ALL=C chroot root btrbk -q -c "/etc/$1.conf" run >&2; }
# hour HOUR: the snapshots that btrbk would have taken yesterday at that time
hour() {
  for one in root: home:home home-hbohlen-dev:home/hbohlen/dev var:var; do
    btrfs -q subvolume snapshot -r "root/\${one#*:}" "root/.snapshots/\${one%:*}.$(date -d yesterday +%Y%m%d)T$1"
  done
}
`;

describe.skipIf(!canMount() || !needsTool("btrbk") || !needsTool("zstd"))(
  "snapshots and their copies, by btrbk itself",
  () => {
    it("are of each subvolume, under a name that tells it from the others", () => {
      const taken = withLoop(`${machine} run snapshots; ls root/.snapshots | sed 's/[.].*//'`);
      expect(taken.trim().split("\n").toSorted()).toEqual(["home", "home-hbohlen-dev", "root", "var"]);
    });

    it("come to the copies with the newest, and beside it only what is kept", () => {
      const copies = withLoop(`${machine}
hour 0100
hour 1200
run second-disk; ls root/backup; echo --
hour 1300
run second-disk; ls root/backup`);
      const [first, second] = copies.split("--\n").map((part) =>
        part
          .trim()
          .split("\n")
          .filter((name) => name.startsWith("home."))
          .map((name) => name.replace(/.*T/, "")),
      );
      expect(first).toEqual(["0100", "1200"]);
      expect(second).toEqual(["0100", "1300"]);
    });

    it("are let in by ovh-vps, into the folder of their host", () => {
      const copies = withLoop(`${machine}
hour 0100; hour 1200
mkdir root/backup/zephyrus
run backup; ls root/backup/zephyrus`);
      expect(copies.match(/^home\..*$/gm)).toHaveLength(2);
      expect(copies.match(/^root\..*$/gm)).toHaveLength(2);
    });

    it("are all that the key of ovh-vps is good for", () => {
      const tried = withLoop(`${machine}
hour 0100
try() { chroot root ssh keeper "$1" 2>&1 || :; }
try "sudo -n btrfs subvolume delete '/.snapshots/home.$(date -d yesterday +%Y%m%d)T0100'"
try "sudo -n mkdir '/etc/elsewhere'"
try "sudo -n btrfs receive '/home'"
try "sudo -n btrfs send '/.snapshots/x'"
try "cat /etc/shadow"
ls root/.snapshots root/etc`);
      expect(tried.match(/command rejected/g)).toHaveLength(5);
      expect(tried).toMatch(/^home\..*T0100$/m);
      expect(tried).not.toMatch(/^elsewhere$/m);
    });
  },
);
