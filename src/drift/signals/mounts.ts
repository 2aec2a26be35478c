import { nothing } from "../expected.ts";
import { quoted, type Declared, type Difference, type Remedy, type Signal, type Told } from "../signal.ts";

export const mounts: Signal = {
  id: "mounts",
  title: "mounted file systems",
  reads:
    "the running system's fstab and /proc/1/mountinfo (proc_pid_mountinfo(5); nixpkgs, nixos/modules/tasks/filesystems.nix)",
  depth: "fast",
  limit: 5,
  seen: "real",
  noise: [
    { key: "/nix/store", reason: "the store, which NixOS mounts onto itself to make it read-only" },
    { key: "/run/.*", reason: "of programs that run, and sticks that a user put in" },
    { key: "/(?:media|tmp|var/tmp)/.*", reason: "mounted for a while, by hand or by a tool" },
    {
      key: "/var/lib/(?:containers|docker|containerd|kubelet|machines|portables|nixos-containers|libvirt|lxc|lxd|incus|waydroid)(?:/.*)?",
      reason: "of containers and virtual machines, which their daemons mount",
    },
  ],
  expected: () => nothing,
  tell(difference, declared) {
    // `/srv/my data read-only` is a mount point and what is wrong with it; a missing or undeclared one stands alone
    const [, point = difference.key, what = ""] =
      /^(.*) (device|type|subvolume|read-only|writable|options)$/s.exec(difference.key) ?? [];
    return {
      ...about(point, what, difference),
      command: `findmnt --mountpoint ${quoted(point)}`,
      ...optionOf(point, declared),
    };
  },
};

const remount = (point: string, options: string): Remedy => ({
  kind: "by-hand",
  command: `mount -o remount,${quoted(options)} ${quoted(point)}`,
});
const restart: Remedy = { kind: "restart" };

function about(
  point: string,
  what: string,
  { actual }: Difference,
): Pick<Told, "severity" | "what" | "remedies"> {
  const said = actual ?? "";
  const [now = "", wanted = ""] = said.slice(what.length + 1).split(", declared ");
  switch (what) {
    case "read-only":
      return {
        severity: "critical",
        what: `${point} is read-only, and declared to be written; the kernel does that after errors of a disk`,
        remedies: [
          { kind: "by-hand", command: "journalctl -k -b -p warning", attended: true },
          remount(point, "rw"),
          restart,
        ],
      };
    case "writable":
      return {
        severity: "warning",
        what: `${point} can be written, and is declared read-only`,
        remedies: [remount(point, "ro"), restart],
      };
    case "options": {
      const lacking = said.replace(/^lacks /, "");
      return {
        severity: "warning",
        what: `${point} is mounted without ${lacking}, which is declared`,
        remedies: [remount(point, lacking.replaceAll(/ \(has [^)]*\)/g, "").replaceAll(", ", ",")), restart],
      };
    }
    case "device":
    case "type":
    case "subvolume":
      return {
        severity: "critical",
        what: `at ${point} ${what === "type" ? "a file system of type" : `the ${what}`} ${now} is mounted, and ${wanted} is declared`,
        remedies: [restart],
      };
    default:
      return said === "not mounted"
        ? {
            severity: "critical",
            what: `${point} is declared, and nothing is mounted there: what is written goes elsewhere`,
            remedies: [{ kind: "by-hand", command: `mount ${quoted(point)}` }, { kind: "redeploy" }],
          }
        : {
            severity: "warning",
            what: `${point} is mounted, and declared nowhere: ${said.replace(/^undeclared: /, "")}`,
            remedies: [
              { kind: "by-hand", command: `umount ${quoted(point)}` },
              ...adoption(point, said.replace(/^undeclared: /, "")),
            ],
          };
  }
}

/** As an option, where its device has a name that stays. */
function adoption(point: string, said: string): Remedy[] {
  const [, fsType, device, subvolume] =
    /^(\S+) of (\/dev\/disk\/by-uuid\/\S+?)(?:, subvolume (\S+))?$/.exec(said) ?? [];
  if (fsType === undefined) return [];
  const options = subvolume === undefined ? {} : { options: [`subvol=${subvolume}`] };
  return [
    { kind: "adopt", path: ["fileSystems", point], value: JSON.stringify({ device, fsType, ...options }) },
  ];
}

/** A disk layout declares it otherwise, by disko. */
function optionOf(point: string, { values }: Declared): { option?: readonly string[] } {
  const option = ["fileSystems", point];
  return values.all(option).length > 0 || values.names(option).length > 0 ? { option } : {};
}
