import type { DiskFacts, GpuFacts, MonitorFacts, NetworkFacts } from "../../author/facts.ts";
import type { Device, Report } from "./schema.ts";

type Id = Device["vendor"];

/** The four hexadecimal digits of an id; nothing where it is in words. */
function hexOf(id: Id): string | undefined {
  const hex = typeof id === "object" ? id?.hex : undefined;
  return hex && /^[0-9a-f]{4}$/i.test(hex) ? hex.toLowerCase() : undefined;
}

const nameOf = (id: Id): string | undefined => (typeof id === "object" ? id?.name : id) ?? undefined;

/** `vendor:device` of a device that has both. */
function pairOf({ vendor, device }: Device): string | undefined {
  const [a, b] = [hexOf(vendor), hexOf(device)];
  return a && b ? `${a}:${b}` : undefined;
}

/** Leaves members out that are undefined, as exact optional properties want it. */
function compact<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}

/** Drivers whose module is called otherwise, as reports that name both show; elsewhere `-` becomes `_`. */
const moduleNames: Readonly<Record<string, string>> = {
  hub: "usbcore",
  sd: "sd_mod",
  sr: "sr_mod",
  xhci_hcd: "xhci_pci",
};

/** Kernel modules of devices, sorted. A report without `driver_modules` is read by the drivers' names. */
export function modulesOf(devices: readonly Device[]): string[] {
  const found = devices.flatMap(({ driver, drivers, driver_modules }) => {
    if (driver_modules && driver_modules.length > 0) return driver_modules;
    return [driver, ...(drivers ?? [])]
      .filter((name) => typeof name === "string")
      .map((name) => moduleNames[name] ?? name.replaceAll("-", "_"));
  });
  return [...new Set(found)].toSorted();
}

const gpuVendors: Readonly<Record<string, GpuFacts["vendor"]>> = {
  "1002": "amd",
  "10de": "nvidia",
  "1af4": "virtio",
  "8086": "intel",
};

/** `0000:2e:00.1` as X writes it, in decimal: `PCI:46:0:1`; a domain other than 0 follows the bus, `PCI:46@1:0:1`. */
export function busIdOf(address: string | null | undefined): string | undefined {
  const match = /^([0-9a-f]{4,8}):([0-9a-f]{2}):([0-9a-f]{2})\.([0-7])$/i.exec(address ?? "");
  if (!match) return undefined;
  const [domain, bus, slot, fn] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return `PCI:${bus}${domain === 0 ? "" : `@${domain}`}:${slot}:${fn}`;
}

export function gpuOf(card: Device): GpuFacts {
  return compact<GpuFacts>({
    vendor: gpuVendors[hexOf(card.vendor) ?? ""] ?? "other",
    id: pairOf(card),
    busId: busIdOf(card.sysfs_bus_id),
    driver: card.driver ?? undefined,
  });
}

/** Block devices that are no disk: they live in memory, in files, or on other disks; or their medium is changed. */
const noDisk = /^\/dev\/(?:zram|loop|ram|dm-|md|nbd|sr|fd)[0-9]/;

/** The disks of a report, without what only looks like one. */
export function disksOf(devices: readonly Device[]): DiskFacts[] {
  return devices.flatMap((disk): DiskFacts[] => {
    const names = [
      ...new Set([
        ...(disk.unix_device_names ?? []),
        ...(disk.unix_device_name ? [disk.unix_device_name] : []),
      ]),
    ];
    if (names.some((name) => noDisk.test(name))) return [];
    const size = disk.resources?.find(({ type, unit }) => type === "size" && unit === "sectors");
    return [
      compact<DiskFacts>({
        names: names.toSorted(),
        bytes: (size?.value_1 ?? 0) * (size?.value_2 ?? 0),
        model: disk.model ?? undefined,
        bus: nameOf(disk.bus_type)?.toLowerCase(),
      }),
    ];
  });
}

/** Sub-classes of hwinfo: of a controller as PCI numbers them (00, 82), of an interface as hwinfo does (01, 0a). */
const controllerKinds: Readonly<Record<string, NetworkFacts["kind"]>> = {
  "0000": "ethernet",
  "0082": "wireless",
};
const interfaceKinds: Readonly<Record<string, NetworkFacts["kind"]>> = {
  "0001": "ethernet",
  "000a": "wireless",
};

const namesOf = (d: Device): readonly string[] => d.unix_device_names ?? [];

/**
 * Network hardware. A controller may not say what it is (Wi-Fi cards of class "Network controller"), its interface does;
 * an interface without controller counts when it has a driver. The report's `hwaddr` is no MAC address and not read.
 */
export function networkOf(controllers: readonly Device[], interfaces: readonly Device[]): NetworkFacts[] {
  const free = new Set(interfaces.filter(({ driver }) => driver));
  const fact = (controller: Device | undefined, face: Device | undefined): NetworkFacts =>
    compact<NetworkFacts>({
      kind:
        interfaceKinds[hexOf(face?.sub_class) ?? ""] ??
        controllerKinds[hexOf(controller?.sub_class) ?? ""] ??
        "other",
      driver: controller?.driver ?? face?.driver ?? undefined,
      interface: (face ? namesOf(face)[0] : undefined) ?? (controller ? namesOf(controller)[0] : undefined),
    });
  const known = controllers.map((controller) => {
    const face = [...free].find(
      (f) =>
        (typeof controller.index === "number" && f.attached_to === controller.index) ||
        namesOf(f).some((name) => namesOf(controller).includes(name)),
    );
    if (face) free.delete(face);
    return fact(controller, face);
  });
  return [...known, ...[...free].map((face) => fact(undefined, face))];
}

/** Devices on USB as `vendor:product`, sorted, without the root hubs (1d6b), which are the kernel's own. */
export function usbOf(devices: readonly Device[]): string[] {
  const found = devices
    .filter(({ bus_type, vendor }) => nameOf(bus_type) === "USB" && hexOf(vendor) !== "1d6b")
    .flatMap((d) => pairOf(d) ?? []);
  return [...new Set(found)].toSorted();
}

export function monitorOf({ model, detail, resources }: Device): MonitorFacts[] {
  const modes = [detail, ...(resources ?? []).filter(({ type }) => type === "monitor")];
  const mode = modes.find((m) => m?.width && m.height);
  return mode?.width && mode.height ? [{ model: model ?? "", width: mode.width, height: mode.height }] : [];
}

/**
 * Bytes of RAM. The firmware's memory devices tell what is built in, the kernel what it may use: less, since firmware and
 * graphics keep some. Firmware that tells less than the kernel sees, or more than twice as much, is not believed.
 */
export function memoryOf({ hardware, smbios }: Report): number {
  const seen = (hardware.memory ?? [])
    .flatMap(({ resources }) => resources ?? [])
    .reduce((sum, { type, range }) => sum + (type === "phys_mem" ? (range ?? 0) : 0), 0);
  const built = (smbios?.memory_device ?? []).reduce((sum, { size }) => sum + (size ?? 0), 0) * 1024;
  if (built > 0 && (seen === 0 || (built >= seen && built <= 2 * seen))) return built;
  return seen;
}
