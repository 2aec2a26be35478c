/** True for an address or name of the machine itself. */
export const isLoopback = (address: string): boolean =>
  /^\[?(?:127\.|::1(?:\]|$)|localhost[46]?(?:$|\b))/.test(address);

/** True for an address of the tailnet: RFC 6598, and Tailscale's own range of IPv6. */
export const isOfTailnet = (address: string): boolean =>
  /^\[?(?:100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|fd7a:115c:a1e0:)/i.test(address);

/** True for an address of a private network (RFC 1918, RFC 4193), the tailnet, or the machine itself. */
export const isPrivate = (address: string): boolean =>
  isLoopback(address) ||
  isOfTailnet(address) ||
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[?f[cd][0-9a-f]{2}:)/i.test(address);
