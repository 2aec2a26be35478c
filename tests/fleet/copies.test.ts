import { describe, expect, it } from "vitest";
import fleet from "../../fleet.ts";
import { evaluateFleet } from "../../src/evaluate/index.ts";
import { canMount, withLoop } from "../drift/loop.ts";
import { needsTool } from "../support/tools.ts";
import { merge, root } from "./configuration.ts";

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

const zephyrus = evaluateFleet(fleet, root).fleet!.hosts.find(({ facts }) => facts.name === "zephyrus")!;
const { instances } = merge(zephyrus.nixos).services.btrbk;
const file = (name: string): string =>
  lines({ backend: "btrfs-progs", ...instances[name].settings }).join("\n");

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
for one in bin sbin lib lib64; do ln -s "usr/$one" "root/$one"; done
cat > root/etc/snapshots.conf <<'end'
${file("snapshots")}
end
cat > root/etc/second-disk.conf <<'end'
${file("second-disk")}
end
run() { LC_ALL=C chroot root btrbk -q -c "/etc/$1.conf" run >&2; }
# hour HOUR: the snapshots that btrbk would have taken yesterday at that time
hour() {
  for one in root: home:home home-hbohlen-dev:home/hbohlen/dev var:var; do
    btrfs -q subvolume snapshot -r "root/\${one#*:}" "root/.snapshots/\${one%:*}.$(date -d yesterday +%Y%m%d)T$1"
  done
}
`;

describe.skipIf(!canMount() || !needsTool("btrbk"))("snapshots and their copies, by btrbk itself", () => {
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
});
