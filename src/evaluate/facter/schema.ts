import * as v from "valibot";

/*
 * The part of a nixos-facter report that is read. Reports differ by machine and by version of the program: virtual
 * machines lack DMI fields, older versions lack `driver_modules`, and any field may be null. What is there must have
 * the right shape, so that a file that is something else is refused.
 */

const text = v.nullish(v.string());
const number = v.nullish(v.number());
const texts = v.nullish(v.array(v.string()), []);

/** An id of hardware. Devices of virtio say it in words, without a number. */
const id = v.nullish(v.union([v.string(), v.object({ hex: text, name: text, value: number })]));

const resource = v.object({
  type: text,
  /** Of `phys_mem`: bytes. */
  range: number,
  /** Of `size`: with unit `sectors`, their number and their bytes. */
  unit: text,
  value_1: number,
  value_2: number,
  /** Of `monitor`. */
  width: number,
  height: number,
});

const device = v.object({
  index: number,
  attached_to: number,
  bus_type: id,
  sub_class: id,
  vendor: id,
  device: id,
  model: text,
  sysfs_bus_id: text,
  unix_device_name: text,
  unix_device_names: texts,
  driver: text,
  drivers: texts,
  driver_modules: texts,
  resources: v.nullish(v.array(resource), []),
  /** Of monitors: the preferred mode. Other classes have other details. */
  detail: v.nullish(v.object({ width: number, height: number })),
});

/** `model` is a number here; it is not read. */
const cpu = v.object({ vendor_name: text, model_name: text, cores: number, siblings: number });

const devices = v.nullish(v.array(device), []);

const hardware = v.objectWithRest(
  {
    bios: v.optional(v.unknown()),
    system: v.nullish(v.object({ form_factor: text })),
    bluetooth: devices,
    cpu: v.nullish(v.array(cpu), []),
    disk: devices,
    graphics_card: devices,
    memory: devices,
    monitor: devices,
    network_controller: devices,
    network_interface: devices,
    storage_controller: devices,
    usb_controller: devices,
  },
  // Every other class is a list of devices as well, and what is none is not for us.
  v.lazy((value) => (Array.isArray(value) ? v.array(device) : v.unknown())),
);

const smbios = v.object({
  system: v.nullish(v.object({ manufacturer: text, product: text, version: text })),
  /** `size` is in KiB. */
  memory_device: v.nullish(v.array(v.object({ size: number })), []),
});

export const reportSchema = v.object({
  version: v.literal(1),
  system: text,
  virtualisation: text,
  uefi: v.nullish(v.object({ supported: v.nullish(v.boolean()) })),
  hardware,
  smbios: v.nullish(smbios),
});

export type Report = v.InferOutput<typeof reportSchema>;
export type Device = v.InferOutput<typeof device>;
export type Processor = v.InferOutput<typeof cpu>;
