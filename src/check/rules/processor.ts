import type { Diagnostic } from "../../diagnostics/index.ts";
import { error, warning, type Rule } from "../rule.ts";

type Vendor = "amd" | "intel";
const names = { amd: "AMD", intel: "Intel" } as const;

/** Options that are for processors of one vendor only, when they are true. */
const switches: readonly (readonly [path: readonly string[], vendor: Vendor])[] = [
  [["hardware", "cpu", "amd", "updateMicrocode"], "amd"],
  [["hardware", "cpu", "amd", "ryzen-smu", "enable"], "amd"],
  [["hardware", "cpu", "amd", "sev", "enable"], "amd"],
  [["hardware", "cpu", "intel", "updateMicrocode"], "intel"],
  [["hardware", "cpu", "intel", "sgx", "provision", "enable"], "intel"],
  [["services", "thermald", "enable"], "intel"],
  [["services", "throttled", "enable"], "intel"],
  [["programs", "ryzen-monitor-ng", "enable"], "amd"],
];

/** Kernel modules and parameters of one vendor. */
const modules: Readonly<Record<string, Vendor>> = {
  "kvm-amd": "amd",
  kvm_amd: "amd",
  "kvm-intel": "intel",
  kvm_intel: "intel",
  amd_pstate: "amd",
  zenpower: "amd",
  k10temp: "amd",
  intel_rapl: "intel",
  coretemp: "intel",
};
const parameter =
  /^(?:(amd)_(?:pstate|iommu)|(intel)_(?:pstate|iommu|idle\.max_cstate)|kvm-(amd|intel)\.\w+|kvm_(amd|intel)\.\w+)(?:=|$)/;

const lists = [
  ["boot", "kernelModules"],
  ["boot", "initrd", "kernelModules"],
  ["boot", "initrd", "availableKernelModules"],
  ["boot", "kernelParams"],
] as const;

export const rule: Rule = {
  codes: ["PANTHER3201"],
  description: "Settings for AMD processors are on AMD, and those for Intel on Intel.",
  host({ host, values }) {
    const { hardware } = host.facts;
    if (hardware === null || hardware.cpu.vendor === "other") return [];
    const { vendor, model } = hardware.cpu;
    const found: Diagnostic[] = [];
    const why = `The report ${hardware.report} says: ${model === "" ? names[vendor] : model}.`;
    for (const [path, meant] of switches) {
      if (meant === vendor || values.bool(path, false) !== true) continue;
      const places = values.winning(path).map(({ origin }) => origin);
      const other =
        path.at(-1) === "updateMicrocode"
          ? ` Set \`hardware.cpu.${vendor}.updateMicrocode\` in its stead.`
          : "";
      found.push(
        error(
          "PANTHER3201",
          host,
          `\`${path.join(".")}\` is for ${names[meant]}, and the processor is from ${names[vendor]}`,
          places,
          {
            why,
            fix: `Take it away.${other}`,
          },
        ),
      );
    }
    for (const path of lists) {
      for (const { value, origin } of values.list(path)) {
        if (typeof value !== "string") continue;
        const meant = modules[value] ?? (parameter.exec(value)?.slice(1).find(Boolean) as Vendor | undefined);
        if (meant === undefined || meant === vendor) continue;
        found.push(
          warning(
            "PANTHER3201",
            host,
            `${value} in \`${path.join(".")}\` is for ${names[meant]}, and the processor is from ${names[vendor]}`,
            [origin],
            {
              why: `${why} It does nothing here, and whoever reads it believes otherwise.`,
              fix: "Take it away, or put the one for this vendor in its stead.",
            },
          ),
        );
      }
    }
    return found;
  },
};
