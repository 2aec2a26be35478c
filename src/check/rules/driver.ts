import type { HardwareFacts } from "../../author/facts.ts";
import type { Diagnostic } from "../../diagnostics/index.ts";
import { error, warning, type HostContext, type Rule } from "../rule.ts";

type Vendor = HardwareFacts["gpus"][number]["vendor"];

/** Drivers of X and Wayland by the vendor of the card; `modesetting`, `fbdev` and `vesa` drive any. */
const drivers: Readonly<Record<string, { readonly vendor: Vendor; readonly card: string }>> = {
  nvidia: { vendor: "nvidia", card: "NVIDIA" },
  nvidiaLegacy390: { vendor: "nvidia", card: "NVIDIA" },
  nvidiaLegacy470: { vendor: "nvidia", card: "NVIDIA" },
  nvidiaLegacy535: { vendor: "nvidia", card: "NVIDIA" },
  nouveau: { vendor: "nvidia", card: "NVIDIA" },
  amdgpu: { vendor: "amd", card: "AMD" },
  "amdgpu-pro": { vendor: "amd", card: "AMD" },
  radeon: { vendor: "amd", card: "AMD" },
  intel: { vendor: "intel", card: "Intel" },
  i915: { vendor: "intel", card: "Intel" },
  xe: { vendor: "intel", card: "Intel" },
};

/** Vendors of fingerprint readers that libfprint drives; some of them make other things as well. */
const fingerprintVendors: ReadonlySet<string> = new Set([
  "27c6",
  "06cb",
  "138a",
  "04f3",
  "10a5",
  "1c7a",
  "2808",
  "0483",
  "05ba",
  "045e",
  "08ff",
  "147e",
  "298d",
  "2df0",
  "1188",
]);

interface Wanted {
  readonly path: readonly string[];
  readonly what: string;
  readonly has: (hardware: HardwareFacts) => boolean;
  /** What does not depend on a device, only does nothing without it. */
  readonly mild?: true;
}

const hasGpu = (vendor: Vendor) => (hardware: HardwareFacts) =>
  hardware.gpus.some((gpu) => gpu.vendor === vendor);
const isVirtual = ({ virtualisation }: HardwareFacts): boolean =>
  virtualisation !== "none" && virtualisation !== "";

const wanted: readonly Wanted[] = [
  { path: ["hardware", "nvidia", "modesetting", "enable"], what: "NVIDIA card", has: hasGpu("nvidia") },
  { path: ["hardware", "nvidia", "open"], what: "NVIDIA card", has: hasGpu("nvidia") },
  { path: ["hardware", "nvidia", "powerManagement", "enable"], what: "NVIDIA card", has: hasGpu("nvidia") },
  { path: ["hardware", "nvidia", "prime", "offload", "enable"], what: "NVIDIA card", has: hasGpu("nvidia") },
  { path: ["hardware", "nvidia", "prime", "sync", "enable"], what: "NVIDIA card", has: hasGpu("nvidia") },
  { path: ["hardware", "nvidia-container-toolkit", "enable"], what: "NVIDIA card", has: hasGpu("nvidia") },
  { path: ["hardware", "amdgpu", "initrd", "enable"], what: "AMD card", has: hasGpu("amd") },
  { path: ["hardware", "amdgpu", "opencl", "enable"], what: "AMD card", has: hasGpu("amd") },
  {
    path: ["hardware", "bluetooth", "enable"],
    what: "Bluetooth controller",
    has: ({ bluetooth }) => bluetooth,
    mild: true,
  },
  {
    path: ["services", "blueman", "enable"],
    what: "Bluetooth controller",
    has: ({ bluetooth }) => bluetooth,
    mild: true,
  },
  ...[
    ["networking", "wireless", "enable"],
    ["networking", "wireless", "iwd", "enable"],
  ].map((path): Wanted => ({
    path,
    what: "Wi-Fi adapter",
    has: ({ network }) => network.some(({ kind }) => kind === "wireless"),
    mild: true,
  })),
  {
    path: ["services", "fprintd", "enable"],
    what: "fingerprint reader",
    has: ({ usb }) => usb.length === 0 || usb.some((id) => fingerprintVendors.has(id.slice(0, 4))),
    mild: true,
  },
  {
    path: ["services", "qemuGuest", "enable"],
    what: "virtual machine around it",
    has: isVirtual,
    mild: true,
  },
  {
    path: ["services", "spice-vdagentd", "enable"],
    what: "virtual machine around it",
    has: isVirtual,
    mild: true,
  },
];

export const rule: Rule = {
  codes: ["PANTHER3202"],
  description: "Drivers are configured for devices that the machine has.",
  host(context) {
    const { hardware } = context.host.facts;
    return hardware === null ? [] : [...videoDrivers(context, hardware), ...settings(context, hardware)];
  },
};

function videoDrivers({ host, values }: HostContext, hardware: HardwareFacts): Diagnostic[] {
  return values.list(["services", "xserver", "videoDrivers"]).flatMap(({ value, origin }) => {
    const driver = typeof value === "string" ? drivers[value] : undefined;
    if (driver === undefined || hasGpu(driver.vendor)(hardware)) return [];
    return [
      error(
        "PANTHER3202",
        host,
        `video driver "${value as string}" is for an ${driver.card} card, and the machine has none`,
        [origin],
        {
          why: `The report ${hardware.report} has ${cards(hardware)}.`,
          fix: 'Take it away; `"modesetting"` drives every card whose driver is in the kernel.',
        },
      ),
    ];
  });
}

function settings({ host, values }: HostContext, hardware: HardwareFacts): Diagnostic[] {
  return wanted.flatMap(({ path, what, has, mild }) => {
    if (has(hardware) || values.bool(path, false) !== true) return [];
    const places = values.winning(path).map(({ origin }) => origin);
    const make = mild ? warning : error;
    return [
      make("PANTHER3202", host, `\`${path.join(".")}\` is set, and the machine has no ${what}`, places, {
        why: `The report ${hardware.report} names no such device${what.endsWith("card") ? `, but ${cards(hardware)}` : ""}.`,
        fix: "Take it away; if the device was plugged in later, make the report anew.",
      }),
    ];
  });
}

const cards = ({ gpus }: HardwareFacts): string =>
  gpus.length === 0
    ? "no graphics card"
    : `graphics by ${gpus.map(({ vendor, busId }) => (busId === undefined ? vendor : `${vendor} at ${busId}`)).join(" and ")}`;
