import { nothing } from "../expected.ts";
import { quoted, type Signal } from "../signal.ts";

export const swap: Signal = {
  id: "swap",
  title: "swap, on disks and in compressed memory",
  reads:
    "the running system's fstab and zram-generator.conf, /proc/swaps and /sys/block/zram*/comp_algorithm (nixpkgs, nixos/modules/tasks/filesystems.nix, nixos/modules/config/zram.nix)",
  depth: "fast",
  limit: 5,
  seen: "real",
  expected: () => nothing,
  tell({ key, actual }) {
    const [, device = key, what = ""] = /^(.*) (priority|algorithm)$/s.exec(key) ?? [];
    const zram = /^\/dev\/(zram\d+)$/.exec(device)?.[1];
    const option = zram === undefined ? {} : { option: ["zramSwap", "enable"] };
    const command = "swapon --show --output-all";
    const again =
      zram === undefined
        ? `swapoff ${quoted(device)}; swapon ${quoted(device)}`
        : `systemctl restart systemd-zram-setup@${zram}.service`;
    if (what !== "") {
      const [now = "", wanted = ""] = (actual ?? "").split(", declared ");
      return {
        severity: "warning",
        what: `swap on ${device} has the ${what} ${now}, and is declared with ${wanted}`,
        command: what === "algorithm" ? "zramctl" : command,
        remedies: [{ kind: "by-hand", command: again }, { kind: "restart" }],
        ...option,
      };
    }
    if (actual === "not in use")
      return {
        severity: "warning",
        what: `swap on ${device} is declared, and not in use: memory runs out sooner`,
        command,
        remedies: [
          {
            kind: "by-hand",
            command: zram === undefined ? `swapon ${quoted(device)}` : `systemctl start dev-${zram}.swap`,
          },
          { kind: "redeploy" },
        ],
        ...option,
      };
    return {
      severity: "warning",
      what: `${device} is used as swap (${actual?.replace(/^undeclared /, "")}), and declared nowhere: what was in memory lies there`,
      command,
      remedies: [
        { kind: "by-hand", command: `swapoff ${quoted(device)}` },
        // names of disks change between boots
        ...(device.startsWith("/dev/")
          ? []
          : [
              {
                kind: "adopt",
                path: ["swapDevices"],
                value: `[{ device: ${JSON.stringify(device)} }]`,
              } as const,
            ]),
      ],
    };
  },
};
