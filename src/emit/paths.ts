/** `services.tailscale` lies at `modules/nixos/services/tailscale.nix`. */
export function modulePath(scope: "nixos" | "home", name: string): string {
  return `modules/${scope === "home" ? "home-manager" : "nixos"}/${name.replaceAll(".", "/")}.nix`;
}
