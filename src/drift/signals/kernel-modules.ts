import { nothing } from "../expected.ts";
import { quoted, type Declared, type Severity, type Signal } from "../signal.ts";

/** What taints a kernel (Linux, Documentation/admin-guide/tainted-kernels.rst), as it ends "the kernel ...". */
const taints: Readonly<Record<string, readonly [Severity, string]>> = {
  P: ["warning", "had a proprietary module that is not loaded any more"],
  F: ["warning", "had a module forced into it"],
  S: ["note", "runs on a processor out of its specification"],
  R: ["warning", "had a module forced out of it"],
  M: ["critical", "saw a machine check: processor, memory or board are failing"],
  B: ["critical", "found a bad page: memory is failing, or the kernel is"],
  U: ["warning", "was told by a user to do what is unsafe"],
  D: ["critical", "has died in part (oops or BUG), and goes on without"],
  A: ["note", "took another ACPI table than the firmware's"],
  W: ["note", "has warned of itself"],
  C: ["note", "had a staging driver that is not loaded any more"],
  I: ["note", "works around a bug of the firmware"],
  O: ["warning", "had a module from outside its tree that is not loaded any more"],
  E: ["warning", "had an unsigned module that is not loaded any more"],
  L: ["warning", "was stuck for seconds (soft lockup)"],
  K: ["warning", "was patched while it ran"],
  X: ["note", "is of a distribution's own kind"],
  T: ["note", "was built with randomised structures"],
  N: ["warning", "ran its own tests"],
  J: ["note", "let somebody debug a device's firmware"],
};

export const kernelModules: Signal = {
  id: "kernel-modules",
  title: "kernel modules, and what taints the kernel",
  reads:
    "/proc/modules and /proc/sys/kernel/tainted; modules-load.d and modprobe.d of the running system, and modules.dep of the one that was started (nixpkgs, nixos/modules/system/boot/kernel.nix; kernel, admin-guide/tainted-kernels)",
  depth: "fast",
  limit: 5,
  seen: "fixture",
  noise: [
    { key: "taint W", reason: "warnings of drivers, as suspending often causes: no setting is another" },
    { key: "taint L", reason: "what a virtual machine sees that its host has paused" },
    { key: "taint [SI]", reason: "what processor and firmware are like, since the start" },
    {
      key: "taint [UA]",
      reason:
        "unsafe parameters and ACPI tables, which the boot may declare; `reboot` looks at its parameters",
    },
    { key: "taint [XT]", reason: "how the kernel was built" },
  ],
  expected: (declared) => {
    // a module of NVIDIA's, say, may be unloaded when nothing uses it; what it left behind is declared
    if (!outOfTree(declared)) return nothing;
    const allowed = ["taint P", "taint O", "taint E"];
    return { items: Object.fromEntries(allowed.map((key) => [key, null])), closed: true, optional: allowed };
  },
  tell({ key, actual }) {
    const taint = /^taint (.)$/.exec(key)?.[1];
    if (taint !== undefined) {
      const [severity, what] = taints[taint] ?? ["note", `is tainted: ${taint}`];
      return {
        severity,
        what: `the kernel ${what} (taint ${taint}); it stays so until a restart`,
        command: "cat /proc/sys/kernel/tainted; journalctl -k -b -p warning",
        remedies: [{ kind: "restart" }],
      };
    }
    const name = key.replace(/ loaded$/, "");
    if (actual === "not loaded")
      return {
        severity: "warning",
        what: `kernel module ${name} is declared, and is not loaded`,
        command: `lsmod | grep -w ${quoted(name)}`,
        remedies: [{ kind: "by-hand", command: `modprobe ${quoted(name)}` }, { kind: "restart" }],
        option: ["boot", "kernelModules"],
      };
    const blacklisted = actual === "blacklisted";
    return {
      severity: "warning",
      what: blacklisted
        ? `kernel module ${name} is loaded, and is declared never to be`
        : `kernel module ${name} is loaded, and no part of this system: somebody brought it`,
      command: `lsmod | grep -w ${quoted(name)}`,
      remedies: [{ kind: "by-hand", command: `modprobe -r ${quoted(name)}` }, { kind: "restart" }],
      ...(blacklisted ? { option: ["boot", "blacklistedKernelModules"] } : {}),
    };
  },
};

/** Whether modules from outside the kernel's tree are declared, as far as the fleet says so itself. */
const outOfTree = ({ values }: Declared): boolean =>
  values.all(["boot", "extraModulePackages"]).length > 0 ||
  values.names(["hardware", "nvidia"]).length > 0 ||
  values.names(["boot", "zfs"]).length > 0 ||
  values.list(["services", "xserver", "videoDrivers"]).some(({ value }) => value === "nvidia");
