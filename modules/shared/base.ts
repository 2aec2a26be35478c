/** The interface of the tailnet, on every host (tailscaled's own default). */
export const tailnetInterface = "tailscale0";

/** Ports that more than one module speaks of. */
export const ports = { ssh: 22, nodeExporter: 9100 } as const;
