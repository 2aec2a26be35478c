import * as v from "valibot";
import type { HardwareFacts } from "../author/facts.ts";
import { disksOf, gpuOf, memoryOf, modulesOf, monitorOf, networkOf, usbOf } from "./facter/devices.ts";
import { reportSchema, type Device, type Processor, type Report } from "./facter/schema.ts";

/** A file that is no hardware report, or none that is understood. */
export class FacterError extends Error {
  /** Path of the report, relative to the project. */
  readonly report: string;
  /** Where in the file, e.g. `hardware.disk[0].model`; empty for the whole of it. */
  readonly jsonPath: string;
  constructor(message: string, report: string, jsonPath: string) {
    super(message);
    this.name = "FacterError";
    this.report = report;
    this.jsonPath = jsonPath;
  }
}

function parse(json: unknown, report: string): Report {
  const result = v.safeParse(reportSchema, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = (issue.path ?? [])
    .map(({ key }) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
  throw new FacterError(`no report of nixos-facter: ${complaint(issue, path)}`, report, path);
}

function complaint({ received, expected, input }: v.BaseIssue<unknown>, path: string): string {
  const where = path === "" ? "the file" : path;
  if (path === "version" && typeof input === "number")
    return `version ${input} is not known, only version 1 is`;
  return received === "undefined" ? `${where} is missing` : `${where} is ${received} instead of ${expected}`;
}

const cpuVendors: Readonly<Record<string, HardwareFacts["cpu"]["vendor"]>> = {
  AuthenticAMD: "amd",
  GenuineIntel: "intel",
};

function cpuOf(cpu: Processor | undefined): HardwareFacts["cpu"] {
  return {
    vendor: cpuVendors[cpu?.vendor_name ?? ""] ?? "other",
    model: cpu?.model_name ?? "",
    ...(cpu?.cores ? { cores: cpu.cores } : {}),
    ...(cpu?.siblings ? { threads: cpu.siblings } : {}),
  };
}

/**
 * Reads what nixos-facter found on a machine. What the report leaves out is left out, empty or 0.
 *
 * @param json The parsed file.
 * @param report Its path relative to the project, for the facts and for errors.
 * @throws FacterError where the file is something else than a report of version 1.
 */
export function readFacter(json: unknown, report: string): HardwareFacts {
  const parsed = parse(json, report);
  const { hardware, system, virtualisation, uefi, smbios } = parsed;
  const all: Device[] = Object.entries(hardware).flatMap(([name, found]) =>
    name === "cpu" || !Array.isArray(found) ? [] : found,
  );
  const firmware = uefi?.supported;
  const { manufacturer, product, version } = smbios?.system ?? {};
  const formFactor = hardware.system?.form_factor;
  return {
    report,
    virtualisation: virtualisation ?? "none",
    ...(system ? { system } : {}),
    ...(typeof firmware === "boolean" ? { firmware: firmware ? "uefi" : "bios" } : {}),
    ...(product ? { product: { vendor: manufacturer ?? "", name: product, version: version ?? "" } } : {}),
    ...(formFactor ? { formFactor } : {}),
    monitors: (hardware.monitor ?? []).flatMap(monitorOf),
    cpu: cpuOf(hardware.cpu?.[0]),
    memoryBytes: memoryOf(parsed),
    gpus: (hardware.graphics_card ?? []).map(gpuOf),
    disks: disksOf(hardware.disk ?? []),
    network: networkOf(hardware.network_controller ?? [], hardware.network_interface ?? []),
    bluetooth: (hardware.bluetooth ?? []).length > 0,
    usb: usbOf(all),
    drivers: modulesOf(all),
    initrdModules: modulesOf([
      ...(hardware.disk ?? []),
      ...(hardware.storage_controller ?? []),
      ...(hardware.usb_controller ?? []),
    ]),
  };
}
