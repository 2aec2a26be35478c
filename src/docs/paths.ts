/** Page of a module, relative to `docs/`: `services.tailscale` is `modules/services/tailscale.md`. */
export const modulePath = (name: string): string => `modules/${name.split(".").join("/")}.md`;
