import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loaders, type Loader } from "./image.ts";
import type { Result } from "./run-scenario.ts";
import { scenariosOf } from "./scenarios.ts";

/** A result as it is kept: with the day on which it was had, and the beginning of the host program's SHA-256. */
interface Kept extends Omit<Result, "scenario"> {
  /** Name of the scenario. */
  readonly scenario: string;
  readonly day: string;
  readonly program: string;
}

const root = join(import.meta.dirname, "../..");
const file = join(import.meta.dirname, "results.json");
const hashOf = (path: string): string =>
  createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 8);

/** The results that were had so far. */
export const keptResults = (): readonly Kept[] => JSON.parse(readFileSync(file, "utf8")) as readonly Kept[];

/**
 * Adds a result to those that were had before, on this machine or another one, in place of an older one of the same
 * scenario: a run of everything takes hours where the processor is imitated.
 */
export function keepResult({ scenario, ...result }: Result): readonly Kept[] {
  const program = hashOf(join(root, "src/deploy/host/program.sh"));
  const day = new Date().toISOString().slice(0, 10);
  const now: Kept = { ...result, scenario: scenario.name, day, program };
  const kept = keptResults();
  const all = loaders.flatMap((loader) =>
    scenariosOf(loader).flatMap(
      ({ name }) => [now, ...kept].find((one) => one.loader === loader && one.scenario === name) ?? [],
    ),
  );
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
  return all;
}

const titles: Readonly<Record<Loader, string>> = {
  grub: "GRUB by BIOS, /boot on ext4",
  "systemd-boot": "systemd-boot by UEFI, entries named by generation",
  "systemd-boot-contents": "systemd-boot by UEFI, entries named by what they hold",
  "grub-btrfs": "GRUB by BIOS, /boot on Btrfs",
};

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/** The table of a run, as docs/lab-boot.md holds it. */
export function report(results: readonly Kept[], versions: readonly string[]): string {
  const bad = results.filter(({ wrong }) => wrong.length > 0);
  const open = loaders.flatMap((loader) =>
    scenariosOf(loader)
      .filter(({ name }) => !results.some((one) => one.loader === loader && one.scenario === name))
      .map(({ name }) => `${titles[loader]}: ${name}`),
  );
  const days = [...new Set(results.map(({ day }) => day))].toSorted();
  const sections = [...new Set(results.map(({ loader }) => loader))].map((loader) => {
    const rows = results
      .filter((one) => one.loader === loader)
      .map(({ scenario, told, phase, starts, wrong, seconds, day, program }) =>
        [
          scenario,
          cell(told),
          phase || "nothing begun",
          starts,
          wrong.length === 0 ? "yes" : `**no**: ${cell(wrong.join("; "))}`,
          String(seconds),
          `${day}, ${program}`,
        ].join(" | "),
      );
    return [
      `## ${titles[loader]}`,
      "",
      "| scenario | the operator is told | the transaction rests | what starts from then on | as it has to be | s | when, and the host program |",
      "|---|---|---|---|---|---:|---|",
      ...rows.map((row) => `| ${row} |`),
    ].join("\n");
  });
  return [
    "# Boot loaders, for real",
    "",
    `Written by \`npm run lab:boot\` on ${days.join(", ")}: ${results.length} scenarios, ${results.length - bad.length} as they have to be.`,
    "",
    `Machines of QEMU with software emulation, switched by the program that hosts run: ${versions.join(", ")}. A power cut ends QEMU's process at the place that the scenario names, where time has been stopped on the machine; what its kernel had not written is lost, what the disk had taken is not. A is the system at the beginning, \`live\` and \`boot\` are new ones. Where the menu was written, one more start shows what starts; where it was not, the menu is read.`,
    "",
    sections.join("\n\n"),
    "",
    ...(open.length === 0 ? [] : ["## Not run so far", "", ...open.map((one) => `- ${one}`), ""]),
  ].join("\n");
}
