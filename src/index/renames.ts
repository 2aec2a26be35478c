import type { Scope } from "./option.ts";

/** What upstream made of an option that is gone or hidden. Absent `to`: removed, without one that takes its place. */
export interface Rename {
  readonly from: readonly string[];
  readonly to?: readonly string[];
  /** What to do in its stead, where no option takes its place. */
  readonly advice?: string;
}

type Row = readonly [from: string, to: string];

/**
 * NixOS: renames in nixpkgs' own modules (`mkRenamedOptionModule`, `mkRemovedOptionModule`) as of 2025-12. A name stands
 * for itself and for all below it.
 */
const nixos: readonly Row[] = [
  ["services.atticd.credentialsFile", "services.atticd.environmentFile"],
  ["hardware.opengl.enable", "hardware.graphics.enable"],
  ["hardware.opengl.driSupport32Bit", "hardware.graphics.enable32Bit"],
  ["hardware.opengl.extraPackages", "hardware.graphics.extraPackages"],
  ["hardware.opengl.extraPackages32", "hardware.graphics.extraPackages32"],
  ["hardware.opengl.package", "hardware.graphics.package"],
  ["hardware.opengl.package32", "hardware.graphics.package32"],
  ["services.xserver.displayManager.gdm", "services.displayManager.gdm"],
  ["services.xserver.desktopManager.gnome", "services.desktopManager.gnome"],
  ["programs.dank-material-shell", "programs.dankMaterialShell"],
];

const removed: readonly (readonly [from: string, advice: string])[] = [
  ["sound", "ALSA needs no switch any more; for sound set services.pipewire"],
  ["hardware.opengl.driSupport", "it is always on; hardware.graphics.enable is enough"],
];

const home: readonly Row[] = [["programs.dank-material-shell", "programs.dankMaterialShell"]];

/** What upstream made of an option, or of the set that it stands in. */
export function renameOf(scope: Scope, path: readonly string[]): Rename | undefined {
  for (const [from, to] of scope === "nixos" ? nixos : home) {
    const old = from.split(".");
    if (startsWith(path, old)) return { from: old, to: [...to.split("."), ...path.slice(old.length)] };
  }
  for (const [from, advice] of scope === "nixos" ? removed : []) {
    const old = from.split(".");
    if (startsWith(path, old)) return { from: old, advice };
  }
  return undefined;
}

function startsWith(path: readonly string[], prefix: readonly string[]): boolean {
  return prefix.every((segment, i) => path[i] === segment);
}
