import type { HardwareFacts } from "../../author/facts.ts";
import type { Signal } from "../signal.ts";

export const hardware: Signal = {
  id: "hardware",
  title: "the machine, against its hardware report",
  reads:
    "/proc/cpuinfo, the firmware's memory devices (SMBIOS, type 17), graphics cards on PCI, drivers of network devices, /dev/disk/by-path, against the report of nixos-facter",
  depth: "fast",
  limit: 5,
  seen: "fixture",
  expected: ({ host: { facts } }) => {
    if (facts.hardware === null || facts.hardware === undefined) return null;
    const ofLayout = new Set(Object.values(facts.disk?.disks ?? {}).map(({ device }) => device));
    const items = Object.fromEntries(partsOf(facts.hardware, ofLayout));
    // more than the report has is plugged in; what says no size or name says nothing against it
    return { items, closed: false, optional: ["processor", "memory"].filter((key) => key in items) };
  },
  tell({ kind, key, expected, actual }, { host }) {
    const [part = "", name = ""] = key.split(" ");
    const shown = (value: string | null): string =>
      part === "memory" || part === "disk" ? size(value) : String(value);
    const known = new Map<string, readonly [string, string]>([
      ["processor", ["the processor", "grep -m 1 'model name' /proc/cpuinfo"]],
      ["memory", ["the memory", "dmidecode -t memory || free -b"]],
      ["graphics", [`the graphics card ${name}`, "cat /sys/bus/pci/devices/*/uevent"]],
      ["network", [`a network device with driver ${name}`, "ls -l /sys/class/net/*/device/driver"]],
      ["disk", [`the disk ${name}`, "lsblk"]],
    ]);
    const [what, command] = known.get(part) ?? [`the part ${key}`, "lsblk"];
    return {
      severity: "warning",
      what:
        kind === "missing"
          ? `${what} of the hardware report is not there: it failed, is off, or was taken out`
          : `${what} is ${shown(actual)}, and the hardware report says ${shown(expected)}`,
      command,
      remedies: [
        {
          kind: "by-hand",
          command: `nixos-facter -o facter.json # and put it in place of ${host.facts.hardware?.report ?? "the report"}`,
          attended: true,
        },
      ],
    };
  },
};

/** Drivers of what is plugged in by USB and taken with one: the report does not say how a device is attached. */
const usb =
  /^(?:r8152|r8153_ecm|asix|ax88179.*|aqc111|cdc_.*|smsc\d+xx|lan78xx|rndis_.*|usbnet|qmi_wwan|.*u|.*usb|ath9k_htc|ipheth)$/;

function* partsOf(
  { cpu, memoryBytes, gpus, network, disks }: HardwareFacts,
  ofLayout: ReadonlySet<string>,
): Generator<[string, string | null]> {
  const model = cpu.model.trim().replaceAll(/ +/g, " ");
  if (model !== "") yield ["processor", model];
  if (memoryBytes > 0) yield ["memory", String(memoryBytes)];
  const cards = new Map<string, number>();
  for (const { id } of gpus) if (id !== undefined) cards.set(id, (cards.get(id) ?? 0) + 1);
  for (const [id, count] of cards) yield [`graphics ${id}`, String(count)];
  for (const { driver } of network)
    if (driver !== undefined && !usb.test(driver)) yield [`network ${driver}`, null];
  for (const { names, bytes, bus } of disks) {
    // those of the layout are what `partitions` looks at; sticks come and go
    if (bus === "usb" || bytes === 0 || names.some((name) => ofLayout.has(name))) continue;
    const name = names.find((one) => one.startsWith("/dev/disk/by-path/"));
    if (name !== undefined) yield [`disk ${name}`, String(bytes)];
  }
}

const size = (bytes: string | null): string =>
  bytes === null ? "unknown" : `${(Number(bytes) / 2 ** 30).toFixed(1).replace(/\.0$/, "")} GiB`;
